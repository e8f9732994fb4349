import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadScript } from './load-script.ts'

type Packages = Record<string, { version?: string; optional?: boolean; os?: readonly string[] }>
const { modulesInstalled } = await loadScript<{ modulesInstalled: (folder: string) => boolean }>('modules.mjs')

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function aPackageWith({ wanted, installed }: { wanted: Packages; installed?: Packages }): string {
  const folder = mkdtempSync(join(tmpdir(), 'modules-'))
  folders.push(folder)
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...wanted } }))
  if (installed) {
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  }
  return folder
}

test('a fresh clone has nothing installed', () => {
  expect(modulesInstalled(aPackageWith({ wanted: { 'node_modules/zod': { version: '4.6.7' } } }))).toBe(false)
})

test('a package of another platform may be absent', () => {
  const wanted = {
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['aix'] },
  }

  const folder = aPackageWith({ wanted, installed: { 'node_modules/zod': { version: '4.6.7' } } })

  expect(modulesInstalled(folder)).toBe(true)
})

test('another version than the lock file names is not enough', () => {
  const wanted = { 'node_modules/zod': { version: '4.6.8' } }

  expect(modulesInstalled(aPackageWith({ wanted, installed: { 'node_modules/zod': { version: '4.6.7' } } }))).toBe(
    false,
  )
})

test('a folder copied from another platform is not enough', () => {
  const elsewhere = { 'node_modules/elsewhere': { version: '1.0.0', optional: true, os: ['aix'] } }

  expect(modulesInstalled(aPackageWith({ wanted: elsewhere, installed: elsewhere }))).toBe(false)
})
