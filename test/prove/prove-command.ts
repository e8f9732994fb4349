import { parseArgs } from 'node:util'
import { type Kind, kindNames } from './acts.ts'
import { type Kill, prove } from './prove.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e6)) },
    act: { type: 'string' },
  },
})
const kinds = values.act === undefined ? kindNames : kindNames.filter((one) => one === values.act)
if (kinds.length === 0) throw new Error(`--act is one of ${kindNames.join(', ')}`)
const kills = Number(values.kills)

console.log(`${kills} kills over ${kinds.join(', ')}; --seed ${values.seed}`)
const done = await prove({ kills, seed: Number(values.seed), kinds, onKill: (kill) => console.log(lineOf(kill)) })
console.table(kinds.map((kind) => ({ act: kind, ...summaryOf(kind) })))
console.table(countsOf(done.map(({ run, found }) => `${run.pending?.act ?? 'no act'}: ${found.join(', ')}`)))
const failed = done.filter(({ problems }) => problems.length > 0)
const acknowledged = done.reduce((sum, { run }) => sum + run.acknowledged.length, 0)
console.log(`${done.length} kills, ${acknowledged} acknowledged acts, ${failed.length} kills with a finding`)
process.exitCode = failed.length > 0 || done.length < kills ? 1 : 0

function lineOf({ number, kind, run, found, problems }: Kill): string {
  const where = run.pending ? `${run.pending.act} +${run.afterMs} ms` : 'between acts'
  const verdict = problems.length === 0 ? 'ok' : `FAILED\n    ${problems.join('\n    ')}`
  return `#${number} ${kind}: killed in ${where}, ${run.acknowledged.length} acknowledged; ${found.join(', ')}; ${verdict}`
}

function summaryOf(kind: Kind) {
  const own = done.filter((kill) => kill.kind === kind)
  const cut = own.filter(({ run }) => run.pending).length
  const whole = own.filter(({ found }) => found.includes('all of it') || found.includes('restore finished')).length
  const failures = own.filter(({ problems }) => problems.length > 0).length
  return { kills: own.length, 'inside an act': cut, 'all of it': whole, 'nothing of it': cut - whole, failures }
}

function countsOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
