import { openDisplay } from './display.mjs'
import { launchOptions, requireElectron } from './runtime.mjs'
import { runTool } from './run.mjs'

/** Runs one project of playwright.config.ts against what is in out/. */
export async function runPlaywright(project, args = [], env = {}) {
  const electron = requireElectron()
  const launch = launchOptions(electron)
  const display = await openDisplay()
  try {
    return await runTool('@playwright/test/cli.js', ['test', `--project=${project}`, ...args], {
      env: {
        ...display.env,
        ...launch.env,
        E2E_ELECTRON: electron.exe,
        E2E_ARGS: JSON.stringify(launch.args),
        ...env,
      },
    })
  } finally {
    display.close()
  }
}
