import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from '../helpers/launch-app.ts'
import { benchRow, writeRows } from './bench-rows.ts'
import type { WriterAnswer } from './writing/writer-program.ts'

const rounds = 3
const rows = 100_000
const root = join(import.meta.dirname, '../..')

interface Run extends WriterAnswer {
  readonly seconds: number
}

test('100,000 styled rows beside exceljs, streaming and plain', async ({ scratch }) => {
  test.setTimeout(1_800_000)
  const runs: Record<string, Run[]> = { own: [], stream: [], plain: [] }
  // One of each a round, so that what else the machine does meets all alike.
  for (let round = 0; round < rounds; round += 1)
    for (const [way, own] of Object.entries(runs)) own.push(run(way, join(scratch, `${way}.xlsx`)))
  const secondsOf = (way: string) => runs[way]!.map(({ seconds }) => seconds)
  const share = (way: string) => secondsOf('own').map((seconds, at) => seconds / secondsOf(way)[at]!)
  writeRows('writing', [
    ...Object.keys(runs).flatMap((way) => [
      benchRow(`write ${rows} × 20: ${way}`, secondsOf(way), 's', null),
      benchRow(
        `write ${rows} × 20: ${way}, peak memory`,
        runs[way]!.map(({ peakMegabytes }) => peakMegabytes),
        'MB',
        way === 'own' ? 280 : null,
      ),
    ]),
    benchRow('write: own as a share of exceljs streaming', share('stream'), '×', 1.1),
    benchRow('write: own as a share of plain exceljs', share('plain'), '×', 1 / 4),
  ])
})

/** A process of its own for each run: what one leaves in memory is no burden of the next. */
function run(way: string, path: string): Run {
  const program = join(import.meta.dirname, 'writing/writer-program.ts')
  const start = performance.now()
  const answer = execFileSync(
    process.execPath,
    ['--max-old-space-size=6144', '--import', join(root, 'scripts/typescript.mjs'), program, way, path, String(rows)],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )
  return { ...(JSON.parse(answer) as WriterAnswer), seconds: (performance.now() - start) / 1000 }
}
