import type { MeetingValues, ProgressValues } from '@shared/decisions/contract.ts'
import type { Meeting, Progress } from '@shared/decisions/rules/facts.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

type Owned<T> = T & { readonly decisionId: string }

/** Of so many matters at once, the earliest first. */
export function listMeetings(db: ReadDb, ids: readonly string[]): Map<string, Meeting[]> {
  const rows = db
    .prepare(
      `SELECT meeting_id AS id, decision_id AS decisionId, kind, held_on AS heldOn, details FROM decision_meeting
       WHERE decision_id IN (SELECT value FROM json_each(?)) ORDER BY held_on, rowid`,
    )
    .all(JSON.stringify(ids)) as Owned<Pick<Meeting, 'id' | 'kind' | 'heldOn'> & { details: string }>[]
  return grouped(rows.map(({ details, ...row }) => ({ ...(JSON.parse(details) as MeetingValues), ...row })))
}

export function listProgress(db: ReadDb, ids: readonly string[]): Map<string, Progress[]> {
  const rows = db
    .prepare(
      `SELECT progress_id AS id, decision_id AS decisionId, kind, on_day AS "on", details FROM decision_progress
       WHERE decision_id IN (SELECT value FROM json_each(?)) ORDER BY on_day, rowid`,
    )
    .all(JSON.stringify(ids)) as Owned<Pick<Progress, 'id' | 'kind' | 'on'> & { details: string }>[]
  return grouped(rows.map(({ details, ...row }) => ({ ...(JSON.parse(details) as ProgressValues), ...row })))
}

export interface DecisionFile {
  readonly id: string
  readonly kind: string
  readonly fileName: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
}

export function listFiles(db: ReadDb, ids: readonly string[]): Map<string, DecisionFile[]> {
  const rows = db
    .prepare(
      `SELECT file_id AS id, decision_id AS decisionId, kind, file_name AS fileName, type, bytes, sha256
       FROM decision_file WHERE decision_id IN (SELECT value FROM json_each(?)) ORDER BY kind, added_at, rowid`,
    )
    .all(JSON.stringify(ids)) as Owned<DecisionFile>[]
  return grouped(rows)
}

function grouped<T>(rows: readonly Owned<T>[]): Map<string, T[]> {
  const byDecision = new Map<string, T[]>()
  for (const { decisionId, ...row } of rows)
    byDecision.set(decisionId, [...(byDecision.get(decisionId) ?? []), row as unknown as T])
  return byDecision
}

export function saveMeeting(db: WriteDb, decisionId: string, id: string, values: MeetingValues, isNew: boolean): void {
  const { kind, heldOn, ...details } = values
  save(db, isNew ? insertMeeting : updateMeeting, {
    id,
    decisionId,
    kind,
    day: heldOn,
    details: JSON.stringify(details),
  })
}

export function saveProgress(
  db: WriteDb,
  decisionId: string,
  id: string,
  values: ProgressValues,
  isNew: boolean,
): void {
  const { kind, on, ...details } = values
  save(db, isNew ? insertProgress : updateProgress, { id, decisionId, kind, day: on, details: JSON.stringify(details) })
}

const insertMeeting = `INSERT INTO decision_meeting (meeting_id, decision_id, kind, held_on, details)
  VALUES (@id, @decisionId, @kind, @day, @details)`
const updateMeeting = `UPDATE decision_meeting SET kind = @kind, held_on = @day, details = @details
  WHERE meeting_id = @id AND decision_id = @decisionId`
const insertProgress = `INSERT INTO decision_progress (progress_id, decision_id, kind, on_day, details)
  VALUES (@id, @decisionId, @kind, @day, @details)`
const updateProgress = `UPDATE decision_progress SET kind = @kind, on_day = @day, details = @details
  WHERE progress_id = @id AND decision_id = @decisionId`

function save(db: WriteDb, sql: string, part: Readonly<Record<string, string>>): void {
  mustConcern(db.prepare(sql).run(part).changes, part['id'] ?? '')
}

export function deleteMeeting(db: WriteDb, decisionId: string, id: string): void {
  const sql = 'DELETE FROM decision_meeting WHERE meeting_id = ? AND decision_id = ?'
  mustConcern(db.prepare(sql).run(id, decisionId).changes, id)
}

export function deleteProgress(db: WriteDb, decisionId: string, id: string): void {
  const sql = 'DELETE FROM decision_progress WHERE progress_id = ? AND decision_id = ?'
  mustConcern(db.prepare(sql).run(id, decisionId).changes, id)
}

export function insertFile(
  db: WriteDb,
  file: DecisionFile & { readonly decisionId: string; readonly addedAt: string; readonly addedBy: string },
): void {
  db.prepare(
    `INSERT INTO decision_file (file_id, decision_id, kind, file_name, type, bytes, sha256, added_at, added_by)
     VALUES (@id, @decisionId, @kind, @fileName, @type, @bytes, @sha256, @addedAt, @addedBy)`,
  ).run(file)
}

/** The file itself stays as long as an undo could ask for it. */
export function deleteFile(db: WriteDb, decisionId: string, id: string): void {
  const sql = 'DELETE FROM decision_file WHERE file_id = ? AND decision_id = ?'
  mustConcern(db.prepare(sql).run(id, decisionId).changes, id)
}

/** A part of another matter is not there. */
function mustConcern(changes: number, id: string): void {
  if (changes === 0) throw new AppError('not-found', `No part ${id} of the decision`)
}
