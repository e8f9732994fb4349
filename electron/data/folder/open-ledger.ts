import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { AppError } from '@shared/rpc/errors.ts'
import { checkpointDatabase } from '../db/checkpoint-database.ts'
import { asReadDb, openDatabase, type ReadDb, translate } from '../db/connection.ts'
import { migrate } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { Writer } from '../db/writer.ts'
import { derivedFindings } from '../features/findings/refresh-findings.ts'
import { databaseFileName } from './database-file-name.ts'

/** An opened database: one connection that reads, one that writes. */
export interface OpenLedger {
  readonly reader: ReadDb
  readonly writer: Writer
  /** Every page was read before anybody worked in it. */
  readonly isProven: boolean
  readonly close: () => Promise<void>
}

/** A database that is only looked at. */
export interface PreviewLedger {
  readonly reader: ReadDb
  /** When the backup was made. */
  readonly at: string
  /** Where its attachments lie. */
  readonly attachments: string
  readonly close: () => void
}

interface OpenOptions {
  readonly create?: boolean
  /** Something speaks against the file: every page is read, whatever its size. */
  readonly isSuspect?: boolean
  /** Bytes up to which a ledger is read whole before it is worked in. */
  readonly readWholeUpTo?: number
}

/** Two seconds of reading on a slow disk. */
export const readWholeUpTo = 200_000_000

/** @throws `database-damaged`, `database-too-new` */
export function openLedger(folder: string, key: Buffer, now: () => Date, options: OpenOptions = {}): OpenLedger {
  const file = join(folder, databaseFileName)
  const isReadWhole = mustBeReadWhole(file, options)
  const writing = openDatabase(file, key, { create: options.create ?? false })
  try {
    if (isReadWhole) mustBeHealthy(writing)
    migrate(writing, migrations)
    const reading = openDatabase(file, key, { readonly: true })
    const writer = new Writer(writing, now, derivedFindings, () => checkpointDatabase(file, key))
    void writer.catchUp()
    return {
      reader: asReadDb(reading),
      writer,
      isProven: isReadWhole,
      async close() {
        await writer.close()
        reading.close()
        try {
          writing.pragma('optimize')
        } catch {
          // Statistics alone; a damaged file has to be closed too.
        }
        writing.close()
      },
    }
  } catch (cause) {
    writing.close()
    throw translate(cause)
  }
}

/**
 * The first page and the schema are read with any opening, and a damaged page is refused whenever it is read, because
 * each carries a seal. A log that was left means an end in the middle of work; a clean end removes it.
 */
function mustBeReadWhole(file: string, { isSuspect = false, readWholeUpTo: limit = readWholeUpTo }: OpenOptions) {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return isSuspect || sizeOf(`${file}-wal`) > 0 || sizeOf(file) <= limit
}

function mustBeHealthy(db: Database): void {
  const [first] = db.pragma('quick_check(1)') as { quick_check: string }[]
  if (first?.quick_check !== 'ok') throw new AppError('database-damaged', first?.quick_check ?? 'quick_check failed')
}
