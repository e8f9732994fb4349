import type { ReadDb } from '../../db/connection.ts'
import { subjectName } from './subject-name-store.ts'

type Image = Readonly<Record<string, unknown>>

/** Columns that hold the key of a record of another table. */
const references: Readonly<Record<string, string>> = {
  community_id: 'community',
  community_ids: 'community',
  person_id: 'person',
  dossier_id: 'dossier',
  account_id: 'account',
  batch_id: 'import_batch',
  requested_by: 'account',
  decided_by: 'account',
}
const ownKeys: Readonly<Record<string, string>> = { import_batch: 'batch_id', export_log: 'export_id' }

/** What a record refers to, by name: nobody knows a community by its key. */
export function withNamedReferences(db: ReadDb, table: string, image: Image | null): Image | null {
  if (image === null) return null
  const ownKey = ownKeys[table] ?? `${table}_id`
  const nameOf = (of: string, key: unknown) =>
    typeof key === 'string' ? (subjectName(db, `${of}:${key}`) ?? key) : key
  return Object.fromEntries(
    Object.entries(image).map(([column, value]) => {
      const of = references[column]
      if (of === undefined || column === ownKey) return [column, value]
      return [column, Array.isArray(value) ? value.map((one) => nameOf(of, one)).join('、') : nameOf(of, value)]
    }),
  )
}
