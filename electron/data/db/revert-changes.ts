import { AppError } from '@shared/rpc/errors.ts'
import { auditedTables } from './audited-tables.ts'
import { columnsOf, imageSql, isAsChanged } from './capture-changes.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { runAtOnce, type Steps } from './run-in-steps.ts'
import { holdsDossier } from './holds-dossier.ts'
import { areSectionSetsInUse } from './section-set-in-use.ts'

export interface StoredChange {
  readonly ordinal: number
  readonly tableName: string
  readonly recordId: string
  readonly before: string | null
  readonly after: string | null
}

type Row = Record<string, string | number | null>

export interface RevertOptions {
  /** `keep` leaves what was changed since, `revert` takes it back too, `refuse` throws `conflict`. */
  readonly edited: 'keep' | 'revert' | 'refuse'
  /** Tables that are not taken back: the record of an import outlives its undoing. */
  readonly except?: readonly string[]
  /** The only tables that are taken back. */
  readonly only?: readonly string[]
  /** Why a record cannot go back whatever is asked for; it is left alone. */
  readonly refusalOf?: (owner: string, changes: readonly StoredChange[]) => string | null
  /** Nothing to take back in the tables that are left is no error. */
  readonly mayBeEmpty?: true
}

export interface Reverted {
  /** Records (people with what belongs to them; communities …) that are as they were before. */
  readonly reverted: number
  /** Records left alone, because they were changed since or are still in use. */
  readonly kept: readonly string[]
  readonly refused: readonly { readonly owner: string; readonly why: string }[]
}

/**
 * Takes back what one act wrote, from its before-images. Records that belong together (a person with appointments
 * and sources) go back together or stay together.
 */
export function revertChanges(db: WriteDb, seq: number, options: RevertOptions): Reverted {
  return runAtOnce(revertingChanges(db, seq, options))
}

/** The same in steps, for an act of thousands of records. */
export function* revertingChanges(db: WriteDb, seq: number, options: RevertOptions): Steps<Reverted> {
  const { edited, refusalOf, mayBeEmpty } = options
  const groups = yield* groupsOf(db, seq, options)
  if (groups.size === 0 && !mayBeEmpty) throw new AppError('nothing-to-undo', `Act ${seq} changed nothing`)
  mustNotRemoveUsedSections(db, groups)
  // A community may go before its people within the transaction; at the end every reference must hold.
  db.prepare('PRAGMA defer_foreign_keys = ON').run()
  const kept: string[] = []
  const refused: { owner: string; why: string }[] = []
  const changes: StoredChange[] = []
  let looked = 0
  for (const [owner, group] of groups) {
    // Looked at and taken back: half of it each.
    yield { done: Math.floor((looked += 1) / 2), total: groups.size }
    const why = refusalOf?.(owner, group) ?? null
    if (why !== null) refused.push({ owner, why })
    else if (wouldRemoveDossierOwner(db, group)) {
      if (edited === 'refuse') throw new AppError('dossier-refused', owner, { message: hasDossier })
      kept.push(owner)
    } else if (edited === 'revert' || isUntouched(db, group)) changes.push(...group)
    else if (edited === 'refuse') throw new AppError('conflict', `${owner} was changed since act ${seq}`, { owner })
    else kept.push(owner)
  }
  for (const [at, change] of changes.toSorted((a, b) => b.ordinal - a.ordinal).entries()) {
    yield { done: Math.floor((looked * (1 + at / changes.length)) / 2), total: groups.size }
    if (!restore(db, change)) kept.push(`${change.tableName}:${change.recordId}`)
  }
  return { reverted: groups.size - kept.length - refused.length, kept, refused }
}

/** Dossiers keep the sections they were made with, and a version in the middle has newer ones built on it. */
function mustNotRemoveUsedSections(db: ReadDb, groups: ReadonlyMap<string, readonly StoredChange[]>): void {
  const created = [...groups.values()]
    .flat()
    .filter(({ tableName, before }) => tableName === 'section_set' && before === null)
    .map(({ recordId }) => Number(recordId))
  if (created.length > 0 && areSectionSetsInUse(db, created))
    throw new AppError('dossier-refused', `Section sets ${created.join()} are in use`, { message: sectionsInUse })
}

const sectionsInUse = '这次保存的分表设置之后又有修改，或者已经用来建了档案，不能撤销。请在“设置”里改好后另存。'
const hasDossier = '这一步新增的人员已经建了廉洁档案，不能撤销。请先删除其档案。'

/** A person that an act created is kept as long as there is a dossier or an opinion of another act. */
function wouldRemoveDossierOwner(db: ReadDb, group: readonly StoredChange[]): boolean {
  const created = group.find(({ tableName, before }) => tableName === 'person' && before === null)
  return created !== undefined && holdsDossier(db, created.recordId)
}

export interface RecordOfAct {
  readonly owner: string
  readonly changes: readonly StoredChange[]
  /** It was changed since. */
  readonly isEdited: boolean
}

/** What an act wrote, record by record. */
export function* recordsOfAct(db: ReadDb, seq: number, tables: Tables): Steps<RecordOfAct[]> {
  const groups = yield* groupsOf(db, seq, tables)
  const records: RecordOfAct[] = []
  for (const [owner, changes] of groups) {
    records.push({ owner, changes, isEdited: !isUntouched(db, changes) })
    yield { done: records.length, total: groups.size }
  }
  return records
}

type Tables = Pick<RevertOptions, 'except' | 'only'>

/** So many changes are read by one statement. */
const blockSize = 300

function* groupsOf(db: ReadDb, seq: number, { except = [], only }: Tables): Steps<Map<string, StoredChange[]>> {
  const tables = Object.keys(auditedTables).filter((one) => !except.includes(one) && only?.includes(one) !== false)
  const total = db.prepare('SELECT count(*) FROM change WHERE audit_seq = ?').pluck().get(seq) as number
  const block = db.prepare(
    `SELECT ordinal, table_name AS tableName, record_id AS recordId, before, after FROM change
     WHERE audit_seq = @seq AND ordinal > @last AND table_name IN (SELECT value FROM json_each(@tables))
     ORDER BY ordinal LIMIT ${blockSize}`,
  )
  const groups = new Map<string, StoredChange[]>()
  for (let last = 0; ;) {
    const changes = block.all({ seq, last, tables: JSON.stringify(tables) }) as StoredChange[]
    for (const change of changes) {
      const owner = ownerOf(change)
      const group = groups.get(owner)
      if (group) group.push(change)
      else groups.set(owner, [change])
    }
    if (changes.length < blockSize) return groups
    last = changes.at(-1)?.ordinal ?? 0
    yield { done: 0, total }
  }
}

function ownerOf({ tableName, recordId, before, after }: StoredChange): string {
  const { owner, partOf } = auditedTables[tableName] ?? {}
  if (!owner && !partOf) return `${tableName}:${recordId}`
  const image = JSON.parse(after ?? before ?? '{}') as Row
  if (owner) return `person:${image[owner]}`
  const whole = partOf && image[partOf.column]
  if (!whole) return `${tableName}:${recordId}`
  return partOf.table === null ? String(whole) : `${partOf.table}:${whole}`
}

/** Whether every record of a group still stands as the act left it. */
function isUntouched(db: ReadDb, group: readonly StoredChange[]): boolean {
  const last = new Map(group.map((change) => [`${change.tableName}:${change.recordId}`, change]))
  return [...last.values()].every((change) => isAsChanged(change, currentImage(db, change)))
}

function currentImage(db: ReadDb, change: StoredChange): string | null {
  const { tableName } = change
  const found = db.prepare(selectImage(db, tableName)).pluck().get(keyOf(change))
  return (found as string | undefined) ?? null
}

/** SQL for the image of one record; asked thousands of times for the same few tables of one schema. */
const imageSelects = new Map<string, string>()

function selectImage(db: ReadDb, table: string): string {
  const known = imageSelects.get(table)
  if (known) return known
  const select = `SELECT ${imageSql(columnsOf(db, table), table)} FROM ${table} WHERE ${whereKey(table)}`
  imageSelects.set(table, select)
  return select
}

/** Writes one before-image back. False when the record is still in use and so must stay. */
function restore(db: WriteDb, change: StoredChange): boolean {
  const { tableName, before } = change
  if (before === null) return remove(db, change)
  const row = JSON.parse(before) as Row
  const columns = Object.keys(row)
  const set = columns.map((name) => `"${name}" = @${name}`).join(', ')
  const { changes } = db.prepare(`UPDATE ${tableName} SET ${set} WHERE ${whereKey(tableName)}`).run(row)
  if (changes > 0) return true
  const [names, values] = [columns.map((name) => `"${name}"`).join(', '), columns.map((name) => `@${name}`).join(', ')]
  db.prepare(`INSERT INTO ${tableName} (${names}) VALUES (${values})`).run(row)
  return true
}

function remove(db: WriteDb, change: StoredChange): boolean {
  const { tableName, recordId } = change
  if (tableName === 'community' && isCommunityInUse(db, recordId)) return false
  if (tableName === 'person')
    for (const [owned, { owner }] of Object.entries(auditedTables))
      if (owner) db.prepare(`DELETE FROM ${owned} WHERE "${owner}" = ?`).run(recordId)
  for (const [part, { partOf }] of Object.entries(auditedTables))
    if (partOf?.table === tableName) db.prepare(`DELETE FROM ${part} WHERE "${partOf.column}" = ?`).run(recordId)
  db.prepare(`DELETE FROM ${tableName} WHERE ${whereKey(tableName)}`).run(keyOf(change))
  return true
}

function isCommunityInUse(db: ReadDb, id: string): boolean {
  const used = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM person WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM appointment WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM dossier WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM decision WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM disclosure WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM disclosure_event WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM adoption WHERE community_id = @id)
           OR EXISTS (SELECT 1 FROM community_flag WHERE community_id = @id)`,
    )
    .pluck()
    .get({ id })
  return used === 1
}

function whereKey(table: string): string {
  return keyColumns(table)
    .map((column) => `"${column}" = @${column}`)
    .join(' AND ')
}

/** The key of a record; where it has several columns, they are taken from either of its images. */
function keyOf({ tableName, recordId, before, after }: StoredChange): Row {
  const [first, ...others] = keyColumns(tableName)
  if (first && others.length === 0) return { [first]: recordId }
  const image = JSON.parse(after ?? before ?? '{}') as Row
  return Object.fromEntries(keyColumns(tableName).map((column) => [column, image[column] ?? null]))
}

function keyColumns(table: string): readonly string[] {
  const key = auditedTables[table]?.key
  if (!key) throw new Error(`Table ${table} is not audited`)
  return key
}
