import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFileName } from './database-file-name.ts'

/**
 * The first bytes of a database file: random, the same in every copy, and others once it has a new key. keys.json
 * names the ones its keys open, so that an old keys.json is recognised before anybody types a password.
 */
export function databaseMark(folder: string): string {
  return fileMark(join(folder, databaseFileName))
}

export function fileMark(path: string): string {
  const mark = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, mark, 0, mark.length, 0)
  } finally {
    closeSync(file)
  }
  return mark.toString('hex')
}
