// What a Linux machine must have besides Node. Built-ins only, Node >= 20.
import { spawnSync } from 'node:child_process'
import { headless } from './runtime.mjs'

// Debian 13 and Ubuntu 24.04 renamed some packages; whichever name apt knows is taken.
const owners = {
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdrm.so.2': ['libdrm2'],
  'libgbm.so.1': ['libgbm1'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
}
// Everything else Electron links to comes along with GTK.
const gtk = ['libgtk-3-0t64', 'libgtk-3-0']
const font = ['fonts-noto-cjk']

/** Installs what Electron needs to draw a Chinese page; stops with the command to type where it may not. */
export function ensureWindowPackages(electron, log) {
  const missing = () => [
    ...missingLibraries(electron.exe),
    ...(headless && !has('Xvfb') ? [['xvfb'], ['xauth']] : []),
    ...(chineseFont() ? [] : [font]),
  ]
  if (!install(missing, log)) throw new Error('system packages are missing')
}

/** LibreOffice and the PDF tools that the export tests look at files with; those tests skip themselves without. */
export function offerTestPackages(log) {
  const missing = () => [
    ...(has('soffice') ? [] : [['libreoffice-calc']]),
    ...(has('pdftotext') && has('pdftoppm') ? [] : [['poppler-utils']]),
    ...(chineseFont() ? [] : [font]),
  ]
  if (!install(missing, log)) log('going on without: the tests that open exported files will be skipped')
}

function install(findMissing, log) {
  if (process.platform !== 'linux' || findMissing().length === 0) return true
  const mayInstall = process.getuid() === 0 && has('apt-get')
  if (mayInstall) {
    log('apt-get update')
    run('apt-get', ['update', '-qq'])
  }
  const names = [...new Set(findMissing().map(knownName))]
  if (!mayInstall) {
    process.stderr.write(`sudo apt-get install --no-install-recommends ${names.join(' ')}\n`)
    return false
  }
  log(`apt-get install ${names.join(' ')}`)
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names])
}

function missingLibraries(exe) {
  return [...output('ldd', [exe]).matchAll(/(\S+) => not found/g)].map(([, library]) => owners[library] ?? gtk)
}

function chineseFont() {
  return output('fc-list', [':lang=zh', 'family']).trim() !== ''
}

function knownName(names) {
  return names.find((name) => names.length === 1 || output('apt-cache', ['show', name]) !== '') ?? names.at(-1)
}

function has(command) {
  return output('sh', ['-c', `command -v ${command}`]) !== ''
}

function output(command, args) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout ?? ''
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8' })
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`)
  return status === 0
}
