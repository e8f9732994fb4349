import { openTestStreet } from '../../helpers/test-app.ts'
import { peakMegabytes } from '../peak-megabytes.ts'

/** Imports one roster into an empty street by the data layer, then once more: `import-program.ts FILE`. */
const [path] = process.argv.slice(2)

/** Seconds of each step of an import, as a clerk goes through them. */
export interface ImportSteps {
  /** To recognised rows of parsed values, judged and kept. */
  readonly read: number
  readonly compare: number
  readonly apply: number
}

export interface ImportAnswer {
  readonly first: ImportSteps
  readonly second: ImportSteps
  readonly written: number
  readonly writtenAgain: number
  readonly peakMegabytes: number
}

const street = await openTestStreet()

async function seconds<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now()
  const result = await work()
  return [(performance.now() - start) / 1000, result]
}

async function importOnce(): Promise<{ steps: ImportSteps; written: number }> {
  const [read, draft] = await seconds(() => street.call('import', 'read', { ticket: street.ticket(path!, 'read') }))
  if (draft.error) throw new Error(draft.error.message)
  const [compare, plan] = await seconds(() => street.call('import', 'compare', { draftIds: [draft.id] }))
  const [apply, { counts }] = await seconds(() => street.call('import', 'apply', { planId: plan.id, decisions: {} }))
  return { steps: { read, compare, apply }, written: counts.created + counts.updated }
}

const first = await importOnce()
const second = await importOnce()
process.stdout.write(
  JSON.stringify({
    first: first.steps,
    second: second.steps,
    written: first.written,
    writtenAgain: second.written,
    peakMegabytes: peakMegabytes(),
  } satisfies ImportAnswer),
)
await street.remove()
process.exit(0)
