import { rmSync } from 'node:fs'
import { seededRandom } from '../../electron/data/demo/seeded-random.ts'
import { openTestApp, temporaryFolder, testPassword, testStreet } from '../helpers/test-app.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { type Kind, kindNames } from './acts.ts'
import { inspectFolder } from './inspect-folder.ts'
import { Durations, type KilledRun, Worker } from './killed-run.ts'
import type { Finding, KnownState } from './known-state.ts'
import { digestOf, readState } from './ledger-state.ts'

export interface ProofOptions {
  readonly kills: number
  readonly seed: number
  readonly kinds?: readonly Kind[]
  /** Told of every kill. */
  readonly onKill?: (kill: Kill) => void
}

export interface Kill extends Finding {
  readonly number: number
  readonly kind: Kind
  readonly run: KilledRun
}

/** Some hours between two kills: days and months go by, and backups are thinned meanwhile. */
const hoursBetweenKills = 5

/** Kills the program again and again over one folder, and looks at what it has left each time. */
export async function prove({ kills, seed, kinds = kindNames, onKill }: ProofOptions): Promise<Kill[]> {
  const folder = temporaryFolder()
  const random = seededRandom(seed)
  const durations = new Durations()
  const done: Kill[] = []
  const start = (number: number) => new Worker(folder, kindOf(kinds, number), random.between(1, 1e9))
  let known = await setUp(folder)
  let waiting: Worker | undefined = start(0)
  try {
    for (let number = 0; number < kills; number += 1) {
      const worker: Worker = waiting ?? start(number)
      const kill = { number: number + 1, kind: worker.kind }
      const hoursAhead = number * hoursBetweenKills
      const run = await worker.killInside({ password: known.password, hoursAhead }, random, durations)
      // Loads while the folder is looked at; it touches nothing before it is told to.
      waiting = number + 1 < kills ? start(number + 1) : undefined
      const finding = await inspectFolder(folder, known, run, hoursAhead)
      done.push({ ...kill, run, ...finding })
      onKill?.({ ...kill, run, ...finding })
      if (!finding.next) break
      known = finding.next
    }
  } finally {
    await waiting?.stop()
    // A folder that failed is kept to be looked at.
    if (done.every(({ problems }) => problems.length === 0)) rmSync(folder, { recursive: true, force: true })
    else console.error(`The folder is kept: ${folder}`)
  }
  return done
}

function kindOf(kinds: readonly Kind[], number: number): Kind {
  return kinds[number % kinds.length] ?? 'edits'
}

async function setUp(folder: string): Promise<KnownState> {
  const app = openTestApp({ folder })
  const account = { loginName: 'zhoumin', displayName: '周敏', password: testPassword }
  const { recoveryCode } = await app.call('security', 'beginFirstRun', { street: testStreet, ...account })
  await app.call('security', 'finishFirstRun', { recoveryCode })
  const communityId = await aCommunity(app)
  await app.call('people', 'create', aPerson({ communityId }))
  await app.call('backup', 'run', {})
  const { ledger, keys } = app.data.session
  if (!ledger || !keys) throw new Error('The first run left nothing open')
  const { seq, hash, records } = readState(ledger.reader)
  const known = { seq, hash, digest: digestOf(records), password: testPassword, databaseKey: keys.databaseKey }
  await app.close()
  return known
}
