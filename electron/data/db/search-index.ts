import type { Database, Statement } from 'better-sqlite3'
import { pinyinOf } from './pinyin.ts'
import type { Steps } from './run-in-steps.ts'
import { pairs } from './search-terms.ts'

/** So many people are indexed in one step. */
const blockSize = 500

/**
 * Notes, by triggers, whose entry in the search index has to be made anew: an import, an edit and an undo all pass
 * through them. Of an id number only the last eight digits are searchable.
 */
export function indexPeople(db: Database): void {
  const note = (row: string, wasIndexed: 0 | 1) =>
    `INSERT INTO person_to_index (person_id, was_indexed) VALUES (${row}.person_id, ${wasIndexed}) ON CONFLICT DO NOTHING;`
  db.exec(`
    CREATE TEMP TABLE person_to_index (
      ordinal     INTEGER PRIMARY KEY,
      person_id   TEXT NOT NULL UNIQUE,
      was_indexed INTEGER NOT NULL
    );
    CREATE TEMP TRIGGER index_insert_person AFTER INSERT ON main.person BEGIN ${note('NEW', 0)} END;
    CREATE TEMP TRIGGER index_delete_person AFTER DELETE ON main.person BEGIN ${note('OLD', 1)} END;
    CREATE TEMP TRIGGER index_update_person AFTER UPDATE OF name, phone, id_no ON main.person
    WHEN OLD.name IS NOT NEW.name OR OLD.phone IS NOT NEW.phone OR OLD.id_no IS NOT NEW.id_no
    BEGIN ${note('NEW', 1)} END;
  `)
}

/**
 * Brings the index up to date with what was noted, as the last thing of a transaction. FTS5 writes what it holds in
 * memory before every statement that could be taken back alone: indexing with each row cost more than the row. A
 * statement of one row, without triggers, is none of those.
 */
export function* indexNotedPeople(db: Database): Steps<void> {
  const last = db.prepare('SELECT max(ordinal) FROM person_to_index').pluck().get() as number | null
  if (last === null) return
  const indexed = `SELECT person_id FROM person_to_index AS noted
    WHERE ordinal > @from AND ordinal <= @to AND was_indexed`
  const removeText = db.prepare(
    `DELETE FROM search_text
     WHERE rowid IN (SELECT entry_id FROM search_entry WHERE kind = 'person' AND record_id IN (${indexed}))`,
  )
  const removeEntry = db.prepare(
    `DELETE FROM search_entry WHERE kind = 'person' AND record_id IN
       (${indexed} AND NOT EXISTS (SELECT 1 FROM person WHERE person.person_id = noted.person_id))`,
  )
  const addEntry = db.prepare(
    `INSERT INTO search_entry (kind, record_id)
     SELECT 'person', person_id FROM person_to_index CROSS JOIN person USING (person_id)
     WHERE ordinal > @from AND ordinal <= @to
       AND NOT EXISTS (SELECT 1 FROM search_entry WHERE kind = 'person' AND record_id = person_id)
     ORDER BY ordinal`,
  )
  const toAdd = db.prepare(
    `SELECT entry_id AS entryId, name, name_initials AS initials, phone, substr(id_no, -8) AS idNo
     FROM person_to_index CROSS JOIN person USING (person_id)
     CROSS JOIN search_entry ON kind = 'person' AND record_id = person_id
     WHERE ordinal > @from AND ordinal <= @to ORDER BY ordinal`,
  )
  const addText = db.prepare(
    'INSERT INTO search_text (rowid, name, initials, pinyin, phone, id_no) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const add = (range: Range) => {
    for (const { entryId, name, initials, phone, idNo } of toAdd.all(range) as IndexedPerson[])
      addText.run(entryId, words(name), words(initials), pairs(pinyinOf(name).full), words(phone), words(idNo))
  }
  const run = (statement: Statement) => (range: Range) => void statement.run(range)
  // One after another over everybody: where the four take turns, each of them writes what the last one indexed.
  for (const step of [run(removeText), run(removeEntry), run(addEntry), add])
    for (let from = 0; from < last; from += blockSize) {
      step({ from, to: from + blockSize })
      yield { done: from, total: last }
    }
  db.exec('DELETE FROM person_to_index')
}

interface Range {
  readonly from: number
  readonly to: number
}

interface IndexedPerson {
  readonly entryId: number
  readonly name: string
  readonly initials: string
  readonly phone: string | null
  readonly idNo: string | null
}

function words(text: string | null): string {
  const plain = (text ?? '').normalize('NFKC').toLowerCase()
  return pairs(plain.replaceAll(/[\s·-]/gu, ''))
}
