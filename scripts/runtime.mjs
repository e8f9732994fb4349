// Which Electron the program runs on, and how it is started on this machine. Built-ins only, Node >= 20.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root } from './modules.mjs'
import { testRuntime, installTestRuntime } from './test-runtime/install.mjs'

const electronPackage = join(root, 'node_modules/electron')
const executable =
  { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron'

/** The official Electron when it is installed, else the test runtime when that is, else undefined. */
export function findElectron() {
  const version = JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(electronPackage, 'dist')
  const exe = join(folder, executable)
  if (existsSync(exe) && installedVersion(folder) === version) return { exe, folder, version, official: true }
  if (existsSync(testRuntime.exe)) return { ...testRuntime, official: false }
  return undefined
}

export function requireElectron() {
  const electron = findElectron()
  if (!electron) throw new Error('Electron is not installed. Run: node scripts/bootstrap.mjs')
  return electron
}

/** Installs an Electron when there is none yet. */
export async function ensureElectron(log) {
  const found = findElectron()
  if (found) return found
  if (await officialReachable()) {
    log('downloading Electron')
    spawnSync(node24(), [join(electronPackage, 'install.js')], { stdio: ['ignore', 2, 2], timeout: 900_000 })
    const official = findElectron()
    if (official) return official
  }
  if (!testRuntime.available) {
    throw new Error('Electron could not be downloaded. Set ELECTRON_MIRROR to a mirror in reach and run this again.')
  }
  log(`the official Electron is out of reach: installing the test runtime, Electron ${testRuntime.version}`)
  await installTestRuntime()
  return requireElectron()
}

export function describeElectron({ version, official }) {
  return official ? `Electron ${version}` : `Electron ${version} (test runtime, not the version that is shipped)`
}

/** No screen to draw on: a virtual one is needed. */
export const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

/** Flags and environment to start this Electron on this machine. */
export function launchOptions({ official }) {
  const args = []
  if (!sandboxWorks()) args.push('--no-sandbox')
  // On a virtual display the GPU process fails to start, and about one launch in five then hangs.
  // It also looks for a desktop that is not there, and complains of that at length.
  if (headless) args.push('--disable-gpu', '--log-level=3')
  return { args, env: official ? {} : { LEDGER_DATA_NODE: node24() } }
}

function sandboxWorks() {
  if (process.platform !== 'linux') return true
  // Chromium refuses its sandbox to root; for others it needs user namespaces, which some systems switch off.
  return process.getuid() !== 0 && spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0
}

function installedVersion(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^v/, '').trim() : undefined
}

async function officialReachable() {
  const mirror = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror
  try {
    await fetch(mirror || 'https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(6000) })
    return true
  } catch {
    // Out of reach is an answer here, not a failure.
    return false
  }
}
