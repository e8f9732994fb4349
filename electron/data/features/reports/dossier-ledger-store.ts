import type { DossierState } from '@shared/dossier/states.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

export interface LedgerDossier {
  readonly id: string
  readonly personId: string
  readonly communityId: CommunityId | null
  readonly communityName: string | null
  readonly name: string
  readonly posts: string
  readonly number: string
  readonly state: DossierState
  readonly done: number | null
  readonly needed: number | null
  readonly pages: number | null
  readonly box: string | null
  readonly cabinet: string | null
  readonly archivedOn: string | null
  readonly steps: readonly LedgerStep[]
}

export interface LedgerStep {
  readonly dossierId: string
  readonly act: string
  readonly signedBy: string | null
  readonly signedOn: string | null
  readonly accountName: string
  readonly at: string
}

/** The dossiers of a year with the steps they went through, oldest first. */
export function listLedgerDossiers(
  db: ReadDb,
  year: number,
  communityIds: readonly string[] | null,
): readonly LedgerDossier[] {
  const parameters = { year, communityIds: communityIds && JSON.stringify(communityIds) }
  const scope = `year = @year
    AND (@communityIds IS NULL OR dossier.community_id IN (SELECT value FROM json_each(@communityIds)))`
  const steps = db
    .prepare(
      `SELECT dossier_id AS dossierId, act, signed_by AS signedBy, signed_on AS signedOn, account_name AS accountName, at
       FROM dossier_step AS step JOIN dossier USING (dossier_id) WHERE ${scope} ORDER BY step.rowid`,
    )
    .all(parameters) as LedgerStep[]
  const stepsOf = Map.groupBy(steps, ({ dossierId }) => dossierId)
  const rows = db
    .prepare(
      `SELECT dossier.dossier_id AS id, person.person_id AS personId, dossier.community_id AS communityId,
         community.name AS communityName, person.name, posts, number, state, done, needed, pages, box, cabinet,
         archived_on AS archivedOn
       FROM dossier JOIN person USING (person_id)
         LEFT JOIN community ON community.community_id = dossier.community_id
         LEFT JOIN dossier_progress AS progress ON progress.dossier_id = dossier.dossier_id
       WHERE ${scope}
       ORDER BY community.name_sort IS NULL, community.name_sort, number, person.name_sort`,
    )
    .all(parameters) as Omit<LedgerDossier, 'steps'>[]
  return rows.map((row) => ({ ...row, steps: stepsOf.get(row.id) ?? [] }))
}
