import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { FolderLock } from '../../electron/data/db/folder-lock.ts'
import {
  openTestApp,
  openTestStreet,
  temporaryFolder,
  type TestApp,
  testPassword,
  testStreet,
} from '../helpers/test-app.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'

const opened: TestApp[] = []
afterEach(async () => {
  for (const app of opened.splice(0)) await app.remove()
})

async function street(...options: Parameters<typeof openTestStreet>) {
  const app = await openTestStreet(...options)
  opened.push(app)
  return app
}

/** The same folder in a program started anew. */
async function restarted(app: TestApp, options: Parameters<typeof openTestApp>[0] = {}) {
  await app.close()
  const again = openTestApp({ folder: app.folder, ...options })
  opened.push(again)
  return again
}

describe('first run', () => {
  test('writes nothing before the recovery code is typed back', async () => {
    const app = openTestApp()
    opened.push(app)
    const account = { loginName: 'zhoumin', displayName: '周敏', password: testPassword }

    await app.call('security', 'beginFirstRun', { street: testStreet, ...account })
    const wrong = app.call('security', 'finishFirstRun', { recoveryCode: '0000-0000' })

    await expect(wrong).rejects.toMatchObject({ code: 'wrong-recovery-code' })
    expect(readdirSync(app.folder).filter((name) => name.startsWith('ledger.db') || name === 'keys.json')).toEqual([])
  })

  test('refuses a weak password with a sentence', async () => {
    const app = openTestApp()
    opened.push(app)

    const weak = app.call('security', 'beginFirstRun', {
      street: testStreet,
      loginName: 'zhoumin',
      displayName: '周敏',
      password: '12345678',
    })

    await expect(weak).rejects.toMatchObject({
      code: 'password-too-weak',
      details: { weakness: expect.stringContaining('密码') },
    })
  })

  test('happens once: a folder that is set up is not set up again', async () => {
    const app = await restarted(await street())

    const again = app.call('security', 'beginFirstRun', {
      street: testStreet,
      loginName: 'other',
      displayName: '他人',
      password: testPassword,
    })

    await expect(again).rejects.toMatchObject({ code: 'already-set-up' })
  })
})

describe('sign-in', () => {
  test('opens the database with the right password after a restart', async () => {
    const app = await restarted(await street())
    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-out' })

    await app.call('security', 'signIn', { loginName: 'ZhouMin ', password: testPassword })

    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-in', street: testStreet })
  })

  test('counts wrong passwords, slows them down, and remembers across a restart', async () => {
    let app = await restarted(await street(), { uptime: () => 1000 })
    const attempt = (one: TestApp, password: string) =>
      one.call('security', 'signIn', { loginName: 'zhoumin', password })
    for (let i = 0; i < 5; i += 1)
      await expect(attempt(app, 'wrong-1234')).rejects.toMatchObject({ code: 'wrong-password' })
    // Neither a restart nor a clock set forward makes the wait shorter.
    app = await restarted(app, { uptime: () => 1000, now: () => new Date('2036-01-01T00:00:00Z') })

    await expect(attempt(app, testPassword)).rejects.toMatchObject({
      code: 'too-many-attempts',
      details: { waitSeconds: 15 },
    })

    app = await restarted(app, { uptime: () => 1016 })
    await attempt(app, testPassword)
    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-in' })
  })

  test('answers nobody while it is locked, and unlocks with the password', async () => {
    const app = await street()
    await app.call('security', 'lock', {})

    await expect(app.call('people', 'communities', {})).rejects.toMatchObject({ code: 'locked' })
    await expect(app.call('security', 'unlock', { password: 'wrong-1234' })).rejects.toMatchObject({
      code: 'wrong-password',
    })
    await app.call('security', 'unlock', { password: testPassword })

    expect(await app.call('people', 'communities', {})).toEqual([])
  })
})

describe('a forgotten password', () => {
  test('costs the recovery code, which is replaced once the new one is typed back', async () => {
    const first = await street()
    const app = await restarted(first)
    const recover = (recoveryCode: string) =>
      app.call('security', 'recover', { loginName: 'zhoumin', recoveryCode, password: 'another-2026' })

    const { recoveryCode: next } = await recover(first.recoveryCode.toLowerCase().replaceAll('-', ' '))
    await app.call('security', 'confirmRecoveryCode', { recoveryCode: next })
    await app.call('security', 'signOut', {})

    await expect(recover(first.recoveryCode)).rejects.toMatchObject({ code: 'wrong-recovery-code' })
    await app.call('security', 'signIn', { loginName: 'zhoumin', password: 'another-2026' })
    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-in' })
  })

  test('the old code still works while the new one was never confirmed', async () => {
    const first = await street()
    const app = await restarted(first)
    await app.call('security', 'recover', {
      loginName: 'zhoumin',
      recoveryCode: first.recoveryCode,
      password: 'another-2026',
    })
    await app.call('security', 'signOut', {})

    await app.call('security', 'recover', {
      loginName: 'zhoumin',
      recoveryCode: first.recoveryCode,
      password: 'third-2026-x',
    })

    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-in' })
  })
})

describe('the files of a data folder', () => {
  test('hold no readable name, id number or account', async () => {
    const app = await street()
    const communityId = await aCommunity(app)
    await app.call('people', 'create', aPerson({ communityId, idNo: '330299199903017760' }))

    await app.close()

    const files = readdirSync(app.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name))
      for (const secret of ['韩佳远', '330299199903017760', '北辰社区', 'zhoumin', '周敏', 'SQLite format 3'])
        expect(
          name === 'in-use.lock' && secret.startsWith('SQLite') ? false : bytes.includes(secret),
          `${secret} in ${name}`,
        ).toBe(false)
    }
  })

  test('a copy taken while writing opens with the same keys', async () => {
    const app = await street()
    const copy = temporaryFolder()
    const names = ['李伟', '王芳', '张敏', '刘洋', '陈静']
    const writes = names.map((name) => app.call('people', 'create', aPerson({ name })))

    await writes[0]
    mkdirSync(copy, { recursive: true })
    for (const name of ['ledger.db', 'ledger.db-wal', 'keys.json'])
      copyFileSync(join(app.folder, name), join(copy, name))
    await Promise.all(writes)

    const other = openTestApp({ folder: copy })
    opened.push(other)
    await other.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
    const { total } = await other.call('people', 'list', { filter: emptyFilter, sort: byName, offset: 0, limit: 10 })
    expect(total).toBeGreaterThanOrEqual(1)
  })
})

describe('a folder that cannot be opened says why', () => {
  const problemOf = async (folder: string, options: Parameters<typeof openTestApp>[0] = {}) => {
    const app = openTestApp({ folder, ...options })
    opened.push(app)
    const status = await app.call('security', 'status', {})
    return status.state === 'problem' ? status.problem : status.state
  }

  test('in use by another process', async () => {
    const folder = temporaryFolder()
    const lock = new FolderLock(folder)
    expect(await problemOf(folder)).toBe('folder-in-use')
    lock.release()
    expect(await problemOf(folder)).toBe('first-run')
  })

  test('not writable', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    expect(await problemOf(join(file, 'data'))).toBe('folder-not-writable')
  })

  test('on a network share', async () => {
    expect(await problemOf('//server/share/ledger')).toBe('folder-on-network')
  })

  test('written by a newer version', async () => {
    const app = await street()
    await app.close()
    const file = join(app.folder, 'keys.json')
    const keys = JSON.parse(readFileSync(file, 'utf8')) as { schemaVersion: number }
    writeFileSync(file, JSON.stringify({ ...keys, schemaVersion: 9999 }))
    expect(await problemOf(app.folder)).toBe('database-too-new')
  })

  test('keys that cannot be read, a database without keys, keys without a database', async () => {
    const app = await street()
    await app.close()
    const before = readFileSync(join(app.folder, 'ledger.db'))
    writeFileSync(join(app.folder, 'keys.json'), '{"format": 1, "slo')
    expect(await problemOf(app.folder)).toBe('folder-damaged')
    expect(readFileSync(join(app.folder, 'ledger.db'))).toEqual(before)
  })

  test('a database that was overwritten opens for nobody and is left as it is', async () => {
    const app = await street()
    await app.close()
    const file = join(app.folder, 'ledger.db')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096 * 3, 4096 * 5)
    writeFileSync(file, bytes)

    const again = await restarted(app)
    const signIn = again.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })

    expect(await signIn).toMatchObject({ state: 'problem', problem: 'database-damaged' })
    expect(readFileSync(file)).toEqual(bytes)
  })

  test('a demo is not real data, nor real data a demo', async () => {
    const app = await street()
    await app.close()
    expect(await problemOf(app.folder, { isDemo: true })).toBe('folder-is-demo')
  })
})

const emptyFilter = { text: '', communityId: null, organisation: null, post: null, status: null }
const byName = { column: 'name' as const, descending: false }
