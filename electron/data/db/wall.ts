import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from './connection.ts'

/** The features that publish: what they are handed does not read dossiers. */
export const publishingFeatures: ReadonlySet<string> = new Set(['catalogues', 'calendar', 'disclosures', 'decisions'])

/** Dossiers and what is derived from them; `change` holds their rows as they were. */
export const dossierTables: ReadonlySet<string> = new Set([
  'attachment',
  'change',
  'consultation',
  'dossier',
  'dossier_number',
  'dossier_progress',
  'dossier_record',
  'dossier_step',
  'finding',
  'findings_day',
  'opinion',
  'record_source',
  'record_text',
  'section_entry',
  'section_set',
  'stale_person',
])

/** The names of columns of other tables too: there it is decided by what a statement opens. */
const columnNames: ReadonlySet<string> = new Set(['opinion'])

const walled = new WeakMap<ReadDb, ReadDb>()
const unwalled = new WeakMap<ReadDb, ReadDb>()

/** The same connection, which refuses SQL that names a table of dossiers. */
export function behindWall<Db extends ReadDb>(db: Db): Db {
  const known = walled.get(db)
  if (known) return known as Db
  const allowed = new Set<string>()
  function check(sql: string): void {
    if (allowed.has(sql)) return
    mustNotName(db, sql)
    allowed.add(sql)
  }
  const guarded = {
    prepare(sql: string) {
      check(sql)
      return db.prepare(sql)
    },
    exec(sql: string) {
      if (namesIn(sql).length > 0) throw refused(namesIn(sql))
      return (db as unknown as WriteDb).exec(sql)
    },
  } as unknown as Db
  walled.set(db, guarded)
  unwalled.set(guarded, db)
  return guarded
}

/**
 * The one door. For `relationHints` of electron/data/features/decisions/conflict-check alone, which answers only that a
 * relation is to be declared; test/integration/disclosure-wall.test.ts looks who imports it.
 */
export function throughTheDoor(db: ReadDb): ReadDb {
  return unwalled.get(db) ?? db
}

/** @throws `wall` */
function mustNotName(db: ReadDb, sql: string): void {
  const names = namesIn(sql)
  if (names.some((name) => !columnNames.has(name))) throw refused(names)
  if (names.length === 0) return
  const opened = tablesOpenedBy(db, sql).filter((table) => dossierTables.has(table))
  if (opened.length > 0) throw refused(opened)
}

function refused(names: readonly string[]): AppError {
  return new AppError('wall', `Publishing code names ${names.join(', ')}`)
}

/** Every word counts, in a comment or a text too: nobody needs them there. Shadow tables carry a table's name. */
function namesIn(sql: string): string[] {
  const words = sql.toLowerCase().match(/[\p{L}\p{N}_$]+/gu) ?? []
  return [...new Set(words.flatMap((word) => (dossierTables.has(word) ? [word] : shadowed(word))))]
}

function shadowed(word: string): string[] {
  return word.startsWith('record_text_') ? ['record_text'] : []
}

/** As SQLite itself would run it: the pages a statement opens, whatever is written how. */
function tablesOpenedBy(db: ReadDb, sql: string): string[] {
  const rows = db.prepare(`EXPLAIN ${sql}`).all(...emptyValues(sql)) as { opcode: string; p2: number; p3: number }[]
  const pages = rows
    .filter(({ opcode, p3 }) => (opcode === 'OpenRead' || opcode === 'OpenWrite') && p3 === 0)
    .map(({ p2 }) => p2)
  const byPage = new Map(
    (
      db.prepare('SELECT rootpage, tbl_name AS name FROM sqlite_schema WHERE rootpage > 0').all() as {
        rootpage: number
        name: string
      }[]
    ).map(({ rootpage, name }) => [rootpage, name.toLowerCase()]),
  )
  return pages.flatMap((page) => byPage.get(page) ?? [])
}

/** Parameters have to be given even to be explained. */
function emptyValues(sql: string): unknown[] {
  const bare = sql.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\//g, ' ')
  const named = [...bare.matchAll(/[@:$]([A-Za-z_]\w*)/g)].map(([, name = '']) => [name, null] as const)
  const places = bare.match(/\?/g) ?? []
  return [...places.map(() => null), ...(named.length > 0 ? [Object.fromEntries(named)] : [])]
}
