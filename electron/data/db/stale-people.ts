import type { Database } from 'better-sqlite3'

/** SQL that marks the people a query names; somebody marked already stays so. */
const mark = (people: string) => `
  INSERT INTO stale_person (person_id)
  SELECT DISTINCT person_id FROM (${people}) WHERE person_id NOT IN (SELECT person_id FROM stale_person);`

/** The same for the person a row names: the commonest mark, many times in an import. */
const markItself = (row: string) =>
  `INSERT INTO stale_person (person_id) VALUES (${row}.person_id) ON CONFLICT DO NOTHING;`
const ofDossier = (row: string) => `SELECT person_id FROM dossier WHERE dossier_id = ${row}.dossier_id`

/** Who supervises a committee this person sits on: kinship is judged there (R-CONFLICT-01). */
const supervisorsOf = (person: string) => `
  SELECT watching.person_id FROM appointment AS sitting
  JOIN appointment AS watching ON watching.community_id = sitting.community_id AND watching.organisation = 'supervision'
  WHERE sitting.organisation = 'committee' AND sitting.person_id = ${person}`

/**
 * TEMP triggers note whose findings and progress have to be made anew: with any write to the person, its posts, its
 * community, its dossiers, by hand, by import, by undo. A change of rules, of working days or of the day
 * concerns everybody.
 */
export function watchStalePeople(db: Database): void {
  const watch = (table: string, name: string, body: (row: string) => string, when = '') => {
    const trigger = (event: string, rows: readonly string[], condition = '') =>
      db.exec(`
        CREATE TEMP TRIGGER stale_${event}_${name} AFTER ${event} ON main.${table} ${condition}
        BEGIN ${rows.map(body).join('')} END
      `)
    const of = (row: string) => (when === '' ? '' : `WHEN ${when.replaceAll('ROW', row)}`)
    trigger('INSERT', ['NEW'], of('NEW'))
    trigger('UPDATE', ['OLD', 'NEW'], when === '' ? '' : `${of('OLD')} OR ${when.replaceAll('ROW', 'NEW')}`)
    trigger('DELETE', ['OLD'], of('OLD'))
  }
  watch('person', 'person', markItself)
  watch('appointment', 'appointment', markItself)
  watch(
    'appointment',
    'committee',
    (row) =>
      mark(`SELECT person_id FROM appointment
        WHERE community_id = ${row}.community_id AND organisation = 'supervision' AND ${row}.organisation = 'committee'`),
    `ROW.organisation = 'committee'`,
  )
  watch('dossier', 'dossier', markItself)
  watch('section_entry', 'entry', (row) => mark(ofDossier(row)))
  watch('dossier_record', 'record', (row) => mark(ofDossier(row)))
  watch('dossier_record', 'family', (row) => mark(supervisorsOf(`(${ofDossier(row)})`)), `ROW.section = 'family'`)
  db.exec(`
    CREATE TEMP TRIGGER stale_supervisors_of_person AFTER UPDATE OF name, id_no ON main.person
    WHEN OLD.name IS NOT NEW.name OR OLD.id_no IS NOT NEW.id_no
    BEGIN ${mark(supervisorsOf('NEW.person_id'))} END;

    CREATE TEMP TRIGGER stale_people_of_community AFTER UPDATE OF name, term_start, term_end ON main.community
    WHEN OLD.name IS NOT NEW.name OR OLD.term_start IS NOT NEW.term_start OR OLD.term_end IS NOT NEW.term_end
    BEGIN ${mark('SELECT person_id FROM person WHERE community_id = NEW.community_id')} END;

    CREATE TEMP TRIGGER progress_of_removed_dossier AFTER DELETE ON main.dossier
    BEGIN DELETE FROM dossier_progress WHERE dossier_id = OLD.dossier_id; END;
  `)
  const everybody = mark('SELECT person_id FROM person')
  for (const table of ['rule_parameter', 'work_day'])
    for (const event of ['INSERT', 'UPDATE', 'DELETE'])
      db.exec(`CREATE TEMP TRIGGER stale_${event}_${table} AFTER ${event} ON main.${table} BEGIN ${everybody} END`)
}
