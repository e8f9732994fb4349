import type { DossierState } from '@shared/dossier/states.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { AttachmentFacts } from '../../documents/dossier-facts.ts'

export function listAttachmentFacts(db: ReadDb, dossierId: string): AttachmentFacts[] {
  return db
    .prepare(
      `SELECT section, file_name AS fileName, bytes, sha256, pages, added_at AS addedAt, added_by AS addedBy
       FROM attachment WHERE dossier_id = ? ORDER BY section, added_at, file_name`,
    )
    .all(dossierId) as AttachmentFacts[]
}

export interface ListedDossier {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly communityName: string | null
  readonly posts: string
  readonly year: number
  readonly state: DossierState
  readonly sectionSet: number
  readonly box: string | null
  readonly cabinet: string | null
  readonly pages: number | null
  readonly archivedOn: string | null
  readonly attachments: number
  /** Who signed for it when it was transferred. */
  readonly receivedBy: string | null
}

const listed = `dossier_id AS id, dossier.number, person.name, community.name AS communityName, dossier.posts, year,
  state, section_set AS sectionSet, box, cabinet, pages, archived_on AS archivedOn,
  (SELECT count(*) FROM attachment WHERE attachment.dossier_id = dossier.dossier_id) AS attachments,
  (SELECT signed_by FROM dossier_step AS step WHERE step.dossier_id = dossier.dossier_id AND act = 'transfer'
   ORDER BY at DESC LIMIT 1) AS receivedBy
  FROM dossier JOIN person USING (person_id) LEFT JOIN community ON community.community_id = dossier.community_id`

export function listDossiers(db: ReadDb, ids: readonly string[]): ListedDossier[] {
  return db
    .prepare(
      `SELECT ${listed} WHERE dossier_id IN (SELECT value FROM json_each(?))
       ORDER BY community.name_sort, dossier.number, year`,
    )
    .all(JSON.stringify(ids)) as ListedDossier[]
}

/** Those whose paper has been archived in this year or before. */
export function listArchived(db: ReadDb, year: number): ListedDossier[] {
  return db
    .prepare(`SELECT ${listed} WHERE archived_on < ? ORDER BY community.name_sort, dossier.number, year`)
    .all(String(year + 1)) as ListedDossier[]
}

export interface CountedSection {
  readonly section: string
  readonly records: number
}

export function countRecords(db: ReadDb, dossierId: string): CountedSection[] {
  return db
    .prepare('SELECT section, count(*) AS records FROM dossier_record WHERE dossier_id = ? GROUP BY section')
    .all(dossierId) as CountedSection[]
}
