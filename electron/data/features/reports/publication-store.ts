import type { ReadDb } from '../../db/connection.ts'

/** What a ledger says of a publication beside its duty. */
export interface LedgerPublication {
  readonly id: string
  readonly channels: readonly string[]
  readonly withdrawnOn: string | null
  readonly archivedOn: string | null
  /** Who signed that it may be published, last. */
  readonly reviewer: string | null
  readonly objections: readonly { readonly content: string; readonly reply: string | null }[]
}

interface Row extends Omit<LedgerPublication, 'channels' | 'objections'> {
  readonly channels: string
}

interface ObjectionRow {
  readonly disclosureId: string
  readonly content: string
  readonly reply: string | null
}

export function listLedgerPublications(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, LedgerPublication> {
  const asked = JSON.stringify(ids)
  const rows = db
    .prepare(
      `SELECT disclosure_id AS id, channels, withdrawn_on AS withdrawnOn, archived_on AS archivedOn,
         (SELECT coalesce(signed_by, account_name) FROM disclosure_step AS step
          WHERE step.disclosure_id = disclosure.disclosure_id AND act IN ('passSupervision', 'passDecision')
          ORDER BY step.rowid DESC LIMIT 1) AS reviewer
       FROM disclosure WHERE disclosure_id IN (SELECT value FROM json_each(?))`,
    )
    .all(asked) as Row[]
  const objections = db
    .prepare(
      `SELECT disclosure_id AS disclosureId, content, reply FROM objection
       WHERE disclosure_id IN (SELECT value FROM json_each(?)) ORDER BY raised_on, rowid`,
    )
    .all(asked) as ObjectionRow[]
  const objectionsOf = Map.groupBy(objections, ({ disclosureId }) => disclosureId)
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, channels: JSON.parse(row.channels) as string[], objections: objectionsOf.get(row.id) ?? [] },
    ]),
  )
}
