// `npm run --silent ledger -- ARGUMENTS`: the command line, straight from the sources.
// Nothing but the command's own output goes to stdout, so that it can be piped.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureModules, node24, root } from './modules.mjs'

try {
  ensureModules((text) => process.stderr.write(`[setup] ${text}\n`))
  const typescript = pathToFileURL(join(root, 'scripts/typescript.mjs')).href
  const { status, signal, error } = spawnSync(
    node24(),
    ['--import', typescript, join(root, 'electron/cli/ledger.ts'), ...process.argv.slice(2)],
    // npm moves to the package; file names are meant from where the user stands.
    { cwd: process.env.INIT_CWD || process.cwd(), stdio: 'inherit' },
  )
  if (error) throw error
  process.exitCode = signal ? 1 : status
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
