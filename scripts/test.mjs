// `npm test`: every check in turn, also after a failed one; the last line holds the counts of them all.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './modules.mjs'
import { runPlaywright } from './playwright.mjs'
import { playwrightCounts, stageCounts, summary, vitestCounts } from './test-counts.mjs'
import { runTool } from './run.mjs'

const reports = join(root, 'test-results')
const vitestReport = join(reports, 'vitest.json')
const e2eReport = join(reports, 'e2e.json')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const projects = [
  'shared',
  'electron/main',
  'electron/preload',
  'electron/data',
  'electron/cli',
  'renderer',
  'test',
  '.',
]
const lanes = 2

const stages = []
await stage('typecheck', typecheck)
await stage('lint', () => runTool('oxlint/bin/oxlint', ['--type-aware']))
await stage('format', () => runTool('oxfmt/bin/oxfmt', ['--check']))
await stage(
  'unit and integration tests',
  () =>
    runTool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`]),
  (code) => vitestCounts(readReport(vitestReport), code),
)
const built = await stage('build', build)
if (built) {
  await stage(
    'end to end tests',
    () => runPlaywright('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport }),
    (code) => playwrightCounts(readReport(e2eReport), code),
  )
}

console.log()
for (const { name, seconds, counts } of stages) console.log(`${seconds.padStart(6)} s  ${name}: ${summary([counts])}`)
if (!built) console.log('end to end tests were not run: there is nothing built')
console.log(summary(stages.map(({ counts }) => counts)))
process.exitCode = stages.some(({ counts }) => counts.failed > 0) ? 1 : 0

/** Runs one stage and keeps its counts; without a count of its own a stage is one thing passed or failed. */
async function stage(name, work, countsOf = stageCounts) {
  console.log(`\n== ${name}`)
  const started = performance.now()
  const code = await work()
  const counts = countsOf(code)
  stages.push({ name, counts, seconds: ((performance.now() - started) / 1000).toFixed(1) })
  return counts.failed === 0
}

async function typecheck() {
  const waiting = [...projects]
  let worst = 0
  const lane = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      worst = Math.max(worst, await runTool('typescript/bin/tsc', ['-p', project, '--pretty', 'false']))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return worst
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // A runner that dies early leaves no report; its exit code then counts as one failure.
    return undefined
  }
}
