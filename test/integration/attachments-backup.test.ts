import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import { readLabel } from '../../electron/data/features/backup/backup-label.ts'
import { copyBackupTo, thin } from '../../electron/data/features/backup/second-folder.ts'
import { changeDatabaseKey } from '../../electron/data/folder/change-database-key.ts'
import { aDossier } from '../helpers/a-dossier.ts'
import { aPerson } from '../helpers/a-person.ts'
import { changeByte } from '../helpers/ledger-files.ts'
import { mountSmallDisk } from '../helpers/small-disk.ts'
import { aPdf } from '../helpers/scans.ts'
import { openTestApp, openTestStreet, temporaryFolder, type TestApp, testPassword } from '../helpers/test-app.ts'

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const remove of leftovers.splice(0).toReversed()) await remove()
})

function folder(): string {
  const path = temporaryFolder()
  leftovers.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

async function streetWithDossier() {
  const app = await openTestStreet()
  leftovers.push(() => app.remove())
  const personId = await app.call('people', 'create', aPerson())
  return { app, dossierId: await aDossier(app, personId), backups: join(app.folder, 'backups') }
}

const [first, second, third] = [aPdf(1), aPdf(2), aPdf(3)]
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const fileOf = (root: string, content: Buffer) =>
  join(root, 'attachments', sha256(content).slice(0, 2), sha256(content))
const main = (id: string) => ({ id, place: 'main' }) as const

async function add(app: TestApp, dossierId: DossierId, content: Buffer) {
  const path = join(folder(), `${sha256(content).slice(0, 6)}.pdf`)
  writeFileSync(path, content)
  const place = { dossierId, section: 'gifts', recordId: null }
  const { added } = await app.call('attachments', 'add', { ...place, tickets: [app.ticket(path, 'read')] })
  return added[0]!.id
}

/** Every attachment as it opens; damage where it does not. */
async function contents(app: TestApp, dossierId: DossierId): Promise<unknown[]> {
  const shown: unknown[] = []
  for (const { id } of await app.call('attachments', 'list', { dossierId }))
    shown.push(
      await app.call('attachments', 'open', { dossierId, id }).then(
        ({ content }) => Buffer.from(content),
        (error: { code: string }) => error.code,
      ),
    )
  return shown
}

const run = (app: TestApp) => app.call('backup', 'run', {})
const restore = (app: TestApp, id: string) => app.call('backup', 'restore', main(id), { reason: '误删一批' })
const signIn = (app: TestApp) => app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })

test('copies share one pool, say what they hold, and a restore brings back what is gone or changed', async () => {
  const { app, dossierId, backups } = await streetWithDossier()
  await add(app, dossierId, first)
  await add(app, dossierId, second)
  const copy = await run(app)
  expect(copy.counts).toMatchObject({ attachments: 2 })
  expect(readdirSync(join(backups, copy.id)).toSorted()).toEqual([
    'attachments.txt',
    'keys.json',
    'label.json',
    'ledger.db',
  ])
  expect(statSync(fileOf(backups, first)).nlink).toBe(2)
  expect(readFileSync(fileOf(backups, first)).includes('/Type')).toBe(false)

  await add(app, dossierId, third)
  rmSync(fileOf(app.folder, first))
  rmSync(fileOf(app.folder, second))
  writeFileSync(fileOf(app.folder, second), Buffer.alloc(statSync(fileOf(backups, second)).size))
  await restore(app, copy.id)
  expect(await contents(app, dossierId)).toEqual([first, second])
  expect(existsSync(fileOf(app.folder, third))).toBe(false)

  const [kept] = await app.call('backup', 'list', {})
  await restore(app, kept?.id ?? '')
  expect(await contents(app, dossierId)).toEqual([first, second, third])
  expect(readdirSync(app.folder)).not.toContain('replaced')
})

test('an attachment whose file is gone does not hold up a backup, and the light says so', async () => {
  const { app, dossierId } = await streetWithDossier()
  await add(app, dossierId, first)
  await add(app, dossierId, second)
  rmSync(fileOf(app.folder, first))
  const copy = await run(app)
  expect(copy.counts.attachments).toBe(2)
  expect(await app.call('backup', 'status', {})).toMatchObject({
    light: 'amber',
    text: expect.stringContaining('1 个附件'),
  })
  await restore(app, copy.id)
  expect(await contents(app, dossierId)).toEqual(['attachment-damaged', second])
  await add(app, dossierId, third)
  const place = await aDossier(app, await app.call('people', 'create', aPerson({ name: '顾明' })))
  await add(app, place, first)
  await run(app)
  expect((await app.call('backup', 'status', {})).light).toBe('green')
  expect(await contents(app, dossierId)).toEqual([first, second, third])
})

test('what no copy names any more goes with the last that did; a copy that does not say keeps everything', async () => {
  const { app, dossierId, backups } = await streetWithDossier()
  await add(app, dossierId, first)
  const before = await run(app)
  await add(app, dossierId, second)
  const after = await run(app)
  await restore(app, before.id)
  const newest = await run(app)
  const keep = { backupKeepAllDays: 1, backupKeepDailyDays: 1, backupKeepMonths: 1 }
  const later = new Date(Date.now() + 5 * 365 * 86_400_000)

  const list = join(backups, newest.id, 'attachments.txt')
  const lines = readFileSync(list)
  writeFileSync(list, '')
  await expect(thin(backups, keep, later)).rejects.toMatchObject({ code: 'backup-damaged' })
  expect(existsSync(fileOf(backups, second))).toBe(true)
  writeFileSync(list, lines)

  expect(existsSync(join(backups, after.id))).toBe(false)
  await run(app)
  await thin(backups, keep, later)
  expect(existsSync(fileOf(backups, second))).toBe(false)
  expect(existsSync(fileOf(backups, first))).toBe(true)
  expect(await contents(app, dossierId)).toEqual([first])
})

test('the second folder gets them, on another disk too; an empty folder is made from it', async () => {
  const { app, dossierId } = await streetWithDossier()
  const disk = mountSmallDisk('16m')
  if (disk) leftovers.push(() => disk.remove())
  const stick = disk?.path ?? folder()
  await add(app, dossierId, first)
  await app.call('backup', 'setSecondFolder', { ticket: app.ticket(stick, 'folder') })
  await add(app, dossierId, second)
  const copy = await run(app)
  const ours = join(stick, '清廉台账备份-示范街道办事处')
  expect(readdirSync(join(ours, copy.id))).toContain('attachments.txt')
  expect(readFileSync(fileOf(ours, first))).toEqual(readFileSync(fileOf(app.folder, first)))
  expect(statSync(fileOf(ours, first)).nlink).toBe(disk ? 1 : 3)

  const gone = join(stick, 'pulled out')
  const label = readLabel(join(app.folder, 'backups', copy.id))
  await expect(copyBackupTo(join(app.folder, 'backups', copy.id), label!, gone)).rejects.toMatchObject({
    code: 'ENOENT',
  })
  expect(existsSync(gone)).toBe(false)

  const other = openTestApp()
  leftovers.push(() => other.remove())
  await other.call('backup', 'restoreHere', { ticket: other.ticket(stick, 'folder') })
  await signIn(other)
  expect(await contents(other, dossierId)).toEqual([first, second])
  await add(other, dossierId, third)
  expect(await contents(other, dossierId)).toEqual([first, second, third])
})

test('looking at a copy reads its attachments from the pool, and saves none of them', async () => {
  const { app, dossierId } = await streetWithDossier()
  const id = await add(app, dossierId, first)
  const copy = await run(app)
  rmSync(fileOf(app.folder, first))
  await app.call('attachments', 'remove', { dossierId, ids: [id] })
  await app.call('backup', 'openPreview', main(copy.id))
  expect(await app.call('attachments', 'list', { dossierId })).toMatchObject([{ id, damage: null }])
  expect(await contents(app, dossierId)).toEqual([first])
  expect(await app.call('attachments', 'check', {})).toEqual({ checked: 1, damaged: [] })
  const ticket = app.ticket(join(folder(), 'a.pdf'), 'write')
  await expect(app.call('attachments', 'saveCopy', { dossierId, id, ticket })).rejects.toMatchObject({
    code: 'read-only',
  })
  await app.call('backup', 'closePreview', {})
  expect(await contents(app, dossierId)).toEqual([])
})

test('a copy from before the first attachment keeps the key of those that came after', async () => {
  const { app, dossierId } = await streetWithDossier()
  const before = await run(app)
  await add(app, dossierId, first)
  const after = await run(app)
  await restore(app, before.id)
  await add(app, dossierId, first)
  expect(await contents(app, dossierId)).toEqual([first])
  const again = await run(app)
  for (const id of [after.id, again.id]) {
    await restore(app, id)
    expect(await contents(app, dossierId)).toEqual([first])
  }
})

test('a new key of the database leaves the files as they are', async () => {
  const { app, dossierId } = await streetWithDossier()
  await add(app, dossierId, first)
  const file = readFileSync(fileOf(app.folder, first))
  await changeDatabaseKey(
    app.data.session,
    () => true,
    () => new Date(),
  )
  expect(readFileSync(fileOf(app.folder, first))).toEqual(file)
  expect(await contents(app, dossierId)).toEqual([first])
})

test('what a damaged ledger had since the copy is set aside with it', async () => {
  const { app, dossierId } = await streetWithDossier()
  await add(app, dossierId, first)
  const copy = await run(app)
  await add(app, dossierId, second)
  await app.close()
  for (const { id } of [...(await openTestApp({ folder: app.folder }).call('backup', 'offered', {}))])
    if (id !== copy.id) rmSync(join(app.folder, 'backups', id), { recursive: true })
  writeFileSync(join(app.folder, 'ledger.db'), Buffer.alloc(8192))

  const again = openTestApp({ folder: app.folder })
  leftovers.push(() => again.close())
  expect(await again.call('security', 'status', {})).toMatchObject({ state: 'problem' })
  await again.call('backup', 'replaceDamaged', main(copy.id))
  await signIn(again)
  await again.data.attachmentFiles.settled()
  expect(await contents(again, dossierId)).toEqual([first])
  const aside = join(app.folder, 'damaged', readdirSync(join(app.folder, 'damaged'))[0] ?? '')
  expect(existsSync(fileOf(aside, second))).toBe(true)
})

test('ledger check names files that are gone or changed, in the ledger and in the copies', async () => {
  const { app, dossierId, backups } = await streetWithDossier()
  await add(app, dossierId, first)
  await add(app, dossierId, second)
  await app.close()
  expect(check(app)).toMatchObject({ status: 0, json: { attachments: { files: 2, missing: 0, changed: 0 } } })
  // One file under two names: what changes it here changes it there.
  changeByte(fileOf(app.folder, first), 90)
  rmSync(fileOf(app.folder, second))
  const found = check(app)
  expect(found).toMatchObject({ status: 1, json: { attachments: { files: 2, missing: 1, changed: 1 } } })
  const newest = readdirSync(backups).findLast((name) => name.endsWith('-closing')) ?? 'none'
  expect(found.stderr).toContain(`备份 ${newest} 打不开或已改变`)
})

const root = resolve(import.meta.dirname, '../..')

function check(app: TestApp) {
  const hooks = pathToFileURL(join(root, 'scripts/typescript.mjs')).href
  const args = ['--import', hooks, join(root, 'electron/cli/ledger.ts'), 'check', '--db', app.folder]
  const env = { ...process.env, LEDGER_USER: 'zhoumin', LEDGER_PASSWORD: testPassword }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return { status, stderr, json: stdout === '' ? null : (JSON.parse(stdout) as unknown) }
}
