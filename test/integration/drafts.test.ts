import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const place = 'dossier:d1/gifts'
const typed = JSON.stringify({ rows: [{ giver: '陈浩然', phone: '13812345678' }] })
const held = { displayName: '林悦', roles: ['clerk' as const], communityIds: null, personId: null }

let app: TestApp
beforeAll(async () => {
  app = await openTestStreet()
  await app.call('accounts', 'create', { loginName: 'linyue', password: 'kmwt-4827-rpha', ...held })
})
afterAll(() => app.remove())

const folder = () => join(app.folder, 'drafts')
const files = () => readdirSync(folder()).map((name) => join(folder(), name))

async function as(loginName: string, password = testPassword): Promise<void> {
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName, password })
}

test('what was typed is there again after the program ended, and stands nowhere in plain text', async () => {
  await app.call('drafts', 'save', { place, text: '{"rows":[]}' })
  await app.call('drafts', 'save', { place, text: typed })
  await as('zhoumin')

  expect(await app.call('drafts', 'load', { place })).toMatchObject({ text: typed })
  expect(files()).toHaveLength(1)
  for (const file of files()) {
    const bytes = readFileSync(file)
    expect(bytes.includes('陈浩然')).toBe(false)
    expect(bytes.includes('13812345678')).toBe(false)
    // The name is a digest: nothing of the place can be read from it.
    expect(basename(file)).not.toContain('gifts')
    expect(basename(file)).toMatch(/^[0-9a-f]{40}\.draft$/)
  }
})

test('another account finds nothing, even with the file under a name of its own', async () => {
  const [file] = files()
  await as('linyue', 'kmwt-4827-rpha')
  await app.call('security', 'changePassword', { oldPassword: 'kmwt-4827-rpha', newPassword: testPassword })
  expect(await app.call('drafts', 'load', { place })).toBeNull()

  await app.call('drafts', 'save', { place, text: 'x' })
  const own = files().find((name) => name !== file)!
  renameSync(file!, own)
  expect(await app.call('drafts', 'load', { place })).toBeNull()
  await as('zhoumin')
})

test('a draft that was cut off or changed is none', async () => {
  await app.call('drafts', 'save', { place, text: typed })
  const [file] = files()
  const bytes = readFileSync(file!)
  writeFileSync(file!, bytes.subarray(0, bytes.length - 3))
  expect(await app.call('drafts', 'load', { place })).toBeNull()
  writeFileSync(file!, 'x')
  expect(await app.call('drafts', 'load', { place })).toBeNull()
})

test('once cleared it is gone, and clearing what is not there is no error', async () => {
  await app.call('drafts', 'save', { place, text: typed })
  await app.call('drafts', 'clear', { place })
  await app.call('drafts', 'clear', { place })
  expect(await app.call('drafts', 'load', { place })).toBeNull()
})
