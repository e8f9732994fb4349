import { applyRules } from '@shared/dossier/rules/all-rules.ts'
import { progressOf } from '@shared/dossier/rules/section-progress.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { Derived } from '../../db/writer.ts'
import { workCalendar } from '../calendar/work-calendar.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { readFacts } from './facts-store.ts'
import { beginDay, countStale, settle, takeStale, writeFindings, writeProgress } from './stale-store.ts'

/** Findings and progress of so many stale people, made anew. Answers how many were done. */
export function refreshFindings(db: WriteDb, now: Date, limit: number): number {
  const today = localDay(now)
  const ids = takeStale(db, limit)
  if (ids.length === 0) return 0
  const context = { today, parameters: readRuleParameters(db, today), calendar: workCalendar(db) }
  const facts = readFacts(db, ids, today)
  for (const id of ids) {
    const own = facts.get(id)
    // Who was removed leaves nothing behind.
    writeFindings(db, id, own ? applyRules(own, context) : [])
    for (const dossier of own?.dossiers ?? []) writeProgress(db, dossier.id, progressOf(dossier))
    settle(db, id)
  }
  return ids.length
}

export const derivedFindings: Derived = {
  topics: ['findings', 'dossiers'],
  refresh(db, now, limit, all) {
    beginDay(db, localDay(now))
    const stale = countStale(db)
    if (stale === 0 || (all && stale > limit)) return { done: 0, left: stale }
    const done = refreshFindings(db, now, limit)
    return { done, left: stale - done }
  },
}
