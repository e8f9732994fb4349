import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Role } from '@shared/security/roles.ts'
import type { PersonId } from '@shared/people/model.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const given = 'temporary-2026'
const own = (name: string) => `own-word-${name.length}-2026`
const anyone = { text: '', communityId: null, organisation: null, post: null, status: null }
const byName = { column: 'name' as const, descending: false }

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet()
})
afterEach(() => app.remove())

async function addAccount(loginName: string, roles: readonly Role[], communityIds: readonly string[] | null = null) {
  const held = {
    displayName: loginName,
    roles: [...roles],
    communityIds: communityIds && [...communityIds],
    personId: null,
  }
  return app.call('accounts', 'create', { loginName, password: given, ...held })
}

async function switchTo(loginName: string, password: string) {
  await app.call('security', 'signOut', {})
  return app.call('security', 'signIn', { loginName, password })
}

/** The first sign-in of an account: the password that was told is replaced. */
async function firstSignIn(loginName: string) {
  await switchTo(loginName, given)
  await app.call('security', 'changePassword', { oldPassword: given, newPassword: own(loginName) })
}

const administrator = () => switchTo('zhoumin', testPassword)

describe('an account', () => {
  test('must change the password it was told before it can do anything', async () => {
    await addAccount('clerk', ['clerk'])

    const status = await switchTo('clerk', given)

    expect(status.state).toBe('password-change')
    await expect(app.call('people', 'communities', {})).rejects.toMatchObject({ code: 'password-change-needed' })
    await app.call('security', 'changePassword', { oldPassword: given, newPassword: own('clerk') })
    expect(await app.call('people', 'communities', {})).toEqual([])
    await expect(switchTo('clerk', given)).rejects.toMatchObject({ code: 'wrong-password' })
  })

  test('holds administration or audit, never both', async () => {
    await expect(addAccount('both', ['administrator', 'auditor'])).rejects.toMatchObject({ code: 'roles-conflict' })
  })

  test('that is limited sees and changes its communities only', async () => {
    const [north, east] = [await aCommunity(app, '北辰社区'), await aCommunity(app, '东湖社区')]
    await app.call('people', 'create', aPerson({ name: '王北', communityId: north }))
    const other = await app.call('people', 'create', aPerson({ name: '王东', communityId: east }))
    await addAccount('clerk', ['clerk'], [north])

    await firstSignIn('clerk')

    const { rows } = await app.call('people', 'list', { filter: anyone, sort: byName, offset: 0, limit: 10 })
    expect(rows.map(({ name }) => name)).toEqual(['王北'])
    expect((await app.call('people', 'communities', {})).map(({ name }) => name)).toEqual(['北辰社区'])
    for (const call of [
      app.call('people', 'get', { id: other }),
      app.call('people', 'save', { id: other, revision: 1, changes: { remark: '改' } }),
      app.call('people', 'reveal', { id: other, field: 'phone' }),
      app.call('people', 'create', aPerson({ communityId: east })),
      app.call('import', 'batches', {}),
    ])
      await expect(call).rejects.toMatchObject({ code: 'out-of-scope' })
  })

  test('that was disabled is out, with the keys of today and with those of yesterday', async () => {
    const id = await addAccount('clerk', ['clerk'])
    await firstSignIn('clerk')
    await administrator()
    const kept = join(app.folder, 'keys.kept')
    copyFileSync(join(app.folder, 'keys.json'), kept)
    await app.call('people', 'create', aPerson())

    await app.call('accounts', 'disable', { id }, { reason: '已调离' })

    // The one who did it goes on working with the new key.
    expect(await app.call('people', 'summary', { filter: anyone })).toMatchObject({ total: 1 })
    await expect(switchTo('clerk', own('clerk'))).rejects.toMatchObject({ code: 'wrong-password' })
    writeFileSync(join(app.folder, 'keys.json'), readFileSync(kept))
    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'problem', problem: 'keys-outdated' })
  })

  test('the last administrator stays', async () => {
    const [row] = await app.call('accounts', 'list', {})
    const { id, revision, displayName } = row!
    const update = { id, revision, displayName, roles: ['clerk' as const], communityIds: null, personId: null }

    await expect(app.call('accounts', 'update', update)).rejects.toMatchObject({ code: 'last-administrator' })
    await expect(app.call('accounts', 'disable', { id }, { reason: '试' })).rejects.toMatchObject({
      code: 'last-administrator',
    })
  })

  test('sees its own sign-ins and how often somebody else tried', async () => {
    await addAccount('clerk', ['clerk'])
    await firstSignIn('clerk')
    await expect(switchTo('clerk', 'not-the-password')).rejects.toMatchObject({ code: 'wrong-password' })

    await app.call('security', 'signIn', { loginName: 'clerk', password: own('clerk') })

    const [last] = await app.call('accounts', 'signIns', {})
    expect(last).toMatchObject({ how: 'password', failuresBefore: 1 })
  })
})

describe('an act for two', () => {
  async function aStreetOfThree(): Promise<PersonId> {
    const communityId = await aCommunity(app)
    const person = await app.call('people', 'create', aPerson({ communityId }))
    await addAccount('clerk', ['clerk'])
    await addAccount('reviewer', ['reviewer'])
    await firstSignIn('reviewer')
    await firstSignIn('clerk')
    return person
  }

  test('goes without a second person only while there is none', async () => {
    const id = await app.call('people', 'create', aPerson())

    await app.call('people', 'remove', { id }, { reason: '重复录入' })

    expect(await app.call('people', 'summary', { filter: anyone })).toMatchObject({ total: 0 })
  })

  test('is asked for, approved, done once, and names both in the audit', async () => {
    const id = await aStreetOfThree()
    const remove = (approval?: string) =>
      app.call('people', 'remove', { id }, { reason: '重复录入', ...(approval && { approval }) })
    await expect(remove()).rejects.toMatchObject({ code: 'approval-needed' })
    const request = await app.call(
      'requests',
      'make',
      { method: 'people.remove', input: { id } },
      { reason: '重复录入' },
    )
    await expect(remove(request)).rejects.toMatchObject({ code: 'approval-invalid' })

    await switchTo('reviewer', own('reviewer'))
    const { toDecide } = await app.call('requests', 'list', {})
    expect(toDecide).toMatchObject([
      { act: '删除人员', concerns: '韩佳远（北辰社区）', reason: '重复录入', state: 'open' },
    ])
    await app.call('requests', 'decide', { id: request, isApproved: true, note: '' })
    await switchTo('clerk', own('clerk'))
    await remove(request)

    const [row] = await app.call('history', 'ofRecord', { table: 'person', id }).catch(() => [undefined])
    expect(row).toMatchObject({ act: '删除人员', accountName: 'clerk' })
    const approver = app.data.session
      .ledger!.reader.prepare(`SELECT approver_name FROM audit WHERE act = '删除人员'`)
      .pluck()
      .get()
    expect(approver).toBe('reviewer')
    const { mine } = await app.call('requests', 'list', {})
    expect(mine[0]?.state).toBe('used')
  })

  test('an approval covers that act alone, of that account alone, and expires', async () => {
    const start = Date.now()
    let clock = start
    await app.remove()
    app = await openTestStreet({ now: () => new Date(clock) })
    const id = await aStreetOfThree()
    const other = await app.call('people', 'create', aPerson({ name: '李四' }))
    const request = await app.call('requests', 'make', { method: 'people.remove', input: { id } }, { reason: '重复' })
    await expect(app.call('requests', 'decide', { id: request, isApproved: true, note: '' })).rejects.toMatchObject({
      code: 'power-missing',
    })
    await switchTo('reviewer', own('reviewer'))
    await app.call('requests', 'decide', { id: request, isApproved: true, note: '' })
    await switchTo('clerk', own('clerk'))
    const remove = (which: PersonId) =>
      app.call('people', 'remove', { id: which }, { reason: '重复', approval: request })

    await expect(remove(other)).rejects.toMatchObject({ code: 'approval-invalid' })
    clock = start + 4 * 24 * 60 * 60 * 1000
    await expect(remove(id)).rejects.toMatchObject({ code: 'approval-invalid' })
  })

  test('a forgotten password is reset by an administrator with a second person, without knowing the old one', async () => {
    await aStreetOfThree()
    await administrator()
    const clerk = (await app.call('accounts', 'list', {})).find(({ loginName }) => loginName === 'clerk')!
    const input = { id: clerk.id, password: 'reset-2026-abc' }
    const request = await app.call('requests', 'make', { method: 'accounts.reset', input }, { reason: '忘记密码' })
    await switchTo('reviewer', own('reviewer'))
    await app.call('requests', 'decide', { id: request, isApproved: true, note: '已核实' })
    await administrator()

    await app.call('accounts', 'reset', input, { reason: '忘记密码', approval: request })

    await expect(switchTo('clerk', own('clerk'))).rejects.toMatchObject({ code: 'wrong-password' })
    expect((await app.call('security', 'signIn', { loginName: 'clerk', password: 'reset-2026-abc' })).state).toBe(
      'password-change',
    )
  })
})
