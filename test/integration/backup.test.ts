import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PersonId } from '@shared/people/model.ts'
import { migrations } from '../../electron/data/db/migrations/index.ts'
import { changeKeysFile } from '../../electron/data/folder/keys-file.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { changeByte, tablesOf } from '../helpers/ledger-files.ts'
import { header, people } from '../helpers/small-roster.ts'
import { openTestApp, openTestStreet, temporaryFolder, type TestApp, testPassword } from '../helpers/test-app.ts'

const apps: TestApp[] = []
afterEach(async () => {
  for (const app of apps.splice(0)) await app.remove()
})

async function street(options: Parameters<typeof openTestStreet>[0] = {}) {
  const app = await openTestStreet(options)
  apps.push(app)
  return app
}

async function streetWithPerson() {
  const app = await street()
  const communityId = await aCommunity(app)
  const id = await app.call('people', 'create', aPerson({ communityId }))
  return { app, id }
}

const rename = (app: TestApp, id: PersonId, name: string, revision = 1) =>
  app.call('people', 'save', { id, revision, changes: { name } })
const nameOf = async (app: TestApp, id: PersonId) => (await app.call('people', 'get', { id })).name
const signIn = (app: TestApp, password = testPassword) =>
  app.call('security', 'signIn', { loginName: 'zhoumin', password })
const backupsOf = (app: TestApp) => join(app.folder, 'backups')

describe('a backup', () => {
  test('is opened, counted and labelled before it has its name', async () => {
    const { app } = await streetWithPerson()
    const made = await app.call('backup', 'run', {})

    expect(made).toMatchObject({
      cause: 'asked',
      place: 'main',
      schemaVersion: migrations.length,
      counts: { people: 1, communities: 1 },
      lastAct: { act: '备份' },
      isDemo: false,
    })
    expect(readdirSync(join(backupsOf(app), made.id)).toSorted()).toEqual(['keys.json', 'label.json', 'ledger.db'])
    expect(await app.call('backup', 'list', {})).toContainEqual(made)
    expect(readFileSync(join(backupsOf(app), made.id, 'ledger.db')).includes('韩佳远')).toBe(false)
    expect(await app.call('backup', 'status', {})).toMatchObject({ light: 'green', text: '刚刚备份', isRunning: false })
    expect(app.topics).toContain('backup')
  })

  test('goes on while records are written, and holds one moment', async () => {
    const { app, id } = await streetWithPerson()
    const running = app.call('backup', 'run', {})
    await rename(app, id, '韩佳宁')
    const made = await running
    expect(made.counts.acts).toBeLessThanOrEqual((await app.call('backup', 'counts', {})).acts)
  })

  test('is made on closing where records were changed, and not where nobody did more than sign in', async () => {
    const { app } = await streetWithPerson()
    await app.close()
    const first = readdirSync(backupsOf(app))
    expect(first.filter((name) => name.endsWith('-closing')).length).toBeGreaterThan(0)
    await signIn(app)
    await app.close()
    expect(readdirSync(backupsOf(app))).toEqual(first)
  })

  test('that was begun and never finished is removed by the next one', async () => {
    const app = await street()
    const unfinished = join(backupsOf(app), '.making-20260101-000000-timed')
    mkdirSync(unfinished, { recursive: true })
    writeFileSync(join(unfinished, 'ledger.db'), 'half')
    await app.call('backup', 'run', {})
    expect(existsSync(unfinished)).toBe(false)
  })

  test('of the same second has a name of its own; one from a clock set forward stays, and the newest made is the newest', async () => {
    let now = new Date('2027-05-01T08:00:00Z')
    const app = await street({ now: () => now })
    const ahead = await app.call('backup', 'run', {})
    now = new Date('2026-11-21T08:00:00Z')
    const first = await app.call('backup', 'run', {})
    const second = await app.call('backup', 'run', {})
    expect(new Set([ahead.id, first.id, second.id]).size).toBe(3)
    const listed = await app.call('backup', 'list', {})
    expect(listed.slice(0, 3).map(({ id }) => id)).toEqual([second.id, first.id, ahead.id])
    expect(await app.call('backup', 'status', {})).toMatchObject({ light: 'green', lastGoodAt: second.at })
  })

  test('that changed by one byte is found and not offered', async () => {
    const app = await street()
    const good = await app.call('backup', 'run', {})
    const bad = await app.call('backup', 'run', {})
    changeByte(join(backupsOf(app), bad.id, 'ledger.db'), 9000)

    expect((await app.call('backup', 'offered', {})).map(({ id }) => id)).not.toContain(bad.id)
    expect((await app.call('backup', 'offered', {}))[0]).toMatchObject({ id: good.id })
    expect((await app.call('backup', 'list', {})).map(({ id }) => id)).not.toContain(bad.id)
    const which = { id: bad.id, place: 'main' } as const
    await expect(app.call('backup', 'openPreview', which)).rejects.toMatchObject({ code: 'backup-damaged' })
    await expect(app.call('backup', 'restore', which, { reason: '试' })).rejects.toMatchObject({
      code: 'backup-damaged',
    })
    expect(await app.call('people', 'communities', {})).toEqual([])
  })

  test('is made some minutes after the first change', async () => {
    const { app } = await streetWithPerson()
    await app.call('backup', 'run', {})
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await app.call('people', 'create', aPerson({ name: '顾明' }))
    vi.advanceTimersByTime(14 * 60_000)
    await app.data.backups.settled()
    expect((await app.call('backup', 'list', {})).map(({ cause }) => cause)).not.toContain('timed')
    vi.advanceTimersByTime(60_000)
    vi.useRealTimers()
    await app.data.backups.settled()
    expect((await app.call('backup', 'list', {}))[0]).toMatchObject({ cause: 'timed', counts: { people: 2 } })
  })

  test('is made before a database of an older program is brought up to date', async () => {
    const app = await street()
    await app.close()
    changeKeysFile(app.folder, (keys) => ({ ...keys, schemaVersion: migrations.length - 1 }))
    await signIn(app)
    expect((await app.call('backup', 'list', {}))[0]).toMatchObject({ cause: 'before-migration' })
  })

  test('can be cancelled, which is no failure', async () => {
    const app = await street()
    const before = await app.call('backup', 'list', {})
    const cancel = new AbortController()
    const running = app.call('backup', 'run', {}, { signal: cancel.signal })
    setTimeout(() => cancel.abort(), 20)
    await expect(running).rejects.toMatchObject({ code: 'cancelled' })
    expect(await app.call('backup', 'list', {})).toEqual(before)
    expect((await app.call('backup', 'status', {})).light).toBe('green')
    expect(readdirSync(backupsOf(app)).filter((name) => name.startsWith('.making'))).toEqual([])
  })

  test('before an import: a failure shows red and does not hold it up', async () => {
    const { app } = await streetWithPerson()
    rmSync(backupsOf(app), { recursive: true, force: true })
    writeFileSync(backupsOf(app), 'something in the way')
    await app.data.backups.runIfChanged('before-import')
    expect(await app.call('backup', 'status', {})).toMatchObject({
      light: 'red',
      text: '备份失败：被同名的文件占了位置，请移开后重试',
    })
    await expect(app.call('backup', 'run', {})).rejects.toMatchObject({ code: 'backup-failed' })
    rmSync(backupsOf(app))
    await app.call('backup', 'run', {})
    expect(await app.call('backup', 'status', {})).toMatchObject({ light: 'green' })
  })
})

describe('before an import', () => {
  async function compared(app: TestApp) {
    const path = join(app.folder, '花名册.csv')
    writeFileSync(path, `\uFEFF${[header, ...people].map((row) => row.join(',')).join('\r\n')}`)
    const draft = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
    return app.call('import', 'compare', { draftIds: [draft.id] })
  }
  const copiesBefore = async (app: TestApp) =>
    (await app.call('backup', 'list', {})).filter(({ cause }) => cause === 'before-import')

  test('the ledger is copied as it was, unless nothing is going to be written', async () => {
    const { app } = await streetWithPerson()
    const { id: planId } = await compared(app)
    const { counts } = await app.call('import', 'apply', { planId, decisions: {} })
    expect(counts.created).toBe(people.length)
    expect(await copiesBefore(app)).toMatchObject([{ counts: { people: 1 } }])

    const { id: again } = await compared(app)
    expect(await app.call('import', 'apply', { planId: again, decisions: {} })).toMatchObject({
      batchId: null,
      counts: { unchanged: people.length },
    })
    expect(await copiesBefore(app)).toHaveLength(1)
  })

  test('its copying says how far it is and can be cancelled: neither a copy nor a batch is left', async () => {
    const { app } = await streetWithPerson()
    const { id: planId } = await compared(app)
    const cancel = new AbortController()
    const stages: string[] = []
    const applying = app.call(
      'import',
      'apply',
      { planId, decisions: {} },
      {
        signal: cancel.signal,
        report: ({ stage }) => {
          stages.push(stage)
          cancel.abort()
        },
      },
    )

    await expect(applying).rejects.toMatchObject({ code: 'cancelled' })
    expect(stages[0]).toBe('正在备份')
    expect(await copiesBefore(app)).toEqual([])
    expect(await app.call('import', 'batches', {})).toEqual([])
    expect((await app.call('import', 'apply', { planId, decisions: {} })).counts.created).toBe(people.length)
  })
})

describe('looking at a backup', () => {
  test('answers every query from it and refuses what writes, until it is closed', async () => {
    const { app, id } = await streetWithPerson()
    const { id: copy, at } = await app.call('backup', 'run', {})
    await rename(app, id, '韩佳宁')

    const status = await app.call('backup', 'openPreview', { id: copy, place: 'main' })
    expect(status).toMatchObject({ state: 'signed-in', previewOf: at })
    expect(await nameOf(app, id)).toBe('韩佳远')
    await expect(rename(app, id, '韩佳安', 2)).rejects.toMatchObject({ code: 'read-only' })

    expect(await app.call('backup', 'closePreview', {})).toMatchObject({ previewOf: null })
    expect(await nameOf(app, id)).toBe('韩佳宁')
    await rename(app, id, '韩佳安', 2)
  })

  test('opens one that was made under an older key', async () => {
    const { app, id } = await streetWithPerson()
    const { id: copy } = await app.call('backup', 'run', {})
    const { changeDatabaseKey } = await import('../../electron/data/folder/change-database-key.ts')
    await changeDatabaseKey(
      app.data.session,
      () => true,
      () => new Date(),
    )
    await rename(app, id, '韩佳宁')
    await app.call('backup', 'openPreview', { id: copy, place: 'main' })
    expect(await nameOf(app, id)).toBe('韩佳远')
    await app.call('backup', 'restore', { id: copy, place: 'main' }, { reason: '改错了' })
    expect(await nameOf(app, id)).toBe('韩佳远')
    await app.close()
    expect(await signIn(app)).toMatchObject({ state: 'signed-in' })
  })
})

describe('restoring', () => {
  test('keeps today first, says who and why, and is undone by restoring what was kept', async () => {
    const { app, id } = await streetWithPerson()
    const copy = await app.call('backup', 'run', {})
    await rename(app, id, '韩佳宁')
    await app.call('people', 'create', aPerson({ name: '顾明' }))
    const today = tablesOf(app)

    const status = await app.call('backup', 'restore', { id: copy.id, place: 'main' }, { reason: '误改一批' })
    expect(status).toMatchObject({ state: 'signed-in' })
    expect(await nameOf(app, id)).toBe('韩佳远')
    const head = app.data.session.ledger?.reader
      .prepare('SELECT act, subject, reason, account_name AS who FROM audit ORDER BY seq DESC LIMIT 1')
      .get()
    expect(head).toEqual({ act: '恢复备份', subject: `backup:${copy.id}`, reason: '误改一批', who: '周敏' })

    const [kept] = await app.call('backup', 'list', {})
    expect(kept).toMatchObject({ cause: 'before-restore' })
    await app.call('backup', 'restore', { id: kept?.id ?? '', place: 'main' }, { reason: '恢复错了' })
    expect(tablesOf(app)).toEqual(today)
    // And it can be gone on with.
    await rename(app, id, '韩佳安', 2)
    await app.close()
    expect(await signIn(app)).toMatchObject({ state: 'signed-in' })
    expect(await nameOf(app, id)).toBe('韩佳安')
    expect(await verdictOf(app)).toMatchObject({ isWhole: true })
  })

  test('keeps the password of today, whatever it was when the copy was made', async () => {
    const { app } = await streetWithPerson()
    const copy = await app.call('backup', 'run', {})
    const newPassword = 'xinmima-2026-qlsq'
    await app.call('security', 'changePassword', { oldPassword: testPassword, newPassword })
    await app.call('backup', 'restore', { id: copy.id, place: 'main' }, { reason: '误改一批' })
    await app.close()
    await expect(signIn(app)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(app, newPassword)).toMatchObject({ state: 'signed-in' })
  })

  test('is stopped where today cannot be kept', async () => {
    const { app, id } = await streetWithPerson()
    const copy = await app.call('backup', 'run', {})
    const second = temporaryFolder()
    await app.call('backup', 'setSecondFolder', { ticket: app.ticket(second, 'folder') })
    await rename(app, id, '韩佳宁')
    rmSync(backupsOf(app), { recursive: true })
    writeFileSync(backupsOf(app), 'something in the way')

    const restore = app.call('backup', 'restore', { id: copy.id, place: 'second' }, { reason: '误改一批' })
    await expect(restore).rejects.toMatchObject({ code: 'backup-failed' })
    expect(await nameOf(app, id)).toBe('韩佳宁')
    rmSync(backupsOf(app))
    rmSync(second, { recursive: true })
  })

  test('makes an empty folder of another PC what the backup holds; its recovery code opens it too', async () => {
    const app = await street()
    const id = await app.call('people', 'create', aPerson())
    const copy = await app.call('backup', 'run', {})

    const other = openTestApp()
    apps.push(other)
    const ticket = other.ticket(join(backupsOf(app), copy.id), 'folder')
    expect(await other.call('backup', 'look', { ticket })).toMatchObject({ id: copy.id, counts: { people: 1 } })
    expect(await other.call('backup', 'restoreHere', { ticket })).toMatchObject({ state: 'signed-out' })
    const password = 'linyi-tai-diannao-26'
    await other.call('security', 'recover', { loginName: 'zhoumin', recoveryCode: app.recoveryCode, password })
    expect(await nameOf(other, id)).toBe('韩佳远')
    await expect(other.call('backup', 'restoreHere', { ticket })).rejects.toMatchObject({ code: 'already-set-up' })
  })

  test('a damaged ledger is set aside, never deleted; a whole one is not replaced without signing in', async () => {
    const { app, id } = await streetWithPerson()
    const copy = await app.call('backup', 'run', {})
    const which = { id: copy.id, place: 'main' } as const
    await app.close()
    await expect(app.call('backup', 'replaceDamaged', which)).rejects.toMatchObject({ code: 'conflict' })

    const ledger = join(app.folder, 'ledger.db')
    writeFileSync(ledger, readFileSync(ledger).fill(7, 4096, 12_288))
    const damaged = readFileSync(ledger)
    expect(await signIn(app)).toMatchObject({ state: 'problem', problem: 'database-damaged', hasBackups: true })
    expect((await app.call('backup', 'offered', {})).map((one) => one.id)).toContain(copy.id)
    expect(await app.call('backup', 'replaceDamaged', which)).toMatchObject({ state: 'signed-out' })

    const [time = ''] = readdirSync(join(app.folder, 'damaged'))
    expect(readFileSync(join(app.folder, 'damaged', time, 'ledger.db')).equals(damaged)).toBe(true)
    await signIn(app)
    expect(await nameOf(app, id)).toBe('韩佳远')
  })
})

describe('a restore that was cut off', () => {
  const steps = ['staged', 'journal', 'database aside', 'log aside', 'new database', 'keys'] as const

  test.each(steps)('after “%s” is whole at the next start', async (last) => {
    const { app, id } = await streetWithPerson()
    const copy = await app.call('backup', 'run', {})
    await rename(app, id, '韩佳宁')
    await app.close()
    cutOffAfter(app, copy.id, last)

    const again = openTestApp({ folder: app.folder })
    apps.push(again)
    expect(await again.call('security', 'status', {})).toMatchObject({ state: 'signed-out' })
    await signIn(again)
    expect(await nameOf(again, id)).toBe(last === 'staged' ? '韩佳宁' : '韩佳远')
    for (const name of ['restoring', 'restore.json', 'replaced']) expect(existsSync(join(app.folder, name))).toBe(false)
  })

  /** The steps of swap-files.ts by hand, as far as the program got. */
  function cutOffAfter({ folder }: TestApp, copy: string, last: (typeof steps)[number]): void {
    const staged = join(folder, 'restoring')
    const aside = join(folder, 'replaced')
    mkdirSync(staged)
    for (const name of ['ledger.db', 'keys.json']) copyFileSync(join(folder, 'backups', copy, name), join(staged, name))
    const done = steps.indexOf(last)
    if (done >= 1) writeFileSync(join(folder, 'restore.json'), JSON.stringify({ format: 1, aside: 'replaced' }))
    if (done >= 1) writeFileSync(join(folder, 'ledger.db-wal'), '')
    if (done >= 2) move(folder, (mkdirSync(aside), aside), 'ledger.db')
    if (done >= 3) move(folder, aside, 'ledger.db-wal')
    if (done >= 4) move(staged, folder, 'ledger.db')
    if (done >= 5) move(staged, folder, 'keys.json')
  }

  function move(from: string, to: string, name: string): void {
    copyFileSync(join(from, name), join(to, name))
    rmSync(join(from, name))
  }
})

function verdictOf(app: TestApp) {
  const { session } = app.data
  return import('../../electron/data/db/verify-audit.ts').then(({ verifyAudit }) => {
    if (!session.ledger) throw new Error('Signed out')
    return verifyAudit(session.ledger.reader, { mark: null })
  })
}
