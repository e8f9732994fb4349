import type { Database } from 'better-sqlite3'
import { AppError } from '@shared/rpc/errors.ts'
import { applicationId } from './connection.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: Database) => void
}

export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a database to the newest version, each migration in a transaction of its own.
 *
 * @throws `database-too-new` for a file of a newer program; nothing is touched.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  migrations.forEach((migration, index) => {
    if (migration.version !== index + 1) throw new Error(`Migration ${migration.name} stands at place ${index + 1}`)
  })
  const present = schemaVersion(db)
  if (present > migrations.length)
    throw new AppError('database-too-new', `Schema ${present}, program knows ${migrations.length}`, { present })
  if (present > 0 && db.pragma('application_id', { simple: true }) !== applicationId)
    throw new AppError('database-damaged', 'Not a database of this program')
  for (const migration of migrations.slice(present)) apply(db, migration)
}

function apply(db: Database, migration: Migration): void {
  // SQLite ignores this pragma inside a transaction, and rebuilding a table with it on deletes its children.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => {
      migration.up(db)
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`Migration ${migration.version} broke ${broken.length} references`)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${migration.version}`)
    }).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
