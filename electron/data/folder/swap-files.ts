import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { attachmentsName } from '../attachments/attachment-path.ts'
import { writeFileWhole } from '../files/write-file-whole.ts'
import { databaseFileName } from './database-file-name.ts'
import { keysFileName } from './keys-file.ts'

/** Where a restore lays out what is to become the ledger. */
export function stagedFolder(folder: string): string {
  return join(folder, 'restoring')
}

const journalName = 'restore.json'
const journal = z.object({
  format: z.literal(1),
  /** Where the files that were there go. */
  aside: z.string().regex(/^(replaced|damaged\/[\d-]+)$/),
})

/** A database with its log; the log without the database, or the other way round, would be half of it. */
const databaseFiles = ['', '-wal', '-shm'].map((suffix) => databaseFileName + suffix)

/**
 * Puts the staged files in the place of the ledger's. Each step is one rename, and the journal says that they are under
 * way: whatever ends the program in between, the next start goes on.
 *
 * @param aside `replaced` goes when all is done; `damaged/<time>` stays for good
 */
export function swapIn(folder: string, aside: string): void {
  writeFileWhole(join(folder, journalName), JSON.stringify({ format: 1, aside } satisfies z.infer<typeof journal>))
  try {
    finishInterruptedRestore(folder)
  } catch (cause) {
    takeBack(folder, aside)
    throw cause
  }
}

export function hasInterruptedRestore(folder: string): boolean {
  return existsSync(join(folder, journalName)) || existsSync(stagedFolder(folder))
}

/** Only by whoever holds the folder. Without a journal nothing was moved yet: what was staged is dropped. */
export function finishInterruptedRestore(folder: string): void {
  const staged = stagedFolder(folder)
  const file = join(folder, journalName)
  if (existsSync(file)) {
    const aside = join(folder, journal.parse(JSON.parse(readFileSync(file, 'utf8'))).aside)
    moveOldAside(folder, staged, aside)
    moveIfThere(staged, folder, databaseFileName)
    moveIfThere(staged, folder, attachmentsName)
    moveIfThere(staged, folder, keysFileName)
    if (aside === join(folder, 'replaced')) rmSync(aside, { recursive: true, force: true })
    rmSync(staged, { recursive: true, force: true })
    rmSync(file, { force: true })
  } else rmSync(staged, { recursive: true, force: true })
}

/** What is still staged has not taken its place: under its name stands the old one. */
function moveOldAside(folder: string, staged: string, aside: string): void {
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  if (existsSync(join(staged, databaseFileName))) for (const name of databaseFiles) moveIfThere(folder, aside, name)
  if (existsSync(join(staged, attachmentsName))) moveIfThere(folder, aside, attachmentsName)
  // Renamed over, never away: a folder without keys.json would look empty.
  if (existsSync(join(staged, keysFileName)) && existsSync(join(folder, keysFileName)))
    copyFileSync(join(folder, keysFileName), join(aside, keysFileName))
}

/** keys.json comes last, so until it is in its place everything else can go back. */
function takeBack(folder: string, asideName: string): void {
  const aside = join(folder, asideName)
  const staged = stagedFolder(folder)
  for (const name of [...databaseFiles, attachmentsName]) {
    if (!existsSync(join(aside, name))) continue
    if (existsSync(join(folder, name))) renameHeld(join(folder, name), join(staged, name))
    renameHeld(join(aside, name), join(folder, name))
  }
  rmSync(join(folder, journalName), { force: true })
  rmSync(staged, { recursive: true, force: true })
  rmSync(aside, { recursive: true, force: true })
}

function moveIfThere(from: string, to: string, name: string): void {
  if (existsSync(join(from, name))) renameHeld(join(from, name), join(to, name))
}

/** A virus scanner holds a new file for a moment. */
const waitsMs = [50, 150, 400]

function renameHeld(from: string, to: string): void {
  for (const wait of waitsMs) {
    try {
      renameSync(from, to)
      return
    } catch (cause) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause
      // Nothing else may run between these steps.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait)
    }
  }
  renameSync(from, to)
}
