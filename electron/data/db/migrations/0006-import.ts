import type { Migration } from '../migrate.ts'

/** Sources of the records of every ledger, and the layouts of files that were imported before. */
export const importLedgers: Migration = {
  version: 6,
  name: 'import',
  up(db) {
    db.exec(`
      -- As provenance is for people: cells by the field of the section. Rows outlive a record that is removed, so that
      -- one that comes back has its source.
      CREATE TABLE record_source (
        record_id TEXT NOT NULL,
        batch_id  TEXT NOT NULL REFERENCES import_batch,
        sheet     TEXT,
        cells     TEXT NOT NULL,
        PRIMARY KEY (record_id, batch_id)
      ) STRICT;
      CREATE INDEX record_source_by_batch ON record_source (batch_id);

      -- The same of what is published and decided: cells by the field of the ledger. Apart from the other, because
      -- the features that publish may not read what stands in a dossier.
      CREATE TABLE publication_source (
        table_name TEXT NOT NULL CHECK (table_name IN ('decision', 'disclosure', 'catalogue_item')),
        record_id  TEXT NOT NULL,
        batch_id   TEXT NOT NULL REFERENCES import_batch,
        -- What is taken back as one with it: decision:…, catalogue:….
        whole      TEXT NOT NULL,
        sheet      TEXT,
        cells      TEXT NOT NULL,
        PRIMARY KEY (table_name, record_id, batch_id)
      ) STRICT;
      CREATE INDEX publication_source_by_batch ON publication_source (batch_id);

      -- What the clerk confirmed of the columns of a layout: columns is JSON, as the recognition asks for it.
      CREATE TABLE import_layout (
        fingerprint TEXT PRIMARY KEY,
        ledger      TEXT NOT NULL,
        columns     TEXT NOT NULL,
        learned_at  TEXT NOT NULL,
        learned_by  TEXT NOT NULL
      ) STRICT;
    `)
  },
}
