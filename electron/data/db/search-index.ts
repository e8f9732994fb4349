import type { Database } from 'better-sqlite3'
import { pinyinOf } from './pinyin.ts'
import { pairs } from './search-terms.ts'

/**
 * Keeps the search index beside the person table, by triggers: an import, an edit and an undo all pass through them.
 * Of an id number only the last eight digits are searchable.
 */
export function indexPeople(db: Database): void {
  db.function('search_pairs', { deterministic: true }, (text: unknown) =>
    typeof text === 'string'
      ? pairs(
          text
            .normalize('NFKC')
            .toLowerCase()
            .replaceAll(/[\s·-]/gu, ''),
        )
      : '',
  )
  db.function('search_pinyin', { deterministic: true }, (name: unknown) =>
    typeof name === 'string' ? pairs(pinyinOf(name).full) : '',
  )
  const add = `
    INSERT OR IGNORE INTO search_entry (kind, record_id) VALUES ('person', NEW.person_id);
    INSERT INTO search_text (rowid, name, initials, pinyin, phone, id_no)
    SELECT entry_id, search_pairs(NEW.name), search_pairs(NEW.name_initials), search_pinyin(NEW.name),
      search_pairs(NEW.phone), search_pairs(substr(NEW.id_no, -8))
    FROM search_entry WHERE kind = 'person' AND record_id = NEW.person_id;
  `
  const remove = `
    DELETE FROM search_text
    WHERE rowid = (SELECT entry_id FROM search_entry WHERE kind = 'person' AND record_id = OLD.person_id);
  `
  db.exec(`
    CREATE TEMP TRIGGER index_insert_person AFTER INSERT ON main.person BEGIN ${add} END;
    CREATE TEMP TRIGGER index_delete_person AFTER DELETE ON main.person BEGIN
      ${remove}
      DELETE FROM search_entry WHERE kind = 'person' AND record_id = OLD.person_id;
    END;
    CREATE TEMP TRIGGER index_update_person AFTER UPDATE OF name, phone, id_no ON main.person
    WHEN OLD.name IS NOT NEW.name OR OLD.phone IS NOT NEW.phone OR OLD.id_no IS NOT NEW.id_no
    BEGIN ${remove} ${add} END;
  `)
}
