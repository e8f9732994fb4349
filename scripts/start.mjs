// `npm start -- [--once] [--demo] [arguments of the program]`
// Without a screen the window is drawn on a virtual one, and a picture of it is left in out/start-screenshot.png.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.mjs'
import { openDisplay } from './display.mjs'
import { root } from './modules.mjs'
import { describeElectron, headless, launchOptions, requireElectron } from './runtime.mjs'

const args = process.argv.slice(2)
const nobodyWatches = headless && (!process.stdin.isTTY || Boolean(process.env.CI))
const once = args.includes('--once') || nobodyWatches
const longestStart = 60_000

const electron = requireElectron()
const launch = launchOptions(electron)
console.log(`${describeElectron(electron)}${headless ? ', on a virtual display' : ''}`)
if ((await build()) !== 0) process.exit(1)

const display = await openDisplay()
const screenshot = headless || once ? { LEDGER_SCREENSHOT: join(root, 'out/start-screenshot.png') } : {}
const program = spawn(electron.exe, [...launch.args, root, ...args.filter((argument) => argument !== '--once')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...display.env, ...launch.env, ...screenshot, ...(once ? { LEDGER_ONCE: '1' } : {}) },
})
const tooSlow = once && setTimeout(giveUp, longestStart)
// The program hears Ctrl+C itself; this process only outlives it to switch the display off.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => program.kill())
program.on('exit', (code) => {
  clearTimeout(tooSlow)
  display.close()
  process.exitCode = code ?? 1
})

function giveUp() {
  console.error(`the window was not filled within ${longestStart / 1000} s`)
  program.kill('SIGKILL')
}
