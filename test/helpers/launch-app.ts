import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test as base } from '@playwright/test'

export interface LaunchOptions {
  /** The data folder; a new one by default. */
  readonly data?: string
  /** The profile: window place, preferences, single-instance lock. */
  readonly profile?: string
  readonly args?: readonly string[]
}

export interface Launched {
  readonly app: ElectronApplication
  readonly page: Page
  readonly data: string
  readonly profile: string
}

interface Fixtures {
  /** Starts the built program; it is closed when the test ends. */
  readonly launch: (options?: LaunchOptions) => Promise<Launched>
  /** An empty folder that goes when the test ends. */
  readonly scratch: string
}

/** Errors a page may log: none, unless a test plants one. */
const problems: string[] = []

/** For a test that plants an error: what was logged so far, to be judged and emptied. */
export const problemsOf = (): string[] => problems

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- playwright asks for a pattern
  scratch: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  launch: async ({ scratch }, use) => {
    const started: ElectronApplication[] = []
    problems.length = 0
    await use(async ({ data = join(scratch, 'data'), profile = join(scratch, 'profile'), args = [] } = {}) => {
      const app = await _electron.launch({
        executablePath: process.env['E2E_ELECTRON'] ?? '',
        args: [
          ...(JSON.parse(process.env['E2E_ARGS'] ?? '[]') as string[]),
          `--user-data-dir=${profile}`,
          '.',
          ...(args.includes('--demo') ? [] : [`--data=${data}`]),
          ...args,
        ],
      })
      started.push(app)
      const page = await app.firstWindow()
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text())
      })
      page.on('pageerror', (error) => problems.push(error.message))
      return { app, page, data, profile }
    })
    for (const app of started) await app.close().catch(() => undefined)
    expect(problems, 'errors in the console of the page').toEqual([])
  },
})

export { expect }

/** The next open dialog answers with these files. Native dialogs are the one thing that is replaced. */
export async function answerOpenDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] })
  }, files)
}

export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}
