import type { Migration } from '../migrate.ts'

/** Forms of superiors that were filled: the blank workbook and what belongs where, found again by its headings. */
export const forms: Migration = {
  version: 9,
  name: 'forms',
  up(db) {
    db.exec(`
      CREATE TABLE form_template (
        form_id     TEXT PRIMARY KEY,
        fingerprint TEXT NOT NULL UNIQUE,
        name        TEXT NOT NULL,
        -- Base64, so that a before-image can hold it.
        content     TEXT NOT NULL,
        proposal    TEXT NOT NULL,
        filled_at   TEXT NOT NULL
      ) STRICT;
    `)
  },
}
