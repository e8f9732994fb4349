import { rmSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTestApp, openTestStreet, temporaryFolder, type TestApp, testPassword } from '../helpers/test-app.ts'

const told = 'temporary-2026'

let app: TestApp
const opened: TestApp[] = []
beforeEach(async () => {
  app = await openTestStreet()
  opened.push(app)
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.remove()
})

function addAccount(loginName: string, role: 'clerk' | 'leader' = 'clerk'): Promise<string> {
  const held = { displayName: loginName, roles: [role], communityIds: null, personId: null }
  return app.call('accounts', 'create', { loginName, password: told, ...held })
}

const disable = (id: string) => app.call('accounts', 'disable', { id }, { reason: '调离' })
const copy = async () => (await app.call('backup', 'run', {})).id
const restore = (id: string) => app.call('backup', 'restore', { id, place: 'main' }, { reason: '误改一批' })

async function rowOf(loginName: string) {
  return (await app.call('accounts', 'list', {})).find((one) => one.loginName === loginName)
}

async function signInAs(loginName: string, password = told) {
  await app.call('security', 'signOut', {})
  return app.call('security', 'signIn', { loginName, password })
}

const restoreRows = (one: TestApp) =>
  one.data.session
    .ledger!.reader.prepare(
      `SELECT seq, method, subject, reason, account_id AS accountId, account_name AS accountName
       FROM audit WHERE act = '恢复备份' ORDER BY seq`,
    )
    .all()

describe('after a restore the accounts are those of today', () => {
  test('one that was removed since stays out, and the list says so', async () => {
    const id = await addAccount('clerk')
    const made = await copy()
    await disable(id)

    await restore(made)

    expect(await rowOf('clerk')).toMatchObject({ disabledAt: expect.any(String) })
    await expect(signInAs('clerk')).rejects.toMatchObject({ code: 'wrong-password' })
  })

  test('one that the copy has disabled, or does not have, goes on working', async () => {
    const id = await addAccount('clerk')
    await disable(id)
    const made = await copy()
    await app.call('accounts', 'reset', { id, password: told }, { reason: '调回' })
    await addAccount('newcomer')

    await restore(made)

    expect(await signInAs('clerk')).toMatchObject({ state: 'password-change' })
    expect(await signInAs('newcomer')).toMatchObject({ state: 'password-change' })
    expect(await signInAs('zhoumin', testPassword)).toMatchObject({ state: 'signed-in' })
    expect(await rowOf('clerk')).toMatchObject({ id, disabledAt: null })
  })

  test('a role that was taken away does not come back', async () => {
    const id = await addAccount('clerk')
    const made = await copy()
    const { revision, displayName } = (await rowOf('clerk'))!
    await app.call('accounts', 'update', {
      id,
      revision,
      displayName,
      roles: ['reader'],
      communityIds: null,
      personId: null,
    })

    await restore(made)

    expect(await rowOf('clerk')).toMatchObject({ roles: ['reader'] })
  })

  test('a login name that was given anew belongs to whom it was given', async () => {
    const before = await copy()
    const first = await addAccount('clerk')
    const withFirst = await copy()
    // Back to where there was no such account: it stays all the same, and is disabled for good.
    await restore(before)
    const ledger = app.data.session.ledger!
    const act = { method: 'test', act: '试', subject: null, reason: null, accountId: null, accountName: '' }
    await ledger.writer.run(act, (db) => db.prepare('DELETE FROM account WHERE account_id = ?').run(first))
    const second = await addAccount('clerk')

    await restore(withFirst)

    expect(await rowOf('clerk')).toMatchObject({ id: second, disabledAt: null })
    const others = (await app.call('accounts', 'list', {})).filter(({ id }) => id === first)
    expect(others).toMatchObject([{ disabledAt: expect.any(String) }])
    expect(await signInAs('clerk')).toMatchObject({ state: 'password-change' })
  })
})

test('after a restore the second backup folder is that of today', async () => {
  const [then, today] = [temporaryFolder(), temporaryFolder()]
  const choose = (path: string) => app.call('backup', 'setSecondFolder', { ticket: app.ticket(path, 'folder') })
  await choose(then)
  const made = await copy()
  await choose(today)

  await restore(made)
  expect(await app.call('backup', 'status', {})).toMatchObject({ second: { folder: today } })

  await app.call('backup', 'setSecondFolder', { ticket: null })
  await restore(made)
  expect(await app.call('backup', 'status', {})).toMatchObject({ second: null })
  for (const path of [then, today]) rmSync(path, { recursive: true })
})

describe('a copy that was put in place while nobody was signed in', () => {
  const bySystem = { accountId: null, accountName: '系统' }

  test('in an empty folder is in the audit with the first sign-in, once', async () => {
    const made = await copy()
    const other = openTestApp({ now: () => new Date(2026, 10, 20, 9) })
    opened.push(other)
    const ticket = other.ticket(join(app.folder, 'backups', made), 'folder')
    await other.call('backup', 'restoreHere', { ticket })

    const zhoumin = { loginName: 'zhoumin', password: testPassword }
    await other.call('security', 'signIn', zhoumin)

    const method = 'backup.restoreHere'
    expect(restoreRows(other)).toMatchObject([{ method, subject: `backup:${made}`, ...bySystem }])
    expect(restoreRows(other)).toMatchObject([{ reason: expect.stringContaining('2026-11-20') }])
    await other.call('security', 'signOut', {})
    await other.call('security', 'signIn', zhoumin)
    expect(restoreRows(other)).toHaveLength(1)
  })

  test('for a damaged ledger is in the audit before the sign-in', async () => {
    const made = await copy()
    await app.close()
    const ledger = join(app.folder, 'ledger.db')
    writeFileSync(ledger, readFileSync(ledger).fill(7, 4096, 12_288))
    const zhoumin = { loginName: 'zhoumin', password: testPassword }
    expect(await app.call('security', 'signIn', zhoumin)).toMatchObject({ problem: 'database-damaged' })
    await app.call('backup', 'replaceDamaged', { id: made, place: 'main' })

    await app.call('security', 'signIn', zhoumin)

    const method = 'backup.replaceDamaged'
    expect(restoreRows(app)).toMatchObject([{ method, subject: `backup:${made}`, ...bySystem }])
    const acts = app.data.session
      .ledger!.reader.prepare('SELECT act FROM audit ORDER BY seq DESC LIMIT 2')
      .pluck()
      .all()
    expect(acts).toEqual(['登录', '恢复备份'])
  })
})
