import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { fillStreet } from '../../electron/data/demo/fill-street.ts'
import { generateStreet } from '../../electron/data/demo/generate-street.ts'
import { openTestStreet } from '../helpers/test-app.ts'

const act = { method: 'bench', act: '测速', subject: null, reason: null, accountId: null, accountName: '测速' }

const blobBytes = 1_000_000

/** A data folder of so many bytes: a street of people, and blobs in a table of nobody's, as attachments will be. */
export async function makeLargeFolder(folder: string, people: number, bytes: number): Promise<void> {
  const street = await openTestStreet({ folder })
  // Those of the small street it began as.
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
  const now = new Date()
  const { ledger, keys } = street.data.session
  await ledger?.writer.run(act, (db) => fillStreet(db, generateStreet(people, 1), () => crypto.randomUUID(), now))
  if (!keys) throw new Error('Nobody is signed in')
  const db = openDatabase(join(folder, 'ledger.db'), keys.databaseKey)
  db.exec('CREATE TABLE scratch (content BLOB)')
  const insert = db.prepare('INSERT INTO scratch VALUES (randomblob(?))')
  for (let written = 0; written < bytes; written += blobBytes) insert.run(blobBytes)
  db.close()
  // Without the backup of closing: the first one is measured.
  street.data.session.beforeClose.splice(0)
  await street.close()
}
