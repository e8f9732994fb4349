import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { replaceFile, type WrittenFile } from '../../../../../electron/data/files/replace-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const target = () => ({ path: join(folder, '花名册.xlsx'), name: '花名册.xlsx' })
const filledWith = (text: string) => async (stream: Writable) => void stream.end(text)
const placed = async ({ replace, sha256 }: WrittenFile) => {
  await replace()
  return sha256
}

test('puts the new content in place and says its hash', async () => {
  writeFileSync(target().path, 'old')

  const sha256 = await replaceFile(target(), '1', { fill: filledWith('new'), place: placed })

  expect(readFileSync(target().path, 'utf8')).toBe('new')
  expect(sha256).toBe(createHash('sha256').update('new').digest('hex'))
  expect(readdirSync(folder)).toEqual(['花名册.xlsx'])
})

test('the old file stands until it is replaced', async () => {
  writeFileSync(target().path, 'old')

  await replaceFile(target(), '1', {
    fill: filledWith('new'),
    place: async () => expect(readFileSync(target().path, 'utf8')).toBe('old'),
  })

  expect(readFileSync(target().path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['花名册.xlsx'])
})

test.each([
  ['writing', { fill: async () => Promise.reject(new Error('boom')), place: placed }],
  ['placing', { fill: filledWith('new'), place: async () => Promise.reject(new Error('boom')) }],
])('a failure while %s leaves the old file and nothing beside it', async (_, replacement) => {
  writeFileSync(target().path, 'old')

  await expect(replaceFile(target(), '1', replacement)).rejects.toThrow('boom')

  expect(readFileSync(target().path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['花名册.xlsx'])
})

test('a folder that is gone is a target that cannot be written', async () => {
  const gone = { path: join(folder, 'gone', 'a.xlsx'), name: 'a.xlsx' }

  await expect(replaceFile(gone, '1', { fill: filledWith('new'), place: placed })).rejects.toMatchObject({
    code: 'target-unwritable',
    details: { name: 'a.xlsx' },
  })
})

test('a full disk is said to be full', async () => {
  const fill = async () =>
    Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }))

  await expect(replaceFile(target(), '1', { fill, place: placed })).rejects.toMatchObject({ code: 'disk-full' })
})

test('a name as long as file systems allow still has room beside it', async () => {
  const name = `${'名'.repeat(80)}.xlsx`

  await replaceFile({ path: join(folder, name), name }, crypto.randomUUID(), { fill: filledWith('new'), place: placed })

  expect(readdirSync(folder)).toEqual([name])
})
