import { parseArgs } from 'node:util'
import { readMutated } from './read-mutated.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
  },
})
const files = Number(values.files)

console.log(`${files} damaged files; --seed ${values.seed}`)
const readings = await readMutated(files, Number(values.seed))
const outcomes = [...new Set(readings.map(({ outcome }) => outcome))].toSorted()
console.table(
  outcomes.map((outcome) => {
    const own = readings.filter((one) => one.outcome === outcome)
    return { outcome, files: own.length, 'longest ms': Math.round(Math.max(...own.map(({ ms }) => ms))) }
  }),
)
const problems = readings.filter(({ problem }) => problem !== null)
for (const { file, what, problem } of problems) console.log(`${file}, ${what}: ${problem}`)
console.log(`${readings.length} files read, ${problems.length} with a finding`)
// The thread that waits for a next file would hold the process.
process.exit(problems.length > 0 || readings.length < files ? 1 : 0)
