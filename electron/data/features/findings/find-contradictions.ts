import { setImmediate } from 'node:timers/promises'
import type { ComparedPerson } from '@shared/dossier/rules/compared-person.ts'
import { contradictionsAmong } from '@shared/dossier/rules/contradictions.ts'
import type { Contradiction } from '@shared/findings/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { listComparedPeople, listWatchedPairs, readComparedRecords } from './contradiction-store.ts'

/** People whose records are read in one go; between two of them others are answered. */
const chunkSize = 100

/** Compares the records and the ledgers of everybody the account may see. */
export async function findContradictions({
  db,
  account,
  now,
  signal,
  report,
}: Pick<TaskContext, 'db' | 'account' | 'now' | 'signal' | 'report'>): Promise<readonly Contradiction[]> {
  const today = localDay(now())
  const plain = listComparedPeople(db, account.communityIds)
  const people: ComparedPerson[] = []
  for (let done = 0; done < plain.length; done += chunkSize) {
    if (signal.aborted) throw new AppError('cancelled', 'findings.contradictions')
    const chunk = plain.slice(done, done + chunkSize)
    const records = readComparedRecords(
      db,
      chunk.map(({ id }) => id),
    )
    people.push(...chunk.map((person) => ({ ...person, records: records.get(person.id) ?? [] })))
    report({ stage: '比对档案', done: Math.min(done + chunkSize, plain.length), total: plain.length })
    await setImmediate()
  }
  return contradictionsAmong(people, listWatchedPairs(db, today), readRuleParameters(db, today))
}
