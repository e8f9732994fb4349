// `npm run dev`: rebuilds and reloads while sources change.
import { openDisplay } from './display.mjs'
import { describeElectron, launchOptions, requireElectron } from './runtime.mjs'
import { runTool } from './run.mjs'

const electron = requireElectron()
const launch = launchOptions(electron)
const display = await openDisplay()
console.log(describeElectron(electron))
process.on('SIGINT', () => {})
process.exitCode = await runTool(
  'electron-vite/bin/electron-vite.js',
  ['dev', '--watch', '--', ...launch.args, ...process.argv.slice(2)],
  {
    env: {
      ...display.env,
      ...launch.env,
      ELECTRON_EXEC_PATH: electron.exe,
      LEDGER_TEST_RUNTIME: electron.official ? '' : '1',
    },
  },
)
display.close()
