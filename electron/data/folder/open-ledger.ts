import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '@shared/rpc/errors.ts'
import { asReadDb, openDatabase, type ReadDb, translate } from '../db/connection.ts'
import { migrate } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { Writer } from '../db/writer.ts'
import { databaseFileName } from './database-file-name.ts'

/** An opened database: one connection that reads, one that writes. */
export interface OpenLedger {
  readonly reader: ReadDb
  readonly writer: Writer
  readonly close: () => Promise<void>
}

/** A database that is only looked at. */
export interface PreviewLedger {
  readonly reader: ReadDb
  /** When the backup was made. */
  readonly at: string
  readonly close: () => void
}

/** @throws `database-damaged`, `database-too-new` */
export function openLedger(
  folder: string,
  key: Buffer,
  now: () => Date,
  options: { create?: boolean } = {},
): OpenLedger {
  const file = join(folder, databaseFileName)
  const writing = openDatabase(file, key, options)
  try {
    mustBeHealthy(writing)
    migrate(writing, migrations)
    const reading = openDatabase(file, key, { readonly: true })
    const writer = new Writer(writing, now)
    return {
      reader: asReadDb(reading),
      writer,
      async close() {
        await writer.settled()
        reading.close()
        writing.pragma('optimize')
        writing.close()
      },
    }
  } catch (cause) {
    writing.close()
    throw translate(cause)
  }
}

function mustBeHealthy(db: Database): void {
  // A full check reads every page; the first rows tell a file that was cut or overwritten.
  const [first] = db.pragma('quick_check(1)') as { quick_check: string }[]
  if (first?.quick_check !== 'ok') throw new AppError('database-damaged', first?.quick_check ?? 'quick_check failed')
}
