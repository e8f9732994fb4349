import { requireElectron } from './runtime.mjs'
import { runTool } from './run.mjs'

/** Builds into out/; for the test runtime with the branch that runs the data process in plain Node. */
export function build({ testRuntime = !requireElectron().official } = {}) {
  return runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], {
    env: { LEDGER_TEST_RUNTIME: testRuntime ? '1' : '' },
  })
}
