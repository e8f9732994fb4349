import { join, resolve } from 'node:path'
import { app } from 'electron'

export interface StartOptions {
  /** The data folder. */
  readonly folder: string
  readonly isDemo: boolean
}

/**
 * `--demo` opens the demo street, in a profile of its own; `--data=DIR` another data folder.
 * Called before anything asks for a path of the profile.
 */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const isDemo = argv.includes('--demo')
  if (isDemo) app.setPath('userData', `${app.getPath('userData')}-demo`)
  const given = argv.find((argument) => argument.startsWith('--data='))?.slice('--data='.length)
  return { folder: given ? given : join(app.getPath('userData'), 'data'), isDemo }
}

export function screenshotPath(): string | undefined {
  const path = process.env['LEDGER_SCREENSHOT']
  return path && !app.isPackaged ? resolve(path) : undefined
}
