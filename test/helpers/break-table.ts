import { join } from 'node:path'
import { openDatabase } from '../../electron/data/db/connection.ts'
import type { TestApp } from './test-app.ts'

/** What opens the database of a street from outside; the program that is signed in is closed. */
export async function keyOf(app: TestApp): Promise<Buffer> {
  const key = Buffer.from(app.data.session.keys!.databaseKey)
  await app.close()
  return key
}

/** Takes a table away under the running program: every question that needs it fails, in earnest. */
export function breakTable(folder: string, key: Buffer, table: string): void {
  const db = openDatabase(join(folder, 'ledger.db'), key)
  db.exec(`ALTER TABLE ${table} RENAME TO ${table}_gone`)
  db.close()
}
