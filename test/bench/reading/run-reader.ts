import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ImportAnswer } from './import-program.ts'
import type { ProgramAnswer } from './reader-program.ts'

const root = join(import.meta.dirname, '../../..')

export interface ReaderRun extends ProgramAnswer {
  readonly seconds: number
}

export function runReader(way: string, path: string): ReaderRun {
  const start = performance.now()
  const answer = run('reader-program.ts', [way, path]) as ProgramAnswer
  return { ...answer, seconds: (performance.now() - start) / 1000 }
}

export function runImport(path: string): ImportAnswer {
  return run('import-program.ts', [path]) as ImportAnswer
}

/** A process of its own for each run: what one leaves in memory is no burden of the next. */
function run(program: string, args: readonly string[]): unknown {
  const answer = execFileSync(
    process.execPath,
    [
      '--max-old-space-size=4096',
      '--import',
      join(root, 'scripts/typescript.mjs'),
      join(import.meta.dirname, program),
      ...args,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return JSON.parse(answer)
}
