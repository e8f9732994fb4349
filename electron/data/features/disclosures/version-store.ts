import type { Body, Disclosure } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** What was on the board. */
export interface StoredVersion {
  readonly disclosureId: string
  readonly version: number
  readonly community: string
  readonly title: string
  readonly body: Body
  readonly publisher: string | null
  readonly channels: readonly string[]
  readonly publishedOn: string
  readonly contentHash: string
  readonly why: string | null
}

export function insertVersion(db: WriteDb, version: StoredVersion): void {
  db.prepare(
    `INSERT INTO disclosure_version (disclosure_id, version, community, title, body, publisher, channels, published_on,
       content_hash, why)
     VALUES (@disclosureId, @version, @community, @title, @body, @publisher, @channels, @publishedOn, @contentHash,
       @why)`,
  ).run({ ...version, body: JSON.stringify(version.body), channels: JSON.stringify(version.channels) })
}

export function listVersions(db: ReadDb, disclosureId: string): Disclosure['versions'] {
  return db
    .prepare(
      `SELECT version, published_on AS publishedOn, content_hash AS contentHash, why
       FROM disclosure_version WHERE disclosure_id = ? ORDER BY version`,
    )
    .all(disclosureId) as Disclosure['versions'][number][]
}

export interface FoundVersion extends Omit<StoredVersion, 'channels'> {
  readonly period: string
  readonly newest: number
  readonly withdrawnOn: string | null
}

export function findVersion(db: ReadDb, disclosureId: string, version: number): FoundVersion | null {
  const row = db
    .prepare(
      `SELECT disclosure_id AS disclosureId, version.version, community, version.title, version.body,
         version.publisher, version.published_on AS publishedOn, version.content_hash AS contentHash, why, period,
         withdrawn_on AS withdrawnOn,
         (SELECT max(version) FROM disclosure_version AS other WHERE other.disclosure_id = disclosure.disclosure_id)
           AS newest
       FROM disclosure_version AS version JOIN disclosure USING (disclosure_id)
       WHERE disclosure_id = ? AND version.version = ?`,
    )
    .get(disclosureId, version) as (Omit<FoundVersion, 'body'> & { readonly body: string }) | undefined
  return row ? { ...row, body: JSON.parse(row.body) as Body } : null
}

export function readRegionCode(db: ReadDb): string {
  return (db.prepare('SELECT region_code FROM street LIMIT 1').pluck().get() as string | undefined) ?? ''
}

export function auditHashOf(db: ReadDb, seq: number): string | null {
  return (db.prepare('SELECT hash FROM audit WHERE seq = ?').pluck().get(seq) as string | undefined) ?? null
}
