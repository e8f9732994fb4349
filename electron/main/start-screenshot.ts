import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { app, type BrowserWindow } from 'electron'
import { screenshotPath } from './start-options.ts'

/** Leaves a picture of the filled window where LEDGER_SCREENSHOT says, for a start without a display. */
export async function leaveStartScreenshot(window: BrowserWindow): Promise<void> {
  const path = screenshotPath()
  if (!path) return
  // Two frames more: the page says it is filled before it is painted.
  await setTimeout(600)
  const picture = await window.webContents.capturePage()
  writeFileSync(path, picture.toPNG())
  console.log(`screenshot ${path}`)
  if (process.env['LEDGER_ONCE'] === '1') app.quit()
}
