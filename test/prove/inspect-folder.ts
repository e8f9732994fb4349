import { readdirSync } from 'node:fs'
import { verifyAudit } from '../../electron/data/db/verify-audit.ts'
import type { ReadDb } from '../../electron/data/db/connection.ts'
import { readKeysFile } from '../../electron/data/folder/keys-file.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'
import { checkActs } from './check-acts.ts'
import { checkBackups } from './check-backups.ts'
import { checkFiles, countFiles } from './check-files.ts'
import { checkKeys } from './check-keys.ts'
import type { KilledRun } from './killed-run.ts'
import type { Finding, KnownState } from './known-state.ts'
import { digestOf, readState } from './ledger-state.ts'

/** Opens a folder as the next start would, and holds it against everything that was acknowledged. */
export async function inspectFolder(
  folder: string,
  known: KnownState,
  run: KilledRun,
  hoursAhead: number,
): Promise<Finding> {
  const problems: string[] = run.failure ? [`the worker ended by itself: ${run.failure}`] : []
  const found: string[] = leftBehind(folder)
  const lying = countFiles(folder)
  const app = openTestApp({ folder, now: () => new Date(Date.now() + hoursAhead * 3_600_000) })
  let next: KnownState | null = null
  try {
    const status = await app.call('security', 'status', {})
    if (status.state !== 'signed-out') throw new Error(`the folder is ${JSON.stringify(status)}`)
    const password = await signIn(app, passwordsAfter(known, run))
    const { ledger, keys } = app.data.session
    if (!ledger || !keys) throw new Error('nothing is open after a sign-in')
    const { reader } = ledger
    problems.push(...databaseProblems(reader))
    const verdict = await verifyAudit(reader, { mark: readKeysFile(folder).auditMark })
    if (!verdict.isWhole) problems.push(`audit row ${verdict.seq}: ${verdict.why}`)
    const acts = checkActs(reader, known, run, { folder, keys })
    found.push(...acts.found)
    problems.push(...acts.problems)
    problems.push(...checkKeys(reader, folder, known, run, { password, databaseKey: keys.databaseKey }))
    problems.push(...checkBackups(folder, keys, run))
    problems.push(...(await checkFiles(app)))
    if (countFiles(folder) < lying) found.push('files without a row')
    const { seq, hash, records } = readState(reader)
    next = { seq, hash, digest: digestOf(records), password, databaseKey: keys.databaseKey }
  } catch (error) {
    problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
  await app.close()
  const still = leftBehind(folder).filter((name) => name !== 'unfinished backup')
  if (still.length > 0) problems.push(`still there after closing: ${still.join(', ')}`)
  return { found, problems, next }
}

/** A change of the password that was cut leaves the old one or the new one. */
function passwordsAfter(known: KnownState, { acknowledged, pending }: KilledRun): string[] {
  const present = acknowledged.findLast(({ facts }) => facts.password)?.facts.password ?? known.password
  return [present, ...(pending?.facts.password ? [pending.facts.password] : [])]
}

async function signIn(app: TestApp, passwords: readonly string[]): Promise<string> {
  let last: unknown
  for (const password of passwords) {
    try {
      const { state } = await app.call('security', 'signIn', { loginName: 'zhoumin', password })
      if (state !== 'signed-in') throw new Error(`signing in leads to ${state}`)
      return password
    } catch (error) {
      last = error
    }
  }
  throw new Error('no password signs in', { cause: last })
}

function databaseProblems(db: ReadDb): string[] {
  const whole = db.prepare('PRAGMA integrity_check').pluck().all() as string[]
  const broken = db.prepare('PRAGMA foreign_key_check').all()
  const unindexed = db
    .prepare(
      `SELECT count(*) FROM (SELECT person_id FROM person EXCEPT SELECT record_id FROM search_entry WHERE kind = 'person')`,
    )
    .pluck()
    .get() as number
  return [
    ...(whole.join() === 'ok' ? [] : [`integrity_check: ${whole.join('; ')}`]),
    ...(broken.length === 0 ? [] : [`foreign_key_check: ${broken.length} broken references`]),
    ...(unindexed === 0 ? [] : [`${unindexed} people cannot be searched for`]),
  ]
}

/** What an act that was cut has left in the folder. */
function leftBehind(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  return [
    ...(has(/^restore\.json$/) ? ['restore under way'] : has(/^restoring$/) ? ['staged copy'] : []),
    ...(has(/^replaced$/) ? ['replaced files'] : []),
    ...(has(/^ledger\.db\.rekeyed/) ? ['re-keyed copy'] : []),
    ...(has(/^backups[\\/]\.making-/) ? ['unfinished backup'] : []),
    ...(has(/^attachments[\\/].*\.tmp$/) ? ['half a file'] : []),
  ]
}
