import type { RuleIssue } from '@shared/dossier/rules/all-rules.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export function countStale(db: ReadDb): number {
  return db.prepare('SELECT count(*) FROM stale_person').pluck().get() as number
}

export function takeStale(db: WriteDb, limit: number): string[] {
  return db.prepare('SELECT person_id FROM stale_person LIMIT ?').pluck().all(limit) as string[]
}

/** On another day everybody has to be looked at anew: what falls due, falls due without anybody writing. */
export function beginDay(db: WriteDb, today: string): void {
  const known = db.prepare('SELECT day FROM findings_day').pluck().get() as string | undefined
  if (known === today) return
  db.prepare('DELETE FROM findings_day').run()
  db.prepare('INSERT INTO findings_day (day) VALUES (?)').run(today)
  markEverybody(db)
}

export function markEverybody(db: WriteDb): void {
  db.prepare(
    `INSERT INTO stale_person (person_id)
     SELECT person_id FROM person WHERE person_id NOT IN (SELECT person_id FROM stale_person)`,
  ).run()
}

/** In place of those found before. */
export function writeFindings(db: WriteDb, personId: string, issues: readonly RuleIssue[]): void {
  db.prepare('DELETE FROM finding WHERE person_id = ?').run(personId)
  const insert = db.prepare(
    `INSERT INTO finding (person_id, rule, level, dossier_id, year, section, sentence, due_on, record_ids, is_restricted)
     VALUES (@personId, @rule, @level, @dossierId, @year, @section, @sentence, @dueOn, @recordIds, @isRestricted)`,
  )
  for (const issue of issues)
    insert.run({
      ...issue,
      personId,
      recordIds: JSON.stringify(issue.recordIds),
      isRestricted: Number(issue.isRestricted),
    })
}

export function writeProgress(
  db: WriteDb,
  dossierId: string,
  progress: { readonly done: number; readonly needed: number; readonly toConfirm: number },
): void {
  db.prepare(
    `INSERT INTO dossier_progress (dossier_id, done, needed, to_confirm) VALUES (@dossierId, @done, @needed, @toConfirm)
     ON CONFLICT (dossier_id) DO UPDATE
     SET done = excluded.done, needed = excluded.needed, to_confirm = excluded.to_confirm`,
  ).run({ ...progress, dossierId })
}

export function settle(db: WriteDb, personId: string): void {
  db.prepare('DELETE FROM stale_person WHERE person_id = ?').run(personId)
}
