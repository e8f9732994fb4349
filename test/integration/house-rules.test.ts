import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** What a tool says; that it fails is expected here. */
function runTool(file: string, args: readonly string[], cwd: string): Promise<string> {
  const command = [join(root, 'node_modules', file), ...args]
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_failure, stdout) => resolve(stdout))
  })
}

describe('oxlint refuses', () => {
  const refused: readonly (readonly [file: string, code: string])[] = [
    ['shared/values/a.ts', `import 'react'`],
    ['shared/values/b.ts', `import '../../electron/data/rpc/serve.ts'`],
    ['shared/values/c.ts', `import 'node:fs'`],
    ['shared/values/d.ts', `export type { Database } from 'better-sqlite3'`],
    ['renderer/app/a.tsx', `import 'node:path'`],
    ['renderer/app/b.tsx', `import 'fs'`],
    ['renderer/app/c.tsx', `import type { App } from 'electron'`],
    ['renderer/app/d.tsx', `import 'better-sqlite3'`],
    ['renderer/app/e.tsx', `export const page = () => import('../../electron/data/rpc/serve.ts')`],
    ['renderer/app/f.tsx', `export const post = () => window.bridge`],
    ['renderer/ui/a.tsx', `import '../features/people/people-page.tsx'`],
    ['renderer/features/people/a.tsx', `import '../import/import-page.tsx'`],
    ['renderer/features/people/form/b.tsx', `import '../../import/import-page.tsx'`],
    ['electron/data/a.ts', `import 'electron'`],
    ['electron/data/b.ts', `import '../main/index.ts'`],
    ['electron/data/c.ts', `import '../../renderer/data/client.ts'`],
    ['electron/data/db/a.ts', `import '../features/people/people-store.ts'`],
    ['electron/data/workbook/a.ts', `import '../features/people/people-store.ts'`],
    ['electron/data/files/a.ts', `import '../features/people/people-store.ts'`],
    ['electron/data/rpc/a.ts', `import '../features/people/people-store.ts'`],
    ['electron/data/features/people/people-handlers.ts', `export const all = db => db.prepare('SELECT 1').all()`],
    ['electron/data/features/people/people-rules.ts', 'export const clear = db => db.exec(`DELETE FROM person`)'],
    ['electron/main/a.ts', `import 'better-sqlite3'`],
    ['electron/main/b.ts', `import 'exceljs'`],
    ['electron/main/c.ts', `import '@e965/xlsx'`],
    ['electron/main/d.ts', `import type { Serve } from '../data/rpc/serve.ts'`],
    ['electron/preload/a.ts', `import { wire } from '@shared/rpc/wire.ts'`],
    ['electron/preload/b.ts', `import 'node:fs'`],
    ['electron/cli/a.ts', `import 'electron'`],
  ]
  const allowed: readonly (readonly [file: string, code: string])[] = [
    ['shared/values/ok.ts', `import { z } from 'zod'; import { b } from '@shared/lib/b.ts'; export const c = [z, b]`],
    ['renderer/features/people/ok.tsx', `import '../../ui/table.tsx'; import './form/field.tsx'; import 'antd'`],
    ['renderer/features/people/form/ok.tsx', `import '../people-queries.ts'; import '@shared/people/model.ts'`],
    ['renderer/data/ok.ts', `export const post = () => window.bridge`],
    ['electron/data/ok.ts', `import './features/people/people-handlers.ts'; import 'better-sqlite3'; import 'node:fs'`],
    ['electron/data/db/ok.ts', `export const all = db => db.prepare('SELECT 1').all()`],
    ['electron/data/features/people/people-store.ts', `export const all = db => db.prepare('SELECT 1').all()`],
    ['electron/data/features/people/ok.ts', `export const digits = text => /[0-9]+/.exec(text)`],
    ['electron/main/ok.ts', `import 'electron'; import 'node:path'; import '@shared/shell-contract.ts'`],
    ['electron/preload/ok.ts', `import type { Bridge } from '@shared/bridge.ts'; import 'electron'`],
    ['electron/cli/ok.ts', `import '../data/compose.ts'`],
  ]

  const house = mkdtempSync(join(tmpdir(), 'house-'))
  let complaints: Map<string, string>

  beforeAll(async () => {
    cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'))
    cpSync(join(root, 'scripts/lint'), join(house, 'scripts/lint'), { recursive: true })
    for (const [file, code] of [...refused, ...allowed]) {
      mkdirSync(dirname(join(house, file)), { recursive: true })
      writeFileSync(join(house, file), `${code}\n`)
    }
    const { diagnostics } = JSON.parse(await runTool('oxlint/bin/oxlint', ['--format', 'json'], house)) as {
      diagnostics: readonly { readonly code: string; readonly filename: string; readonly message: string }[]
    }
    complaints = new Map(
      diagnostics
        .filter(({ code }) => code.startsWith('house('))
        .map(({ filename, message }) => [filename.replaceAll('\\', '/'), message]),
    )
  })

  afterAll(() => rmSync(house, { recursive: true, force: true }))

  test.each(refused)('%s: %s', (file) => {
    expect(complaints.has(file)).toBe(true)
  })

  test('nothing that is allowed', () => {
    const accused = allowed.map(([file]) => [file, complaints.get(file)]).filter(([, message]) => message)

    expect(accused).toEqual([])
  })
})

// Reading whole projects takes seconds alone, and much longer beside other work on two cores.
describe('tsc refuses', { timeout: 180_000 }, () => {
  test.concurrent.each([
    ['shared', ['document', 'process']],
    ['renderer', ['process']],
    ['electron/data', ['document']],
    ['electron/main', ['document']],
  ] as const)('in %s: %s', async (project, names) => {
    // Inside the repository, so that types are looked up where the project looks for them.
    mkdirSync(join(root, 'out'), { recursive: true })
    const folder = mkdtempSync(join(root, 'out/house-rules-'))
    writeFileSync(join(folder, 'planted.ts'), `export const planted = [${names.join(', ')}]\n`)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      // The whole project is read along: one type package that brings in the DOM would be enough to let it through.
      JSON.stringify({ extends: `../../${project}/tsconfig.json`, include: ['planted.ts', `../../${project}`] }),
    )

    const output = await runTool('typescript/bin/tsc', ['-p', folder, '--pretty', 'false'], folder)
    rmSync(folder, { recursive: true })

    const complaints = output.split('\n').filter((line) => line.startsWith('planted.ts'))
    expect(complaints).toEqual(
      names.map((name) => expect.stringMatching(new RegExp(`error TS\\d+: Cannot find name '${name}'`)) as string),
    )
  })
})
