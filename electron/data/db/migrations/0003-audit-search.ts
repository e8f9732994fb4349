import type { Migration } from '../migrate.ts'

/** The audit page searches half a million rows: in indexes that hold what it compares, never in the wide rows. */
export const auditSearch: Migration = {
  version: 3,
  name: 'audit-search',
  up(db) {
    db.exec(`
      CREATE INDEX audit_by_account_name ON audit (account_name);
      CREATE INDEX audit_by_subject ON audit (subject);
      CREATE INDEX audit_by_reason ON audit (reason) WHERE reason IS NOT NULL;
      CREATE INDEX audit_by_approver ON audit (approver_name) WHERE approver_name IS NOT NULL;
      -- The names of what was deleted stand in its last image only.
      CREATE INDEX change_of_removed ON change (table_name, record_id) WHERE after IS NULL;
    `)
  },
}
