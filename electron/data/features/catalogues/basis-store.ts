import { legalBases } from '@shared/disclosure/catalogue/legal-bases.ts'
import type { LegalBasis } from '@shared/disclosure/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** What the program ships with, as the street has changed it, and the street's own. */
export function listBases(db: ReadDb): LegalBasis[] {
  const stored = db
    .prepare(
      `SELECT basis_id AS id, title, issuer, valid_from AS validFrom, superseded_on AS supersededOn,
         superseded_by AS supersededBy, region, source FROM legal_basis ORDER BY title`,
    )
    .all() as LegalBasis[]
  const changed = new Map(stored.map((basis) => [basis.id, basis]))
  const shipped = new Set(legalBases.map(({ id }) => id))
  return [...legalBases.map((basis) => changed.get(basis.id) ?? basis), ...stored.filter(({ id }) => !shipped.has(id))]
}

export function saveBasis(db: WriteDb, basis: LegalBasis): void {
  db.prepare(
    `INSERT INTO legal_basis (basis_id, title, issuer, valid_from, superseded_on, superseded_by, region, source)
     VALUES (@id, @title, @issuer, @validFrom, @supersededOn, @supersededBy, @region, @source)
     ON CONFLICT (basis_id) DO UPDATE SET title = excluded.title, issuer = excluded.issuer,
       valid_from = excluded.valid_from, superseded_on = excluded.superseded_on,
       superseded_by = excluded.superseded_by, region = excluded.region, source = excluded.source`,
  ).run(basis)
}
