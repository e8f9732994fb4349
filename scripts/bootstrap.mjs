// Makes a fresh clone ready to start and test. Runs before those commands; one line when there is nothing to do.
// Built-ins only, Node >= 20. Everything it says goes to stderr.
import { spawnSync } from 'node:child_process'
import { ensureModules, node24 } from './modules.mjs'
import { describeElectron, ensureElectron } from './runtime.mjs'
import { ensureWindowPackages, offerTestPackages } from './system-packages.mjs'

const started = performance.now()
const log = (text) => process.stderr.write(`[setup ${((performance.now() - started) / 1000).toFixed(1)}s] ${text}\n`)
const forTests = process.env.npm_lifecycle_event === 'pretest'

try {
  ensureModules(log)
  const node = spawnSync(node24(), ['--version'], { encoding: 'utf8' }).stdout.trim()
  const electron = await ensureElectron(log)
  ensureWindowPackages(electron, log)
  if (forTests) offerTestPackages(log)
  log(`ready: Node ${node}, ${describeElectron(electron)}`)
} catch (error) {
  log(error.message)
  // The last line of a test run always states its counts.
  if (forTests) console.log('0 passed, 1 failed, 0 skipped')
  process.exitCode = 1
}
