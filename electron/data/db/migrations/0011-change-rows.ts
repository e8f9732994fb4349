import type { Migration } from '../migrate.ts'

/**
 * Before-images as a table with row ids. Without them a row may hold a quarter of a page: the source of a person, some
 * 1200 characters, took an overflow page of its own, and more than half of the table was blank.
 */
export const changeRows: Migration = {
  version: 11,
  name: 'change-rows',
  up(db) {
    db.exec(`
      CREATE TABLE change_with_rows (
        audit_seq  INTEGER NOT NULL REFERENCES audit,
        ordinal    INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        record_id  TEXT NOT NULL,
        before     TEXT,
        after      TEXT,
        PRIMARY KEY (audit_seq, ordinal)
      ) STRICT;
      INSERT INTO change_with_rows (audit_seq, ordinal, table_name, record_id, before, after)
        SELECT audit_seq, ordinal, table_name, record_id, before, after FROM change ORDER BY audit_seq, ordinal;
      DROP TABLE change;
      ALTER TABLE change_with_rows RENAME TO change;
      CREATE INDEX change_by_record ON change (table_name, record_id, audit_seq);
      CREATE INDEX change_of_removed ON change (table_name, record_id) WHERE after IS NULL;
    `)
  },
}
