import { cpSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readKeysFile } from '../../electron/data/folder/keys-file.ts'
import { openTestApp, openTestStreet, temporaryFolder, type TestApp, testPassword } from '../helpers/test-app.ts'

const told = 'temporary-2026'
const reset = 'reset-2026-abc'
const held = { roles: ['clerk' as const], communityIds: null, personId: null }

let app: Awaited<ReturnType<typeof openTestStreet>>
let id: string
/** Called where the program could be cut: the row is written but not committed, and committed but not told. */
let beforeCommit: () => void
let afterCommit: () => void
const opened: TestApp[] = []

beforeEach(async () => {
  beforeCommit = afterCommit = () => undefined
  const now = () => {
    beforeCommit()
    return new Date()
  }
  app = await openTestStreet({ now, announce: () => afterCommit() })
  opened.push(app)
  id = await addAccount('clerk')
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.remove()
})

function addAccount(loginName: string): Promise<string> {
  return app.call('accounts', 'create', { loginName, displayName: loginName, password: told, ...held })
}

const resetClerk = (password = reset) => app.call('accounts', 'reset', { id, password }, { reason: '忘记密码' })

/** The folder as it stands on the disk the last time this is called. */
function takeImage() {
  const image = temporaryFolder()
  const take = () => {
    for (const name of ['ledger.db', 'ledger.db-wal', 'keys.json']) cpSync(`${app.folder}/${name}`, `${image}/${name}`)
  }
  return { image, take }
}

function start(folder: string): TestApp {
  const again = openTestApp({ folder })
  opened.push(again)
  return again
}

const signIn = (one: TestApp, loginName: string, password: string) =>
  one.call('security', 'signIn', { loginName, password })
const actsOf = (one: TestApp) =>
  one.data.session.ledger!.reader.prepare('SELECT act FROM audit').pluck().all() as string[]
const slotsOf = (folder: string) => readKeysFile(folder).slots.map((slot) => slot.id)

describe('a reset that is cut', () => {
  test('before its act is committed leaves the password there was', async () => {
    const { image, take } = takeImage()
    beforeCommit = take
    await resetClerk()
    beforeCommit = () => undefined

    const again = start(image)
    expect(slotsOf(image)).toHaveLength(slotsOf(app.folder).length + 1)
    await expect(signIn(again, 'clerk', reset)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(again, 'clerk', told)).toMatchObject({ state: 'password-change' })

    expect(actsOf(again)).not.toContain('重设他人密码')
    expect(slotsOf(image).toSorted()).toEqual(slotsOf(app.folder).toSorted())
  })

  test('after its act is committed leaves the new one alone, to be changed', async () => {
    const { image, take } = takeImage()
    afterCommit = take
    await resetClerk()
    afterCommit = () => undefined

    const again = start(image)
    expect(slotsOf(image)).toHaveLength(slotsOf(app.folder).length + 1)
    await expect(signIn(again, 'clerk', told)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(again, 'clerk', reset)).toMatchObject({ state: 'password-change' })

    expect(actsOf(again)).toContain('重设他人密码')
    expect(slotsOf(image).toSorted()).toEqual(slotsOf(app.folder).toSorted())
  })

  test('is settled by whoever signs in first', async () => {
    const { image, take } = takeImage()
    afterCommit = take
    await resetClerk()
    afterCommit = () => undefined

    const again = start(image)
    await signIn(again, 'zhoumin', testPassword)

    expect(slotsOf(image).toSorted()).toEqual(slotsOf(app.folder).toSorted())
    await again.call('security', 'signOut', {})
    expect(await signIn(again, 'clerk', reset)).toMatchObject({ state: 'password-change' })
  })

  test('that cannot be written leaves the password there was', async () => {
    beforeCommit = () => {
      throw new Error('The disk is gone')
    }
    await expect(resetClerk()).rejects.toThrow('The disk is gone')
    beforeCommit = () => undefined

    await app.call('security', 'signOut', {})
    await expect(signIn(app, 'clerk', reset)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(app, 'clerk', told)).toMatchObject({ state: 'password-change' })
  })
})

describe('a recovery that is cut', () => {
  const recover = (one: TestApp, password = reset) =>
    one.call('security', 'recover', { loginName: 'zhoumin', recoveryCode: app.recoveryCode, password })
  const isWaiting = (folder: string) => readKeysFile(folder).slots.some(({ waitingSince }) => waitingSince !== null)

  /** Recovers, and leaves the folder as it stood while the new slot waited: before or after the commit. */
  async function recoverCut(when: 'before' | 'after') {
    const { image, take } = takeImage()
    const cut = () => isWaiting(app.folder) && take()
    await app.call('security', 'signOut', {})
    if (when === 'before') beforeCommit = cut
    else afterCommit = cut
    await recover(app)
    beforeCommit = afterCommit = () => undefined
    expect(isWaiting(image)).toBe(true)
    return { image, again: start(image) }
  }

  test('before its act is committed leaves the password there was, and the code', async () => {
    const { image, again } = await recoverCut('before')

    await expect(signIn(again, 'zhoumin', reset)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(again, 'zhoumin', testPassword)).toMatchObject({ state: 'signed-in' })

    expect(actsOf(again)).not.toContain('用恢复码重设密码')
    expect(isWaiting(image)).toBe(false)
    await again.call('security', 'signOut', {})
    await recover(again)
    expect(actsOf(again)).toContain('用恢复码重设密码')
  })

  test('after its act is committed leaves the new one alone', async () => {
    const { image, again } = await recoverCut('after')

    await expect(signIn(again, 'zhoumin', testPassword)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(again, 'zhoumin', reset)).toMatchObject({ state: 'signed-in' })

    expect(actsOf(again)).toContain('用恢复码重设密码')
    expect(isWaiting(image)).toBe(false)
  })

  test('that cannot be written leaves nobody signed in and the password there was', async () => {
    await app.call('security', 'signOut', {})
    beforeCommit = () => {
      if (isWaiting(app.folder)) throw new Error('The disk is gone')
    }
    await expect(recover(app)).rejects.toThrow('The disk is gone')
    beforeCommit = () => undefined

    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-out' })
    await expect(signIn(app, 'zhoumin', reset)).rejects.toMatchObject({ code: 'wrong-password' })
    expect(await signIn(app, 'zhoumin', testPassword)).toMatchObject({ state: 'signed-in' })
  })

  test('is refused for a password shorter than the street asks for, which changes nothing', async () => {
    const settings = await app.call('settings', 'get', {})
    await app.call('settings', 'save', { ...settings, passwordMinLength: reset.length + 1 })
    const before = slotsOf(app.folder)

    await expect(recover(app)).rejects.toMatchObject({
      code: 'password-too-weak',
      details: { weakness: expect.stringContaining(String(reset.length + 1)) },
    })

    expect(slotsOf(app.folder)).toEqual(before)
    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-out' })
    await recover(app, `${reset}-long`)
    expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-in' })
  })
})

describe('while the database gets another key', () => {
  test('a password that is being set opens what comes out', async () => {
    const other = await addAccount('leaving')
    const before = app.data.session.keys!.databaseKey

    const running = resetClerk()
    await app.call('accounts', 'disable', { id: other }, { reason: '调离' })
    await running

    expect(app.data.session.keys!.databaseKey.equals(before)).toBe(false)
    await app.call('security', 'signOut', {})
    expect(await signIn(app, 'clerk', reset)).toMatchObject({ state: 'password-change' })
  })

  test('an account that is being made opens what comes out', async () => {
    const other = await addAccount('leaving')

    const running = addAccount('coming')
    await app.call('accounts', 'disable', { id: other }, { reason: '调离' })
    await running

    await app.call('security', 'signOut', {})
    expect(await signIn(app, 'coming', told)).toMatchObject({ state: 'password-change' })
  })
})

test('whoever resets the own password signs in with it', async () => {
  const own = app.data.session.account!.id
  await app.call('accounts', 'reset', { id: own, password: reset }, { reason: '试' })

  expect(await app.call('security', 'status', {})).toMatchObject({ state: 'signed-out' })
  expect(await signIn(app, 'zhoumin', reset)).toMatchObject({ state: 'password-change' })
})
