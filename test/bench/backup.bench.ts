import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../helpers/launch-app.ts'
import { signIn } from '../helpers/set-up-street.ts'
import { benchRow, type BenchRow, rounded, writeRows } from './bench-rows.ts'
import { makeLargeFolder } from './large-folder.ts'
import { type LongestTask, longestTask } from './task-meter.ts'

const gigabyte = 1_000_000_000
const bytes = Number(process.env['BENCH_BACKUP_BYTES'] ?? gigabyte)
const restoreSeconds = 60
const longestMs = 50
const patience = { timeout: 300_000 }

test('a backup and a restore of 1 GB do not hold the window up', async ({ launch, scratch }) => {
  test.setTimeout(1_200_000)
  const data = join(scratch, 'data')
  await makeLargeFolder(data, 1000, bytes)
  const { app, page } = await launch({ data })
  await signIn(page)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible(patience)
  await page
    .getByRole('button', { name: '备份与恢复' })
    .or(page.getByRole('link', { name: '备份与恢复' }))
    .first()
    .click()
  const main = page.getByRole('main')

  let started = performance.now()
  const duringBackup = await longestTask(app, page, async () => {
    await main.getByRole('button', { name: '立即备份' }).first().click()
    await expect(page.getByText(/已备份，并打开核对过/)).toBeVisible(patience)
  })
  const backup = (performance.now() - started) / 1000

  await main.getByRole('button', { name: '恢复', exact: true }).last().click()
  await page.getByRole('dialog').getByRole('textbox').fill('测速')
  started = performance.now()
  const duringRestore = await longestTask(app, page, async () => {
    await page.getByRole('button', { name: '恢复这份备份' }).click()
    await expect(page.getByText(/已恢复到/)).toBeVisible(patience)
  })
  const restore = (performance.now() - started) / 1000

  const size = statSync(join(data, 'ledger.db')).size / gigabyte
  writeRows('backup', [
    benchRow('backup: size of the ledger', [size], 'GB', null),
    benchRow('backup: time', [backup], 's', null),
    taskRow('backup: longest task in the window', duringBackup),
    benchRow('restore: time, with the backup of today before it', [restore], 's', restoreSeconds),
    taskRow('restore: longest task in the window', duringRestore),
  ])
})

function taskRow(name: string, { wall, cpu }: LongestTask): BenchRow {
  return { ...benchRow(name, [wall], 'ms', longestMs), cpu: rounded(cpu) }
}
