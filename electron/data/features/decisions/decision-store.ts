import type { DecisionValues } from '@shared/decisions/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { pinyinOf } from '../../db/pinyin.ts'

/** A matter as its row holds it. */
export interface StoredDecision {
  readonly id: string
  readonly number: string
  readonly year: number
  readonly communityId: CommunityId
  readonly communityName: string
  readonly values: DecisionValues
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

const columns = `decision_id AS id, number, year, decision.community_id AS communityId, community.name AS communityName,
  category, title, amount, details, decision.revision, created_at AS createdAt, updated_at AS updatedAt`
const tables = 'decision JOIN community ON community.community_id = decision.community_id'

interface Raw extends Omit<StoredDecision, 'values'>, Pick<DecisionValues, 'category' | 'title' | 'amount'> {
  readonly details: string
}

type Details = Omit<DecisionValues, 'category' | 'title' | 'amount'> & { readonly initials?: string }

function fromRaw({ category, title, amount, details, ...row }: Raw): StoredDecision {
  const { initials: _, ...rest } = JSON.parse(details) as Details
  return { ...row, values: { category, title, amount, ...rest } }
}

/** Initials lie beside the rest, for the search. */
function toColumns({ category, title, amount, ...rest }: DecisionValues) {
  const details: Details = { ...rest, initials: pinyinOf(title).initials }
  return { category, title, amount, details: JSON.stringify(details) }
}

export function getDecision(db: ReadDb, id: string): StoredDecision {
  const row = db.prepare(`SELECT ${columns} FROM ${tables} WHERE decision_id = ?`).get(id) as Raw | undefined
  if (!row) throw new AppError('not-found', `No decision ${id}`)
  return fromRaw(row)
}

export interface DecisionFilter {
  /** Null: of every year. */
  readonly year: number | null
  readonly communityId: string | null
  readonly category: string | null
  readonly text: string
  /** The communities an account is limited to; null: all of them. */
  readonly scope: readonly string[] | null
}

/** By community, then by number. */
export function listStoredDecisions(db: ReadDb, { text, scope, ...filter }: DecisionFilter): StoredDecision[] {
  const typed = text.trim().toLowerCase()
  const rows = db
    .prepare(
      `SELECT ${columns} FROM ${tables}
       WHERE (@year IS NULL OR year = @year)
         AND (@communityId IS NULL OR decision.community_id = @communityId)
         AND (@category IS NULL OR category = @category)
         AND (@scope = 'null' OR decision.community_id IN (SELECT value FROM json_each(@scope)))
         AND (@typed = '' OR lower(title) LIKE @pattern ESCAPE '\\' OR number LIKE @pattern ESCAPE '\\'
           OR lower(details ->> 'supplier') LIKE @pattern ESCAPE '\\'
           OR details ->> 'initials' LIKE @pattern ESCAPE '\\')
       ORDER BY community.name_sort, year, number`,
    )
    .all({ ...filter, typed, pattern: `%${literally(typed)}%`, scope: JSON.stringify(scope) }) as Raw[]
  return rows.map(fromRaw)
}

function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}

export function insertDecision(
  db: WriteDb,
  decision: Pick<StoredDecision, 'id' | 'number' | 'year' | 'communityId' | 'values' | 'createdAt'>,
): void {
  const { values, ...row } = decision
  db.prepare(
    `INSERT INTO decision (decision_id, community_id, year, number, category, title, amount, details, created_at,
       updated_at)
     VALUES (@id, @communityId, @year, @number, @category, @title, @amount, @details, @createdAt, @createdAt)`,
  ).run({ ...row, ...toColumns(values) })
}

/** @throws `conflict` */
export function updateDecision(
  db: WriteDb,
  { id, revision, values, at }: { id: string; revision: number; values: DecisionValues; at: string },
): void {
  const { changes } = db
    .prepare(
      `UPDATE decision SET category = @category, title = @title, amount = @amount, details = @details,
         updated_at = @at, revision = revision + 1
       WHERE decision_id = @id AND revision = @revision`,
    )
    .run({ id, revision, at, ...toColumns(values) })
  if (changes === 0) throw new AppError('conflict', `Decision ${id} is not at revision ${revision}`)
}

/** A part of it has changed: its values are as they were. */
export function touchDecision(db: WriteDb, id: string, at: string): void {
  const { changes } = db.prepare('UPDATE decision SET updated_at = ? WHERE decision_id = ?').run(at, id)
  if (changes === 0) throw new AppError('not-found', `No decision ${id}`)
}

/** With everything in it, its events included. */
export function deleteDecision(db: WriteDb, id: string): void {
  for (const table of ['decision_meeting', 'decision_progress', 'decision_file', 'disclosure_event', 'decision'])
    db.prepare(`DELETE FROM ${table} WHERE decision_id = ?`).run(id)
}
