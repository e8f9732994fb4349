// `npm run package`: builds the packages of this platform, looks into them, and starts what was packed.
// Where only the test runtime is at hand it packs a test package instead, and still checks the product's file lists.
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './modules.mjs'
import { describeElectron, requireElectron } from './runtime.mjs'
import { run, runTool } from './run.mjs'

const productName = '清廉社区台账'
const executableName = 'clean-community-ledger'
const release = join(root, 'release')
const electron = requireElectron()

console.log(`packing with ${describeElectron(electron)}`)
try {
  await (electron.official ? packProduct() : packForTest())
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

async function packProduct() {
  await must('build', build({ testRuntime: false }))
  await must('electron-builder', electronBuilder([]))
  const exe =
    process.platform === 'win32'
      ? join(release, 'win-unpacked', `${executableName}.exe`)
      : join(release, 'linux-unpacked', executableName)
  await must('contents', script('verify-package.mjs', [exe, `${process.platform}-${process.arch}`]))
  await must('start', script('smoke-packaged.mjs', [exe]))
}

async function packForTest() {
  const staged = join(release, 'electron')
  await checkFileLists(staged)

  const output = join(release, 'test-package')
  rmSync(output, { recursive: true, force: true })
  await must('build', build({ testRuntime: true }))
  stage(staged)
  const label = `${productName}（测试包）`
  await must(
    'electron-builder',
    electronBuilder([
      '--linux',
      ...from(staged, output),
      `-c.productName=${label}`,
      `-c.extraMetadata.productName=${label}`,
      // The data process runs in plain Node here, which cannot read inside an archive.
      '-c.asarUnpack=out/main/**',
      '-c.asarUnpack=node_modules/better-sqlite3/**',
    ]),
  )
  rmSync(staged, { recursive: true })
  const unpacked = join(output, 'linux-unpacked')
  const notice = `${label}\n\n本目录仅供自动测试使用，所含运行时不是正式版本，请勿分发、安装或存放真实资料。\nFor automatic tests only: not the runtime that is shipped, not for distribution.\n`
  for (const folder of [output, unpacked]) writeFileSync(join(folder, 'TEST-PACKAGE.txt'), notice)
  await must('start', script('smoke-packaged.mjs', [join(unpacked, executableName)]))
  console.log(`${output}: for tests only`)
}

/** Packs the product build under the product's configuration, looks at what went in, and throws it away. */
async function checkFileLists(staged) {
  await must('build', build({ testRuntime: false }))
  await checkFileList(staged, { system: 'linux', exe: executableName, options: [] })
  await checkFileList(staged, {
    system: 'win',
    exe: `${executableName}.exe`,
    // The Linux file stands in for electron.exe, and has no Windows resources to edit.
    options: ['-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'],
  })
}

async function checkFileList(staged, { system, exe, options }) {
  const output = join(release, 'check')
  rmSync(output, { recursive: true, force: true })
  stage(staged)
  if (system === 'win') renameSync(join(staged, 'electron'), join(staged, 'electron.exe'))
  const args = [`--${system}`, 'dir', '--x64', ...from(staged, output), ...options]
  await must(`electron-builder for ${system}`, electronBuilder(args))
  const platform = system === 'win' ? 'win32-x64' : 'linux-x64'
  await must('contents', script('verify-package.mjs', [join(output, `${system}-unpacked`, exe), platform]))
  rmSync(output, { recursive: true })
}

/** A copy of the test runtime without the loader that would win over the packed program. */
function stage(folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(electron.folder, folder, { recursive: true, filter: (path) => !path.endsWith('resources/app') })
}

function from(staged, output) {
  return [`-c.electronDist=${staged}`, `-c.electronVersion=${electron.version}`, `-c.directories.output=${output}`]
}

function electronBuilder(args) {
  return runTool('electron-builder/cli.js', [...args, '--publish', 'never'], {
    // There is no certificate; without this it would look for one.
    env: { CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
  })
}

function script(name, args) {
  return run(process.execPath, [join(import.meta.dirname, name), ...args])
}

async function must(what, exitCode) {
  if ((await exitCode) !== 0) throw new Error(`package: ${what} failed`)
}
