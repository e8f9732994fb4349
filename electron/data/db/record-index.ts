import type { Database } from 'better-sqlite3'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { communityMark, plainText } from './record-terms.ts'
import { pairs } from './search-terms.ts'

/** What is shown masked must not be found by its digits either. */
const sensitiveFields = new Map(
  builtInSections.map(({ id, fields }) => [
    id,
    new Set(fields.filter(({ sensitivity }) => sensitivity !== undefined).map((field) => field.id)),
  ]),
)

/** The words of one record, for the index: whose it is, its values, and in which community that person is. */
export function wordsOf(section: unknown, values: unknown, ...person: unknown[]): string {
  const hidden = sensitiveFields.get(String(section))
  const texts = Object.entries(JSON.parse(String(values)) as Record<string, unknown>).flatMap(([field, value]) =>
    !hidden?.has(field) && (typeof value === 'string' || typeof value === 'number') ? [String(value)] : [],
  )
  const [name, initials, community] = person.map((one) => (typeof one === 'string' ? one : ''))
  const words = [name ?? '', ...texts, initials ?? ''].map((text) => pairs(plainText(text)))
  return [community ? communityMark(community) : '', ...words].filter(Boolean).join(' ')
}

/**
 * Keeps the full text of the records beside them, by triggers: a form, an import and an undo all pass through them.
 * The name and the community of the person stand in it too, so that a search for both needs no second look.
 */
export function indexRecords(db: Database): void {
  db.function('search_record', { deterministic: true, varargs: true }, wordsOf)
  const entryOf = (row: string) =>
    `(SELECT entry_id FROM search_entry WHERE kind = 'record' AND record_id = ${row}.record_id)`
  const add = `
    INSERT INTO search_entry (kind, record_id) SELECT 'record', NEW.record_id WHERE ${entryOf('NEW')} IS NULL;
    INSERT INTO record_text (rowid, words)
    SELECT ${entryOf('NEW')},
      search_record(NEW.section, NEW.field_values, person.name, person.name_initials, person.community_id)
    FROM dossier JOIN person USING (person_id) WHERE dossier.dossier_id = NEW.dossier_id;
  `
  const remove = `DELETE FROM record_text WHERE rowid = ${entryOf('OLD')};`
  const ofPerson = `search_entry JOIN dossier_record ON kind = 'record' AND search_entry.record_id = dossier_record.record_id
    WHERE dossier_id IN (SELECT dossier_id FROM dossier WHERE person_id = NEW.person_id)`
  db.exec(`
    CREATE TEMP TRIGGER index_insert_record AFTER INSERT ON main.dossier_record BEGIN ${add} END;
    CREATE TEMP TRIGGER index_delete_record AFTER DELETE ON main.dossier_record BEGIN
      ${remove}
      DELETE FROM search_entry WHERE kind = 'record' AND record_id = OLD.record_id;
    END;
    CREATE TEMP TRIGGER index_update_record AFTER UPDATE OF field_values, section ON main.dossier_record
    WHEN OLD.field_values IS NOT NEW.field_values OR OLD.section IS NOT NEW.section
    BEGIN ${remove} ${add} END;
    CREATE TEMP TRIGGER index_records_of_person AFTER UPDATE OF name, name_initials, community_id ON main.person
    WHEN OLD.name IS NOT NEW.name OR OLD.community_id IS NOT NEW.community_id
    BEGIN
      DELETE FROM record_text WHERE rowid IN (SELECT entry_id FROM ${ofPerson});
      INSERT INTO record_text (rowid, words)
      SELECT entry_id, search_record(section, field_values, NEW.name, NEW.name_initials, NEW.community_id)
      FROM ${ofPerson};
    END;
  `)
}
