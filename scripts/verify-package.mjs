// `node scripts/verify-package.mjs EXECUTABLE PLATFORM`: looks into an unpacked package of the product.
// What went into the archive, and whether the fuses of the executable are those of electron-builder.yml.
import { readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { root } from './modules.mjs'
import { archiveComplaints, wantedFuses } from './package-rules.mjs'

const [executable, platform] = process.argv.slice(2)
const archive = join(dirname(executable), 'resources/app.asar')

const complaints = [...archiveComplaints(listFiles(), platform), ...testBranch(), ...(await fuseComplaints())]
for (const complaint of complaints) console.error(complaint)
if (complaints.length === 0) console.log(`${platform}: contents and fuses are as they should be`)
process.exitCode = complaints.length === 0 ? 0 : 1

/** Files as `pack` or `unpack` and their path; folders are left out. */
function listFiles() {
  const entries = listPackage(archive, { isPack: true }).map((line) => {
    const [, state, path] = /^(\w+)\s*: (.*)$/.exec(line)
    return { unpacked: state === 'unpack', path: path.split(sep).join('/') }
  })
  const folders = new Set(entries.map(({ path }) => dirname(path)))
  return entries.filter(({ path }) => !folders.has(path))
}

function testBranch() {
  const main = extractFile(archive, join('out', 'main', 'index.js')).toString()
  return main.includes('LEDGER_DATA_NODE') ? ['the test runtime branch is in the product build'] : []
}

async function fuseComplaints() {
  const wire = await getCurrentFuseWire(executable)
  const wanted = wantedFuses(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
  return Object.entries(wanted)
    .filter(([name, on]) => wire[FuseV1Options[name]] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name, on]) => `fuse ${name} should be ${on ? 'on' : 'off'}`)
}
