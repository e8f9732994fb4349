import type { Migration } from '../migrate.ts'

/** Disclosure catalogues, publications, the working calendar, and 三重一大 decisions. */
export const disclosure: Migration = {
  version: 5,
  name: 'disclosure',
  up(db) {
    db.exec(`
      CREATE TABLE legal_basis (
        basis_id      TEXT PRIMARY KEY,
        title         TEXT NOT NULL,
        issuer        TEXT,
        valid_from    TEXT,
        superseded_on TEXT,
        superseded_by TEXT,
        region        TEXT,
        source        TEXT NOT NULL
      ) STRICT;

      CREATE TABLE catalogue (
        catalogue_id TEXT PRIMARY KEY,
        name         TEXT NOT NULL,
        version      INTEGER NOT NULL,
        state        TEXT NOT NULL CHECK (state IN ('draft', 'inForce', 'superseded')),
        valid_from   TEXT,
        source       TEXT NOT NULL,
        made_at      TEXT NOT NULL
      ) STRICT;

      -- time_rules: JSON; null while the text is asked and not answered. item_key is the same in every version.
      CREATE TABLE catalogue_item (
        item_id           TEXT PRIMARY KEY,
        catalogue_id      TEXT NOT NULL REFERENCES catalogue,
        item_key          TEXT NOT NULL,
        ordinal           INTEGER NOT NULL,
        category          TEXT NOT NULL,
        level1            TEXT NOT NULL,
        level2            TEXT,
        content           TEXT,
        basis_text        TEXT,
        basis_ids         TEXT NOT NULL,
        time_text         TEXT NOT NULL,
        time_rules        TEXT,
        publisher         TEXT,
        responsible       TEXT,
        channels          TEXT NOT NULL,
        audience          TEXT,
        mode              TEXT,
        level             TEXT,
        procedure         TEXT,
        stage             TEXT,
        min_display_days  INTEGER,
        is_major          INTEGER NOT NULL CHECK (is_major IN (0, 1)),
        has_personal_data INTEGER NOT NULL CHECK (has_personal_data IN (0, 1)),
        retention         TEXT NOT NULL,
        source            TEXT NOT NULL,
        revision          INTEGER NOT NULL DEFAULT 1,
        UNIQUE (catalogue_id, item_key)
      ) STRICT;

      -- The street's answer to a vague text.
      CREATE TABLE time_answer (
        time_text TEXT PRIMARY KEY,
        rules     TEXT NOT NULL
      ) STRICT;

      CREATE TABLE adoption (
        community_id TEXT NOT NULL REFERENCES community,
        item_key     TEXT NOT NULL,
        from_day     TEXT NOT NULL,
        until_day    TEXT,
        PRIMARY KEY (community_id, item_key, from_day)
      ) STRICT;

      CREATE TABLE community_flag (
        community_id TEXT PRIMARY KEY REFERENCES community,
        finance_busy INTEGER NOT NULL DEFAULT 0 CHECK (finance_busy IN (0, 1))
      ) STRICT;

      -- Days of the street's own beside the published calendar.
      CREATE TABLE work_day (
        day        TEXT PRIMARY KEY,
        is_workday INTEGER NOT NULL CHECK (is_workday IN (0, 1)),
        name       TEXT NOT NULL
      ) STRICT;

      CREATE TABLE disclosure_event (
        event_id     TEXT PRIMARY KEY,
        community_id TEXT NOT NULL REFERENCES community,
        item_key     TEXT NOT NULL,
        occurred_on  TEXT NOT NULL,
        note         TEXT NOT NULL,
        decision_id  TEXT,
        stage        TEXT
      ) STRICT;
      CREATE INDEX disclosure_event_by_day ON disclosure_event (community_id, occurred_on);

      CREATE TABLE disclosure (
        disclosure_id    TEXT PRIMARY KEY,
        community_id     TEXT NOT NULL REFERENCES community,
        item_id          TEXT NOT NULL REFERENCES catalogue_item,
        item_key         TEXT NOT NULL,
        period           TEXT NOT NULL,
        due_on           TEXT,
        title            TEXT NOT NULL,
        body             TEXT NOT NULL,
        publisher        TEXT,
        state            TEXT NOT NULL,
        version          INTEGER NOT NULL DEFAULT 1,
        channels         TEXT NOT NULL,
        min_display_days INTEGER NOT NULL,
        published_on     TEXT,
        withdrawn_on     TEXT,
        archived_on      TEXT,
        decision_id      TEXT,
        stage            TEXT,
        content_hash     TEXT NOT NULL,
        revision         INTEGER NOT NULL DEFAULT 1,
        created_at       TEXT NOT NULL,
        updated_at       TEXT NOT NULL,
        UNIQUE (community_id, item_key, period)
      ) STRICT;
      CREATE INDEX disclosure_by_due ON disclosure (due_on);
      CREATE INDEX disclosure_by_published ON disclosure (published_on);

      -- What was on the board, each time it was published: corrections add, nothing is replaced.
      CREATE TABLE disclosure_version (
        disclosure_id TEXT NOT NULL REFERENCES disclosure,
        version       INTEGER NOT NULL,
        community     TEXT NOT NULL,
        title         TEXT NOT NULL,
        body          TEXT NOT NULL,
        publisher     TEXT,
        channels      TEXT NOT NULL,
        published_on  TEXT NOT NULL,
        content_hash  TEXT NOT NULL,
        why           TEXT,
        PRIMARY KEY (disclosure_id, version)
      ) STRICT;
      CREATE INDEX disclosure_version_by_hash ON disclosure_version (content_hash);

      CREATE TABLE disclosure_step (
        step_id       TEXT PRIMARY KEY,
        disclosure_id TEXT NOT NULL REFERENCES disclosure,
        act           TEXT NOT NULL,
        from_state    TEXT NOT NULL,
        to_state      TEXT NOT NULL,
        on_day        TEXT NOT NULL,
        at            TEXT NOT NULL,
        account_name  TEXT NOT NULL,
        signed_by     TEXT,
        signed_on     TEXT,
        opinion       TEXT,
        approver_name TEXT
      ) STRICT;
      CREATE INDEX disclosure_step_by_disclosure ON disclosure_step (disclosure_id, at);

      -- Photos and scans lie in the file store of the attachments, by their hash.
      CREATE TABLE disclosure_evidence (
        evidence_id   TEXT PRIMARY KEY,
        disclosure_id TEXT NOT NULL REFERENCES disclosure,
        kind          TEXT NOT NULL CHECK (kind IN ('photo', 'link', 'paper')),
        channel       TEXT NOT NULL,
        taken_on      TEXT NOT NULL,
        file_name     TEXT,
        type          TEXT,
        bytes         INTEGER,
        sha256        TEXT,
        link          TEXT,
        note          TEXT
      ) STRICT;
      CREATE INDEX disclosure_evidence_by_disclosure ON disclosure_evidence (disclosure_id);

      CREATE TABLE objection (
        objection_id        TEXT PRIMARY KEY,
        disclosure_id       TEXT NOT NULL REFERENCES disclosure,
        raised_on           TEXT NOT NULL,
        raised_by           TEXT NOT NULL,
        content             TEXT NOT NULL,
        due_on              TEXT NOT NULL,
        replied_on          TEXT,
        reply               TEXT,
        leads_to_correction INTEGER NOT NULL DEFAULT 0 CHECK (leads_to_correction IN (0, 1))
      ) STRICT;
      CREATE INDEX objection_by_disclosure ON objection (disclosure_id);

      -- details: JSON of the values of a decision, a meeting, a piece of progress as their schemas say.
      CREATE TABLE decision (
        decision_id  TEXT PRIMARY KEY,
        community_id TEXT NOT NULL REFERENCES community,
        year         INTEGER NOT NULL,
        number       TEXT NOT NULL UNIQUE,
        category     TEXT NOT NULL,
        title        TEXT NOT NULL,
        amount       REAL,
        details      TEXT NOT NULL,
        revision     INTEGER NOT NULL DEFAULT 1,
        created_at   TEXT NOT NULL,
        updated_at   TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decision_by_year ON decision (year, community_id);

      -- The last number given, kept when a matter is removed: none is given twice.
      CREATE TABLE decision_number (
        community_id TEXT NOT NULL,
        year         INTEGER NOT NULL,
        last         INTEGER NOT NULL,
        PRIMARY KEY (community_id, year)
      ) STRICT;

      CREATE TABLE decision_meeting (
        meeting_id  TEXT PRIMARY KEY,
        decision_id TEXT NOT NULL REFERENCES decision,
        kind        TEXT NOT NULL,
        held_on     TEXT NOT NULL,
        details     TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decision_meeting_by_decision ON decision_meeting (decision_id, held_on);

      CREATE TABLE decision_progress (
        progress_id TEXT PRIMARY KEY,
        decision_id TEXT NOT NULL REFERENCES decision,
        kind        TEXT NOT NULL,
        on_day      TEXT NOT NULL,
        details     TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decision_progress_by_decision ON decision_progress (decision_id, on_day);

      CREATE TABLE decision_file (
        file_id     TEXT PRIMARY KEY,
        decision_id TEXT NOT NULL REFERENCES decision,
        kind        TEXT NOT NULL,
        file_name   TEXT NOT NULL,
        type        TEXT NOT NULL,
        bytes       INTEGER NOT NULL,
        sha256      TEXT NOT NULL,
        added_at    TEXT NOT NULL,
        added_by    TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decision_file_by_decision ON decision_file (decision_id);
    `)
  },
}
