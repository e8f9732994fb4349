import { openDatabase } from './connection.ts'
import { proveWhole } from './copy-database-facts.ts'

/** Re-encrypts a database file that nobody has open. */
export function rekeyDatabase(file: string, oldKey: Buffer, newKey: Buffer): void {
  const db = openDatabase(file, oldKey)
  try {
    // A key cannot be changed under a write-ahead log.
    db.pragma('journal_mode = DELETE')
    db.pragma(`rekey = "x'${newKey.toString('hex')}'"`)
  } finally {
    db.close()
  }
  // What cannot be read with the new key must never take the place of what can be.
  const proof = openDatabase(file, newKey, { readonly: true })
  try {
    proveWhole(proof)
  } finally {
    proof.close()
  }
}
