import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { ProgramAnswer } from './reader-program.ts'

const root = join(import.meta.dirname, '../../..')

export interface ReaderRun extends ProgramAnswer {
  readonly seconds: number
}

/** A process of its own for each run: what one reader leaves in memory is no burden of the next. */
export function runReader(way: string, path: string): ReaderRun {
  const program = join(import.meta.dirname, 'reader-program.ts')
  const start = performance.now()
  const answer = execFileSync(
    process.execPath,
    ['--max-old-space-size=4096', '--import', join(root, 'scripts/typescript.mjs'), program, way, path],
    { cwd: root, encoding: 'utf8', maxBuffer: 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return { ...(JSON.parse(answer) as ProgramAnswer), seconds: (performance.now() - start) / 1000 }
}
