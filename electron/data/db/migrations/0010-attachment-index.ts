import type { Migration } from '../migrate.ts'
import { wordsOf } from '../record-index.ts'

interface Row {
  readonly id: string
  readonly fileName: string
  readonly name: string
  readonly initials: string | null
  readonly community: string | null
}

/** Files are found by their names too: those that were there before triggers watched them. */
export const attachmentIndex: Migration = {
  version: 10,
  name: 'attachment-index',
  up(db) {
    const rows = db
      .prepare(
        `SELECT attachment_id AS id, file_name AS fileName, person.name, name_initials AS initials,
           person.community_id AS community
         FROM attachment JOIN dossier USING (dossier_id) JOIN person USING (person_id)
         ORDER BY added_at, attachment.rowid`,
      )
      .all() as Row[]
    const enter = db.prepare(`INSERT INTO search_entry (kind, record_id) VALUES ('attachment', ?)`)
    const index = db.prepare('INSERT INTO record_text (rowid, words) VALUES (?, ?)')
    for (const { id, fileName, name, initials, community } of rows) {
      const { lastInsertRowid } = enter.run(id)
      index.run(lastInsertRowid, wordsOf('', JSON.stringify({ fileName }), name, initials, community))
    }
  },
}
