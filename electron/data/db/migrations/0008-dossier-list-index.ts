import type { Migration } from '../migrate.ts'

/** Findings are counted a person at a time within an index; days off were once listed twice. */
export const dossierListIndex: Migration = {
  version: 8,
  name: 'dossier-list-index',
  up(db) {
    db.exec(`
      DROP INDEX finding_by_person;
      CREATE INDEX finding_by_person ON finding (person_id, year, is_restricted);

      -- The list beside the work calendar, which inquiries alone were reckoned by, goes into it.
      INSERT OR IGNORE INTO work_day (day, is_workday, name)
      SELECT listed.value, 0, '放假' FROM rule_parameter, json_each(rule_parameter.value) AS listed
      WHERE rule_parameter.key = 'holidays';
      DELETE FROM rule_parameter WHERE key = 'holidays';
    `)
  },
}
