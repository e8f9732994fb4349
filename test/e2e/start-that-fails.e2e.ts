import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../helpers/launch-app.ts'
import { setUpStreet, signIn } from '../helpers/set-up-street.ts'
import { gateText } from '../../renderer/text/gate-text.ts'
import { openTestStreet } from '../helpers/test-app.ts'

/** A folder that is set up, made without a window. */
async function aStreet(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const app = await openTestStreet({ folder })
  await app.close()
  return folder
}

const heading = (problem: keyof typeof gateText.problemTitle) => ({ name: gateText.problemTitle[problem] })

test('a damaged database is reported at sign-in and left as it was', async ({ launch, scratch }) => {
  const data = await aStreet(join(scratch, 'data'))
  const file = join(data, 'ledger.db')
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096 * 2, 4096 * 6)
  writeFileSync(file, bytes)

  const { page } = await launch({ data })
  await signIn(page)

  await expect(page.getByRole('heading', heading('database-damaged'))).toBeVisible()
  expect(readFileSync(file)).toEqual(bytes)
})

test('a database that was cut short is reported before sign-in', async ({ launch, scratch }) => {
  const data = await aStreet(join(scratch, 'data'))
  const file = join(data, 'ledger.db')
  writeFileSync(file, readFileSync(file).subarray(0, 10_000))

  const { page } = await launch({ data })

  await expect(page.getByRole('heading', heading('database-damaged'))).toBeVisible()
})

test('a key file that cannot be read is reported', async ({ launch, scratch }) => {
  const data = await aStreet(join(scratch, 'data'))
  writeFileSync(join(data, 'keys.json'), '{"format": 1, "slots": [')

  const { page } = await launch({ data })

  await expect(page.getByRole('heading', heading('folder-damaged'))).toBeVisible()
})

test('data of a newer version is refused', async ({ launch, scratch }) => {
  const data = await aStreet(join(scratch, 'data'))
  const file = join(data, 'keys.json')
  const keys = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...keys, schemaVersion: 9999 }))

  const { page } = await launch({ data })

  await expect(page.getByRole('heading', heading('database-too-new'))).toBeVisible()
})

test('a folder that cannot be written to is reported, and tried again on request', async ({ launch, scratch }) => {
  writeFileSync(join(scratch, 'file'), '')

  const { page } = await launch({ data: join(scratch, 'file', 'data') })
  await expect(page.getByRole('heading', heading('folder-not-writable'))).toBeVisible()
  await page.getByRole('button', { name: gateText.retry }).click()

  await expect(page.getByRole('heading', heading('folder-not-writable'))).toBeVisible()
})

test('a folder on a network share is refused', async ({ launch }) => {
  const { page } = await launch({ data: '//fileserver/share/ledger' })

  await expect(page.getByRole('heading', heading('folder-on-network'))).toBeVisible()
})

test('a folder that another program has open is refused until that one is closed', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  const first = await launch({ data })
  await setUpStreet(first.page)

  const { page } = await launch({ data, profile: join(scratch, 'second-profile') })
  await expect(page.getByRole('heading', heading('folder-in-use'))).toBeVisible()
  await first.app.close()
  await page.getByRole('button', { name: gateText.retry }).click()

  await expect(page.getByRole('heading', { name: gateText.signIn.title })).toBeVisible()
})

test('real data does not open as a demo, and stays as it is', async ({ launch, scratch }) => {
  const data = await aStreet(join(scratch, 'data'))
  const kept = join(scratch, 'kept.db')
  copyFileSync(join(data, 'ledger.db'), kept)

  const { page } = await launch({ args: ['--demo', `--data=${data}`] })

  await expect(page.getByRole('heading', heading('folder-is-demo'))).toBeVisible()
  expect(readFileSync(join(data, 'ledger.db'))).toEqual(readFileSync(kept))
})
