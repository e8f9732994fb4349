import type { ApprovalRequest, RequestState } from '@shared/requests/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface StoredRequest extends ApprovalRequest {
  readonly inputHash: string
  readonly requestedById: string
  readonly decidedById: string | null
}

export interface NewRequest {
  readonly id: string
  readonly method: string
  readonly act: string
  readonly concerns: string
  readonly input: unknown
  readonly inputHash: string
  readonly reason: string
  readonly requestedById: string
  readonly requestedAt: string
  readonly expiresAt: string
}

const columns = `request_id AS id, method, act, concerns, input, input_hash AS inputHash, reason,
  requested_by AS requestedById, asker.display_name AS requestedBy, requested_at AS requestedAt,
  expires_at AS expiresAt, state, decided_by AS decidedById, decider.display_name AS decidedBy,
  decided_at AS decidedAt, note`
const tables = `request JOIN account AS asker ON asker.account_id = requested_by
  LEFT JOIN account AS decider ON decider.account_id = decided_by`

type Raw = Omit<StoredRequest, 'input' | 'state'> & { readonly input: string; readonly state: RequestState }

/** An open or approved request whose time has passed is told as expired; nothing is written for that. */
function fromRaw({ input, state, ...row }: Raw, now: string): StoredRequest {
  const isOver = (state === 'open' || state === 'approved') && row.expiresAt < now
  return { ...row, input: JSON.parse(input) as unknown, state: isOver ? 'expired' : state }
}

export function getRequest(db: ReadDb, id: string, now: string): StoredRequest {
  const row = db.prepare(`SELECT ${columns} FROM ${tables} WHERE request_id = ?`).get(id) as Raw | undefined
  if (!row) throw new AppError('not-found', `No request ${id}`)
  return fromRaw(row, now)
}

export function listRequestsOf(db: ReadDb, accountId: string, since: string, now: string): StoredRequest[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM ${tables} WHERE requested_by = ? AND requested_at >= ? ORDER BY requested_at DESC LIMIT 200`,
    )
    .all(accountId, since) as Raw[]
  return rows.map((row) => fromRaw(row, now))
}

/** What others have asked for and nobody has decided on. */
export function listOpenRequests(db: ReadDb, notBy: string, now: string): StoredRequest[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM ${tables}
       WHERE state = 'open' AND expires_at >= ? AND requested_by <> ? ORDER BY requested_at LIMIT 200`,
    )
    .all(now, notBy) as Raw[]
  return rows.map((row) => fromRaw(row, now))
}

export function insertRequest(db: WriteDb, request: NewRequest): void {
  db.prepare(
    `INSERT INTO request (request_id, method, act, concerns, input, input_hash, reason, requested_by, requested_at,
       expires_at, state)
     VALUES (@id, @method, @act, @concerns, @input, @inputHash, @reason, @requestedById, @requestedAt, @expiresAt, 'open')`,
  ).run({ ...request, input: JSON.stringify(request.input) })
}

/** Moves a request on from the state it was seen in. @throws `conflict` when somebody was quicker */
export function moveRequest(
  db: WriteDb,
  id: string,
  from: RequestState,
  to: RequestState,
  decision?: { readonly by: string; readonly at: string; readonly note: string },
): void {
  const { changes } = db
    .prepare(
      `UPDATE request SET state = @to, decided_by = coalesce(@by, decided_by), decided_at = coalesce(@at, decided_at),
         note = coalesce(@note, note)
       WHERE request_id = @id AND state = @from`,
    )
    .run({ id, from, to, by: decision?.by ?? null, at: decision?.at ?? null, note: decision?.note ?? null })
  if (changes === 0) throw new AppError('conflict', `Request ${id} is not ${from}`)
}
