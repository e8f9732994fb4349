// `node --import ./scripts/typescript.mjs test/prove/worker.ts FOLDER ACT SEED [OPTIONS]`: signs in and performs one
// kind of acts for ever, saying before each that it begins and after each what must be true from now on.
import { writeSync } from 'node:fs'
import { once } from 'node:events'
import { seededRandom } from '../../electron/data/demo/seeded-random.ts'
import { openTestApp, testPassword } from '../helpers/test-app.ts'
import { type Bench, type Kind, kinds } from './acts.ts'
import { digestOf, readState } from './ledger-state.ts'
import { type AckLine, type ActFacts, type WorkerLine, writeLine } from './worker-lines.ts'

export interface WorkerOptions {
  readonly password: string
  /** How far the clock is ahead of the real one: days pass, and backups are thinned. */
  readonly hoursAhead: number
  /** Everything is loaded first; the folder is touched when a line comes in. */
  readonly isWaiting: boolean
}

const [folder, kind, seed, given] = process.argv.slice(2)
if (!folder || !kind || !(kind in kinds) || !seed) throw new Error('worker.ts FOLDER ACT SEED')
const defaults: WorkerOptions = { password: testPassword, hoursAhead: 0, isWaiting: false }
const options = { ...defaults, ...(JSON.parse(given ?? '{}') as Partial<WorkerOptions>) }
if (options.isWaiting) {
  const [text] = (await once(process.stdin, 'data')) as [Buffer]
  Object.assign(options, JSON.parse(text.toString()))
}

// Written at once, past every buffer: a line that was said cannot be lost with the process.
const say = (line: WorkerLine) => writeSync(1, writeLine(line))
const now = () => new Date(Date.now() + options.hoursAhead * 3_600_000)
const app = openTestApp({ folder, now })

async function perform<T>(act: string, facts: ActFacts, work: () => Promise<T>): Promise<T> {
  say({ kind: 'begin', act, facts })
  const result = await work()
  say(acknowledged(act, facts, typeof result === 'string' ? result : undefined))
  return result
}

function acknowledged(act: string, facts: ActFacts, made?: string): AckLine {
  const { ledger } = app.data.session
  if (!ledger) throw new Error(`Signed out after ${act}`)
  const { seq, hash, records } = readState(ledger.reader)
  const people = [...records.keys()].filter((id) => id.startsWith('person:')).length
  return { kind: 'ack', act, facts, seq, state: { hash, digest: digestOf(records), people, ...(made && { made }) } }
}

try {
  const { password } = options
  const status = await app.call('security', 'status', {})
  if (status.state !== 'signed-out') throw new Error(`The folder is ${JSON.stringify(status)}`)
  await app.call('security', 'signIn', { loginName: 'zhoumin', password })
  say(acknowledged('security.signIn', {}))
  const bench: Bench = { app, perform, now, password, random: seededRandom(Number(seed)) }
  for (;;) await kinds[kind as Kind](bench)
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  process.exit(1)
}
