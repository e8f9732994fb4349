import { randomBytes } from 'node:crypto'
import type { Migration } from '../migrate.ts'

/** Integrity dossiers: sections as data, records, steps, attachments, opinions, consultations, findings of the rules. */
export const dossiers: Migration = {
  version: 4,
  name: 'dossiers',
  up(db) {
    db.exec(`
      -- What a street had switched on, with the definitions as they stood: a dossier keeps the version it was made with.
      CREATE TABLE section_set (
        version    INTEGER PRIMARY KEY,
        made_at    TEXT NOT NULL,
        settings   TEXT NOT NULL,
        definition TEXT NOT NULL
      ) STRICT;

      CREATE TABLE dossier (
        dossier_id   TEXT PRIMARY KEY,
        person_id    TEXT NOT NULL REFERENCES person,
        year         INTEGER NOT NULL,
        number       TEXT NOT NULL,
        state        TEXT NOT NULL
          CHECK (state IN ('draft', 'submitted', 'reviewed', 'confirmed', 'archived', 'transferred')),
        section_set  INTEGER NOT NULL REFERENCES section_set,
        community_id TEXT REFERENCES community,
        posts        TEXT NOT NULL,
        box          TEXT,
        cabinet      TEXT,
        pages        INTEGER,
        archived_on  TEXT,
        revision     INTEGER NOT NULL DEFAULT 1,
        created_at   TEXT NOT NULL,
        updated_at   TEXT NOT NULL,
        UNIQUE (person_id, year)
      ) STRICT;
      CREATE INDEX dossier_by_year ON dossier (year, state);
      CREATE INDEX dossier_by_community ON dossier (community_id, year);

      -- Numbers once given: outside the audit, so that no undo and no removal gives one to somebody else.
      CREATE TABLE dossier_number (
        person_id TEXT PRIMARY KEY,
        prefix    TEXT NOT NULL,
        ordinal   INTEGER NOT NULL,
        UNIQUE (prefix, ordinal)
      ) STRICT;
      CREATE TABLE community_number (
        community_id TEXT PRIMARY KEY,
        ordinal      INTEGER NOT NULL UNIQUE
      ) STRICT;

      -- Only what records cannot say: declared 无此情况, and copied from the year before but not looked at.
      CREATE TABLE section_entry (
        dossier_id TEXT NOT NULL REFERENCES dossier,
        section    TEXT NOT NULL,
        is_none    INTEGER NOT NULL DEFAULT 0 CHECK (is_none IN (0, 1)),
        to_confirm INTEGER NOT NULL DEFAULT 0 CHECK (to_confirm IN (0, 1)),
        updated_at TEXT NOT NULL,
        PRIMARY KEY (dossier_id, section)
      ) STRICT;

      -- field_values: JSON, field id to value, as the section's definition in the dossier's set says.
      CREATE TABLE dossier_record (
        record_id   TEXT PRIMARY KEY,
        dossier_id  TEXT NOT NULL REFERENCES dossier,
        section     TEXT NOT NULL,
        ordinal     INTEGER NOT NULL,
        on_date     TEXT,
        field_values TEXT NOT NULL,
        copied_from TEXT,
        revision    INTEGER NOT NULL DEFAULT 1,
        updated_at  TEXT NOT NULL
      ) STRICT;
      CREATE INDEX dossier_record_by_section ON dossier_record (dossier_id, section, ordinal);

      CREATE TABLE dossier_step (
        step_id       TEXT PRIMARY KEY,
        dossier_id    TEXT NOT NULL REFERENCES dossier,
        act           TEXT NOT NULL,
        from_state    TEXT,
        to_state      TEXT NOT NULL,
        at            TEXT NOT NULL,
        account_id    TEXT NOT NULL,
        account_name  TEXT NOT NULL,
        signed_by     TEXT,
        signed_on     TEXT,
        opinion       TEXT,
        reason        TEXT,
        approver_name TEXT
      ) STRICT;
      CREATE INDEX dossier_step_by_dossier ON dossier_step (dossier_id, at);

      CREATE TABLE attachment (
        attachment_id TEXT PRIMARY KEY,
        dossier_id    TEXT NOT NULL REFERENCES dossier,
        section       TEXT NOT NULL,
        record_id     TEXT,
        file_name     TEXT NOT NULL,
        type          TEXT NOT NULL CHECK (type IN ('pdf', 'jpg', 'png', 'docx', 'xlsx')),
        bytes         INTEGER NOT NULL,
        sha256        TEXT NOT NULL,
        pages         INTEGER,
        added_at      TEXT NOT NULL,
        added_by      TEXT NOT NULL
      ) STRICT;
      CREATE INDEX attachment_by_dossier ON attachment (dossier_id, section);
      CREATE INDEX attachment_by_content ON attachment (sha256);

      CREATE TABLE opinion (
        opinion_id  TEXT PRIMARY KEY,
        person_id   TEXT NOT NULL REFERENCES person,
        purpose     TEXT NOT NULL,
        sentences   TEXT NOT NULL,
        drafted_id  TEXT NOT NULL,
        drafted_by  TEXT NOT NULL,
        drafted_at  TEXT NOT NULL,
        signed_by   TEXT,
        signed_at   TEXT,
        revision    INTEGER NOT NULL DEFAULT 1
      ) STRICT;
      CREATE INDEX opinion_by_person ON opinion (person_id, drafted_at);

      CREATE TABLE consultation (
        consultation_id TEXT PRIMARY KEY,
        dossier_id      TEXT NOT NULL REFERENCES dossier,
        account_id      TEXT NOT NULL,
        purpose         TEXT NOT NULL,
        reader          TEXT NOT NULL,
        reader_unit     TEXT,
        is_paper        INTEGER NOT NULL CHECK (is_paper IN (0, 1)),
        approver        TEXT,
        opened_at       TEXT NOT NULL,
        expires_at      TEXT NOT NULL,
        closed_at       TEXT
      ) STRICT;
      CREATE INDEX consultation_by_dossier ON consultation (dossier_id, opened_at);

      -- Derived from here on: made anew from the records, by whoever changes them.
      CREATE TABLE finding (
        finding_id    INTEGER PRIMARY KEY,
        person_id     TEXT NOT NULL,
        rule          TEXT NOT NULL,
        level         TEXT NOT NULL,
        dossier_id    TEXT,
        year          INTEGER,
        section       TEXT,
        sentence      TEXT NOT NULL,
        due_on        TEXT,
        record_ids    TEXT NOT NULL,
        is_restricted INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX finding_by_person ON finding (person_id);
      CREATE INDEX finding_by_rule ON finding (rule, due_on);
      CREATE INDEX finding_by_day ON finding (due_on IS NULL, due_on, rule);

      CREATE TABLE dossier_progress (
        dossier_id TEXT PRIMARY KEY,
        done       INTEGER NOT NULL,
        needed     INTEGER NOT NULL,
        to_confirm INTEGER NOT NULL
      ) STRICT;

      -- People whose findings and progress are older than their records.
      CREATE TABLE stale_person (
        person_id TEXT PRIMARY KEY
      ) STRICT;

      -- The day the findings speak of: what falls due with time is looked at anew on the next one.
      CREATE TABLE findings_day (
        day TEXT PRIMARY KEY
      ) STRICT;

      -- Text of every record in pairs of characters; entries stand in search_entry under the kind "record".
      CREATE VIRTUAL TABLE record_text USING fts5 (
        words,
        content = '', contentless_delete = 1, prefix = '1',
        tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
      );

      -- The key of the attachments: it lies inside the encrypted database, so that a new database key leaves the files.
      CREATE TABLE secret (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT;
    `)
    db.prepare(`INSERT INTO secret (name, value) VALUES ('drafts', ?)`).run(randomBytes(32).toString('base64'))
  },
}
