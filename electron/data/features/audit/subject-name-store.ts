import type { ReadDb } from '../../db/connection.ts'

/** Where the name of a record stands, by the word before the colon of a subject. */
const names: Readonly<Record<string, { readonly select: string; readonly name: string }>> = {
  person: { select: 'SELECT name FROM person WHERE person_id = ?', name: 'name' },
  community: { select: 'SELECT name FROM community WHERE community_id = ?', name: 'name' },
  account: { select: 'SELECT display_name FROM account WHERE account_id = ?', name: 'display_name' },
  import_batch: { select: 'SELECT file_name FROM import_batch WHERE batch_id = ?', name: 'file_name' },
  export_log: { select: 'SELECT file_name FROM export_log WHERE export_id = ?', name: 'file_name' },
  request: { select: 'SELECT concerns FROM request WHERE request_id = ?', name: 'concerns' },
  dossier: {
    select: `SELECT person.name || ' ' || year || ' 年廉洁档案' FROM dossier JOIN person USING (person_id) WHERE dossier_id = ?`,
    name: 'number',
  },
  dossier_record: {
    select: `SELECT person.name || ' ' || year || ' 年廉洁档案' FROM dossier_record JOIN dossier USING (dossier_id)
      JOIN person USING (person_id) WHERE record_id = ?`,
    name: 'section',
  },
  attachment: { select: 'SELECT file_name FROM attachment WHERE attachment_id = ?', name: 'file_name' },
  opinion: {
    select: 'SELECT person.name FROM opinion JOIN person USING (person_id) WHERE opinion_id = ?',
    name: 'purpose',
  },
  consultation: { select: 'SELECT purpose FROM consultation WHERE consultation_id = ?', name: 'purpose' },
  decision: { select: 'SELECT title FROM decision WHERE decision_id = ?', name: 'title' },
  street: { select: 'SELECT name FROM street WHERE street_id = ?', name: 'name' },
}

/** What the subject of an act is called: `person:4f…` is 张伟, also after 张伟 was deleted. */
export function subjectName(db: ReadDb, subject: string | null): string | null {
  const [table = '', id = ''] = (subject ?? '').split(/:(.*)/s)
  if (table === 'audit') {
    const act = db.prepare('SELECT act FROM audit WHERE seq = ?').pluck().get(Number(id)) as string | undefined
    return act === undefined ? null : `第 ${id} 号：${act}`
  }
  const known = names[table]
  // A part of a record carries its place behind a slash: person:4f…/phone.
  const [record = ''] = id.split('/')
  if (!known || record === '') return null
  const present = db.prepare(known.select).pluck().get(record) as string | undefined
  return present ?? lastName(db, table, record, known.name)
}

function lastName(db: ReadDb, table: string, id: string, column: string): string | null {
  const last = db
    .prepare(
      `SELECT coalesce(after, before) FROM change WHERE table_name = ? AND record_id = ?
       ORDER BY audit_seq DESC, ordinal DESC LIMIT 1`,
    )
    .pluck()
    .get(table, id) as string | undefined
  const name = last === undefined ? null : (JSON.parse(last) as Record<string, unknown>)[column]
  return typeof name === 'string' ? name : null
}
