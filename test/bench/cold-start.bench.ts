import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from '../helpers/launch-app.ts'
import { openTestStreet } from '../helpers/test-app.ts'
import { benchRow, median, writeRows } from './bench-rows.ts'

const rounds = 9
const highestRatio = 1.6
const longestStartMs = 30_000

test('from the start of the program to the sign-in screen', async ({ scratch }) => {
  test.setTimeout(300_000)
  const street = await openTestStreet({ folder: join(scratch, 'data') })
  await street.close()
  const program = () => start('our-window', join(scratch, 'program'), [`--data=${street.folder}`])
  const empty = () => start('empty-window', join(scratch, 'empty'))
  // The first start of a profile makes it.
  await program()
  await empty()

  const times: { program: number; empty: number }[] = []
  // In turn, so that what else the machine does falls on both alike.
  for (let round = 0; round < rounds; round++) times.push({ program: await program(), empty: await empty() })

  const ratios = times.map((time) => time.program / time.empty)
  const [ours, theirs] = [times.map((time) => time.program), times.map((time) => time.empty)]
  writeRows('cold-start', [
    benchRow('start: sign-in screen against an empty window', ratios, '×', highestRatio),
    benchRow('start: sign-in screen', ours, 'ms', null),
    benchRow('start: empty window', theirs, 'ms', null),
    benchRow('start: ratio of the medians', [median(ours) / median(theirs)], '×', highestRatio),
  ])
})

/** Milliseconds from the spawn of the process to its first screen; without Playwright, which would slow it down. */
function start(program: string, profile: string, args: readonly string[] = []): Promise<number> {
  const flags = JSON.parse(process.env['E2E_ARGS'] ?? '[]') as string[]
  const folder = join(import.meta.dirname, 'programs', program)
  const began = performance.now()
  const child = spawn(process.env['E2E_ELECTRON'] ?? '', [...flags, `--user-data-dir=${profile}`, folder, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const giveUp = setTimeout(() => child.kill('SIGKILL'), longestStartMs)
  let filled: number | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('bench:filled')) filled ??= performance.now() - began
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(giveUp)
      if (filled === undefined) reject(new Error(`Ended with ${code} before its first screen`))
      else resolve(filled)
    })
  })
}
