import type { Migration } from '../migrate.ts'

/** Several accounts with roles and limits, requests to a second person, sign-in history. */
export const accounts: Migration = {
  version: 2,
  name: 'accounts',
  up(db) {
    db.exec(`
      -- roles: JSON list of role ids; community_ids: JSON list, or null for every community.
      ALTER TABLE account ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE account ADD COLUMN community_ids TEXT;
      ALTER TABLE account ADD COLUMN person_id TEXT;
      ALTER TABLE account ADD COLUMN disabled_at TEXT;
      ALTER TABLE account ADD COLUMN must_change_password INTEGER NOT NULL DEFAULT 0
        CHECK (must_change_password IN (0, 1));
      ALTER TABLE account ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
      UPDATE account SET roles = '["administrator","clerk"]' WHERE role = 'founder';
      ALTER TABLE account DROP COLUMN role;

      CREATE TABLE request (
        request_id   TEXT PRIMARY KEY,
        method       TEXT NOT NULL,
        act          TEXT NOT NULL,
        concerns     TEXT NOT NULL,
        input        TEXT NOT NULL,
        input_hash   TEXT NOT NULL,
        reason       TEXT NOT NULL,
        requested_by TEXT NOT NULL REFERENCES account,
        requested_at TEXT NOT NULL,
        expires_at   TEXT NOT NULL,
        state        TEXT NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn', 'used')),
        decided_by   TEXT REFERENCES account,
        decided_at   TEXT,
        note         TEXT
      ) STRICT;
      CREATE INDEX request_by_state ON request (state, requested_at);

      CREATE TABLE sign_in (
        account_id      TEXT NOT NULL REFERENCES account,
        at              TEXT NOT NULL,
        how             TEXT NOT NULL CHECK (how IN ('password', 'recovery-code')),
        failures_before INTEGER NOT NULL,
        PRIMARY KEY (account_id, at)
      ) STRICT;

      ALTER TABLE audit ADD COLUMN approver_id TEXT;
      ALTER TABLE audit ADD COLUMN approver_name TEXT;
      CREATE INDEX audit_by_account ON audit (account_id, seq);
      CREATE INDEX audit_by_act ON audit (act, seq);
      CREATE INDEX audit_by_at ON audit (at);
    `)
  },
}
