import type { Migration } from '../migrate.ts'

/** Street, accounts, people, imports, exports, and the audit that every write leaves. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  up(db) {
    db.exec(`
      CREATE TABLE street (
        street_id   TEXT PRIMARY KEY CHECK (street_id = 'street'),
        name        TEXT NOT NULL,
        region_code TEXT NOT NULL,
        is_demo     INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
        created_at  TEXT NOT NULL
      ) STRICT;

      CREATE TABLE setting (
        key   TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;

      CREATE TABLE account (
        account_id   TEXT PRIMARY KEY,
        login_name   TEXT NOT NULL UNIQUE,
        display_name TEXT NOT NULL,
        role         TEXT NOT NULL,
        created_at   TEXT NOT NULL
      ) STRICT;

      -- Values that documents set, each with where and since when (domain.md §13).
      CREATE TABLE rule_parameter (
        key        TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        value      TEXT NOT NULL,
        source     TEXT NOT NULL,
        PRIMARY KEY (key, valid_from)
      ) STRICT;

      CREATE TABLE community (
        community_id            TEXT PRIMARY KEY,
        name                    TEXT NOT NULL UNIQUE,
        name_sort               TEXT NOT NULL,
        party_organisation_type TEXT,
        households              INTEGER,
        population              INTEGER,
        grid_count              INTEGER,
        term_number             TEXT,
        term_start              TEXT,
        term_end                TEXT,
        seats_approved          INTEGER,
        reserve_count           INTEGER,
        remark                  TEXT,
        revision                INTEGER NOT NULL DEFAULT 1
      ) STRICT;

      CREATE TABLE person (
        person_id               TEXT PRIMARY KEY,
        community_id            TEXT REFERENCES community,
        name                    TEXT NOT NULL,
        name_sort               TEXT NOT NULL,
        name_initials           TEXT NOT NULL,
        gender                  TEXT,
        ethnicity               TEXT,
        birth                   TEXT,
        native_place            TEXT,
        id_no                   TEXT,
        political_status        TEXT,
        party_joined            TEXT,
        work_started            TEXT,
        education               TEXT,
        school                  TEXT,
        phone                   TEXT,
        social_work_certificate TEXT,
        full_time               INTEGER CHECK (full_time IN (0, 1)),
        address                 TEXT,
        status                  TEXT NOT NULL DEFAULT '在任',
        remark                  TEXT,
        revision                INTEGER NOT NULL DEFAULT 1,
        created_at              TEXT NOT NULL,
        updated_at              TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX person_by_id_no ON person (id_no) WHERE id_no IS NOT NULL;
      CREATE INDEX person_by_name_sort ON person (name_sort, person_id);
      CREATE INDEX person_by_community ON person (community_id, name_sort);

      CREATE TABLE appointment (
        appointment_id TEXT PRIMARY KEY,
        person_id      TEXT NOT NULL REFERENCES person,
        community_id   TEXT NOT NULL REFERENCES community,
        organisation   TEXT NOT NULL CHECK (organisation IN ('party', 'committee', 'supervision', 'other')),
        post           TEXT NOT NULL,
        started_on     TEXT,
        ended_on       TEXT
      ) STRICT;
      CREATE INDEX appointment_by_person ON appointment (person_id);
      CREATE INDEX appointment_by_community ON appointment (community_id, organisation, post);

      CREATE TABLE import_batch (
        batch_id     TEXT PRIMARY KEY,
        file_name    TEXT NOT NULL,
        file_sha256  TEXT NOT NULL,
        format       TEXT NOT NULL,
        ledger       TEXT NOT NULL,
        imported_at  TEXT NOT NULL,
        account_id   TEXT NOT NULL,
        account_name TEXT NOT NULL,
        counts       TEXT NOT NULL,
        undone_at    TEXT
      ) STRICT;
      CREATE INDEX import_batch_by_file ON import_batch (file_sha256);

      -- Where values came from: one row per person and import, with the cell and the original text of each field
      -- (cells: {"birth": {"cell": "G9", "original": "1968.1", "value": "1968-10"}}). The newest import that still
      -- says the value a person has is its source.
      CREATE TABLE provenance (
        person_id TEXT NOT NULL REFERENCES person,
        batch_id  TEXT NOT NULL REFERENCES import_batch,
        sheet     TEXT,
        cells     TEXT NOT NULL,
        PRIMARY KEY (person_id, batch_id)
      ) STRICT;
      CREATE INDEX provenance_by_batch ON provenance (batch_id);

      CREATE TABLE export_log (
        export_id    TEXT PRIMARY KEY,
        exported_at  TEXT NOT NULL,
        account_id   TEXT NOT NULL,
        account_name TEXT NOT NULL,
        report       TEXT NOT NULL,
        is_masked    INTEGER NOT NULL CHECK (is_masked IN (0, 1)),
        people       INTEGER NOT NULL,
        file_name    TEXT NOT NULL,
        sha256       TEXT NOT NULL
      ) STRICT;

      -- One row per act, chained: hash covers the row, the changes below it, and the hash before it.
      CREATE TABLE audit (
        seq           INTEGER PRIMARY KEY,
        at            TEXT NOT NULL,
        account_id    TEXT,
        account_name  TEXT NOT NULL,
        method        TEXT NOT NULL,
        act           TEXT NOT NULL,
        subject       TEXT,
        reason        TEXT,
        summary       TEXT NOT NULL,
        changes_hash  TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash          TEXT NOT NULL
      ) STRICT;

      -- The records of an act as they were and as they became: what an undo needs.
      CREATE TABLE change (
        audit_seq  INTEGER NOT NULL REFERENCES audit,
        ordinal    INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        record_id  TEXT NOT NULL,
        before     TEXT,
        after      TEXT,
        PRIMARY KEY (audit_seq, ordinal)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX change_by_record ON change (table_name, record_id, audit_seq);

      -- Search: words are cut into pairs of characters, because trigrams cannot find a name of two.
      CREATE TABLE search_entry (
        entry_id  INTEGER PRIMARY KEY,
        kind      TEXT NOT NULL,
        record_id TEXT NOT NULL,
        UNIQUE (kind, record_id)
      ) STRICT;
      CREATE VIRTUAL TABLE search_text USING fts5 (
        name, initials, pinyin, phone, id_no,
        content = '', contentless_delete = 1, prefix = '1 2',
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
      );
    `)
  },
}
