import type { Migration } from '../migrate.ts'

/** Ledgers sent out to communities, and what came back. */
export const collections: Migration = {
  version: 7,
  name: 'collections',
  up(db) {
    db.exec(`
      CREATE TABLE collection (
        collection_id TEXT PRIMARY KEY,
        ledger        TEXT NOT NULL,
        title         TEXT NOT NULL,
        due_on        TEXT,
        sent_at       TEXT NOT NULL,
        sent_by       TEXT NOT NULL
      ) STRICT;

      -- One workbook. Its community keeps its name here: it may be gone when somebody asks.
      CREATE TABLE collection_sheet (
        sheet_id       TEXT PRIMARY KEY,
        collection_id  TEXT NOT NULL REFERENCES collection,
        community_id   TEXT NOT NULL,
        community_name TEXT NOT NULL,
        file_name      TEXT NOT NULL,
        sent_rows      INTEGER NOT NULL,
        returned_at    TEXT,
        returned_file  TEXT,
        returned_rows  INTEGER,
        open_errors    INTEGER,
        batch_id       TEXT REFERENCES import_batch
      ) STRICT;
      CREATE INDEX collection_sheet_by_collection ON collection_sheet (collection_id);
    `)
  },
}
