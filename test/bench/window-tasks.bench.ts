import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { signIn } from '../helpers/set-up-street.ts'
import { benchRow, type BenchRow, median, rounded, writeRows } from './bench-rows.ts'
import { importRoster } from './import-roster.ts'
import { listActs } from './list-acts.ts'
import { writeRosterFile } from './roster-file.ts'
import { makeStreetFolder } from './street-folder.ts'
import { type LongestTask, longestTask } from './task-meter.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const longestMs = 50
const people = 10_000
const rosters = [2000, 10_000]

test('no task holds the window up', async ({ launch, scratch }) => {
  test.setTimeout(60_000 + rounds * 300_000)
  const template = await makeStreetFolder(join(scratch, 'template'), people)
  const files = rosters.map((size) => ({ size, path: writeRosterFile(join(scratch, `${size}.xlsx`), size, size) }))
  const tasks = new Map<string, LongestTask[]>()
  const note = (name: string, task: LongestTask) => {
    tasks.set(name, [...(tasks.get(name) ?? []), task])
    // At each step, so that a run that breaks off leaves what it had.
    writeRows(
      'window-tasks',
      [...tasks].map(([of, measured]) => taskRow(of, measured)),
    )
  }

  for (let round = 0; round < rounds; round++) {
    const data = join(scratch, `data-${round}`)
    cpSync(template, data, { recursive: true })
    const { app, page } = await launch({ data, profile: join(scratch, 'profile') })
    await signIn(page)
    await openPage(page, '人员与班子')
    await expect(page.getByText(`共 ${people} 人`)).toBeVisible({ timeout: 30_000 })
    note('after the list is filled: pages loaded at rest', await longestTask(app, page, () => setTimeout(2500)))
    for (const [name, act] of Object.entries(listActs)) note(name, await longestTask(app, page, () => act(page)))
    for (const { size, path } of files) {
      note(`import of ${size} rows`, await longestTask(app, page, () => importRoster(app, page, path)))
    }
    await app.close()
  }
})

function taskRow(name: string, measured: readonly LongestTask[]): BenchRow {
  const row = benchRow(
    `longest task: ${name}`,
    measured.map((one) => one.wall),
    'ms',
    longestMs,
  )
  return { ...row, cpu: rounded(median(measured.map((one) => one.cpu))) }
}
