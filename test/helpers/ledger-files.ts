import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { auditedTables } from '../../electron/data/db/audited-tables.ts'
import type { TestApp } from './test-app.ts'

/** Every record of every table that a clerk's work is in. */
export function tablesOf({ data }: TestApp): Record<string, unknown[]> {
  const reader = data.session.ledger?.reader
  if (!reader) throw new Error('Nobody is signed in')
  return Object.fromEntries(
    Object.entries(auditedTables).map(([table, { key }]) => [
      table,
      reader.prepare(`SELECT * FROM ${table} ORDER BY ${key.join(', ')}`).all(),
    ]),
  )
}

/** One bit rots. */
export function changeByte(path: string, place: number): void {
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, place)
  writeSync(file, Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, place)
  closeSync(file)
}
