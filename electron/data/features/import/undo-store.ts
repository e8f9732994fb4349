import type { ReadDb } from '../../db/connection.ts'

/** The dossiers an act opened that stand yet, each with the records that an undo must take first. */
export function dossiersOpenedBy(db: ReadDb, seq: number): { id: string; state: string; records: string[] }[] {
  const rows = db
    .prepare(
      `SELECT dossier_id AS id, state,
         (SELECT json_group_array(record_id) FROM dossier_record
          WHERE dossier_record.dossier_id = dossier.dossier_id) AS records
       FROM dossier JOIN change ON change.record_id = dossier.dossier_id
       WHERE audit_seq = ? AND table_name = 'dossier' AND before IS NULL`,
    )
    .all(seq) as { id: string; state: string; records: string }[]
  return rows.map(({ records, ...row }) => ({ ...row, records: JSON.parse(records) as string[] }))
}

/** Nothing but being opened has happened to it. */
export function isDossierUntouched(db: ReadDb, id: string): boolean {
  const used = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM attachment WHERE dossier_id = @id)
           OR EXISTS (SELECT 1 FROM consultation WHERE dossier_id = @id)
           OR (SELECT count(*) FROM dossier_step WHERE dossier_id = @id) > 1`,
    )
    .pluck()
    .get({ id })
  return used === 0
}

export function dossiersOfPerson(db: ReadDb, personId: string): string[] {
  return db.prepare('SELECT dossier_id FROM dossier WHERE person_id = ?').pluck().all(personId) as string[]
}

export function hasOpinion(db: ReadDb, personId: string): boolean {
  return db.prepare('SELECT 1 FROM opinion WHERE person_id = ? LIMIT 1').get(personId) !== undefined
}

export function stateOfDossier(db: ReadDb, id: string): string | null {
  return (db.prepare('SELECT state FROM dossier WHERE dossier_id = ?').pluck().get(id) as string | undefined) ?? null
}

export function hasAttachments(db: ReadDb, recordId: string): boolean {
  return db.prepare('SELECT 1 FROM attachment WHERE record_id = ? LIMIT 1').get(recordId) !== undefined
}

export function stateOfCatalogue(db: ReadDb, id: string): string | null {
  return (
    (db.prepare('SELECT state FROM catalogue WHERE catalogue_id = ?').pluck().get(id) as string | undefined) ?? null
  )
}

export function hasPublicationsOfItems(db: ReadDb, catalogueId: string): boolean {
  return (
    db
      .prepare(
        `SELECT 1 FROM disclosure JOIN catalogue_item USING (item_id) WHERE catalogue_item.catalogue_id = ? LIMIT 1`,
      )
      .get(catalogueId) !== undefined
  )
}

/** What a list of an undo calls a record; null where it is gone. */
export function titleOfOwner(db: ReadDb, owner: string): string | null {
  const [table = '', ...rest] = owner.split(':')
  const sql = titles[table]
  return sql === undefined ? null : ((db.prepare(sql).pluck().get(rest.join(':')) as string | null | undefined) ?? null)
}

const titles: Readonly<Record<string, string>> = {
  person: 'SELECT name FROM person WHERE person_id = ?',
  community: 'SELECT name FROM community WHERE community_id = ?',
  dossier_record: `SELECT person.name || ' ' || dossier.year || '年度档案的一条记录' FROM dossier_record
    JOIN dossier USING (dossier_id) JOIN person USING (person_id) WHERE record_id = ?`,
  dossier: `SELECT person.name || ' ' || dossier.year || '年度档案' FROM dossier JOIN person USING (person_id)
    WHERE dossier_id = ?`,
  decision: `SELECT number || ' ' || title FROM decision WHERE decision_id = ?`,
  disclosure: 'SELECT title FROM disclosure WHERE disclosure_id = ?',
  catalogue: `SELECT '目录“' || name || '”' FROM catalogue WHERE catalogue_id = ?`,
}
