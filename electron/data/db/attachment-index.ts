import type { Database } from 'better-sqlite3'

/** Of its name, its person and that person's community. */
const words = `search_record('', json_object('fileName', file_name), person.name, person.name_initials,
  person.community_id)`

/**
 * The names of files stand in the same index as the records, under the kind "attachment". By triggers, with the function
 * that `indexRecords` lent.
 */
export function indexAttachments(db: Database): void {
  const entryOf = (row: string) =>
    `(SELECT entry_id FROM search_entry WHERE kind = 'attachment' AND record_id = ${row}.attachment_id)`
  const add = `
    INSERT INTO search_entry (kind, record_id) SELECT 'attachment', NEW.attachment_id WHERE ${entryOf('NEW')} IS NULL;
    INSERT INTO record_text (rowid, words)
    SELECT ${entryOf('NEW')}, ${words}
    FROM attachment JOIN dossier USING (dossier_id) JOIN person USING (person_id)
    WHERE attachment_id = NEW.attachment_id;
  `
  const remove = `DELETE FROM record_text WHERE rowid = ${entryOf('OLD')};`
  const ofPerson = `attachment JOIN dossier USING (dossier_id) JOIN person USING (person_id)
    JOIN search_entry ON kind = 'attachment' AND search_entry.record_id = attachment_id WHERE person_id = NEW.person_id`
  db.exec(`
    CREATE TEMP TRIGGER index_insert_attachment AFTER INSERT ON main.attachment BEGIN ${add} END;
    CREATE TEMP TRIGGER index_delete_attachment AFTER DELETE ON main.attachment BEGIN
      ${remove}
      DELETE FROM search_entry WHERE kind = 'attachment' AND record_id = OLD.attachment_id;
    END;
    CREATE TEMP TRIGGER index_update_attachment AFTER UPDATE OF file_name ON main.attachment
    WHEN OLD.file_name IS NOT NEW.file_name
    BEGIN ${remove} ${add} END;
    CREATE TEMP TRIGGER index_attachments_of_person AFTER UPDATE OF name, name_initials, community_id ON main.person
    WHEN OLD.name IS NOT NEW.name OR OLD.community_id IS NOT NEW.community_id
    BEGIN
      DELETE FROM record_text WHERE rowid IN (SELECT entry_id FROM ${ofPerson});
      INSERT INTO record_text (rowid, words) SELECT entry_id, ${words} FROM ${ofPerson};
    END;
  `)
}
