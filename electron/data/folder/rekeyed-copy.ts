import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { databaseFileName } from './database-file-name.ts'
import { fileMark } from './database-mark.ts'
import { readKeysFile } from './keys-file.ts'

const suffixes = ['', '-journal', '-wal', '-shm']

/** Where the database is given its new key. */
export function rekeyedCopy(folder: string): string {
  return join(folder, `${databaseFileName}.rekeyed`)
}

/** With its journals: the journal of a copy that was cut would be played back into the next one. */
export function removeRekeyedCopy(folder: string): void {
  for (const suffix of suffixes) rmSync(rekeyedCopy(folder) + suffix, { force: true })
}

/** The copy takes the place of the database, which nobody has open. */
export function placeRekeyedCopy(folder: string): void {
  const file = join(folder, databaseFileName)
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true })
  renameSync(rekeyedCopy(folder), file)
}

/**
 * What a change of the key has left that was cut. Once keys.json names the copy, it is whole and the change is carried
 * through, so that a key that was taken away opens nothing any more; before that the copy goes.
 */
export function finishKeyChange(folder: string): void {
  const copy = rekeyedCopy(folder)
  if (existsSync(copy)) {
    const [next, present] = readKeysFile(folder).databases
    const isNamed = present !== undefined && fileMark(join(folder, databaseFileName)) === present
    if (isNamed && fileMark(copy) === next) placeRekeyedCopy(folder)
  }
  removeRekeyedCopy(folder)
}
