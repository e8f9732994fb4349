import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { backupCauses, type BackupCause, type BackupLabel } from '@shared/backup/contract.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'

export const labelFileName = 'label.json'

const count = z.number().int().min(0)
const storedLabel = z.object({
  format: z.literal(1),
  id: z.string(),
  /** Counts up in a data folder: the order in which copies were made, whatever the clock said. */
  ordinal: count,
  at: z.string(),
  cause: z.enum(Object.keys(backupCauses) as [BackupCause, ...BackupCause[]]),
  schemaVersion: count,
  sizeBytes: count,
  counts: z.object({ people: count, communities: count, attachments: count.default(0), acts: count }),
  /** Lines of the list of files beside it. */
  attachmentFiles: count.default(0),
  /** Attachments whose file was gone or damaged already when the copy was made. */
  attachmentsMissing: count.default(0),
  lastAct: z.object({ at: z.string(), act: z.string() }).nullable(),
  /** The last row of the audit: tells whether the ledger has changed since. */
  head: z.object({ seq: count, hash: z.string() }).nullable(),
  isDemo: z.boolean(),
  sha256: z.string(),
})
export type StoredLabel = z.infer<typeof storedLabel>

/** What the page is told of it. */
export function shownLabel(stored: StoredLabel): BackupLabel {
  const { format: _format, ordinal: _ordinal, head: _head, attachmentFiles: _files, ...rest } = stored
  const { attachmentsMissing: _missing, ...label } = rest
  return label
}

/** Written last: a folder without it is unfinished. */
export function writeLabel(folder: string, label: StoredLabel): void {
  writeFileWhole(join(folder, labelFileName), JSON.stringify(label, null, 2))
}

/** Null where there is no label, where it cannot be read, or where the database beside it is not of its size. */
export function readLabel(folder: string): StoredLabel | null {
  try {
    const label = storedLabel.parse(JSON.parse(readFileSync(join(folder, labelFileName), 'utf8')))
    return statSync(join(folder, databaseFileName)).size === label.sizeBytes ? label : null
  } catch {
    // Whatever it is, it is no backup that can be offered.
    return null
  }
}
