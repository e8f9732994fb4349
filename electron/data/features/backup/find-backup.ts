import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import { backupsFolder, listLabels, secondBackupsFolder, secondFolderPrefix } from './backup-folders.ts'
import { readLabel, type StoredLabel } from './backup-label.ts'
import { hashFile } from './hash-file.ts'
import type { SecondPlace } from './second-folder.ts'

export interface FoundBackup {
  readonly path: string
  readonly label: StoredLabel
}

/** @throws `not-found`, `backup-folder-gone` */
export function findBackup(
  folder: string,
  { id, place }: { id: string; place: 'main' | 'second' },
  second: SecondPlace | null,
): FoundBackup {
  if (place === 'second' && !second) throw new AppError('backup-folder-gone', 'No second folder')
  const backups =
    place === 'second' && second ? secondBackupsFolder(second.chosen, second.streetName) : backupsFolder(folder)
  const path = join(backups, id)
  const label = readLabel(path)
  if (!label) throw new AppError(place === 'second' ? 'backup-folder-gone' : 'backup-damaged', id)
  return { path, label }
}

/**
 * A folder somebody points at: a backup, or one that holds backups, the newest good one of which is meant.
 *
 * @throws `backup-damaged` where there is none
 */
export async function backupAt(chosen: string): Promise<FoundBackup> {
  const own = readLabel(chosen)
  if (own && own.id === basename(chosen)) return { path: chosen, label: own }
  for (const backups of [chosen, backupsFolder(chosen), ...secondFoldersIn(chosen)])
    for (const label of listLabels(backups)) {
      const path = join(backups, label.id)
      if ((await hashFile(join(path, databaseFileName))) === label.sha256) return { path, label }
    }
  throw new AppError('backup-damaged', 'No backup in this folder')
}

/** The stick itself was chosen, not the folder of ours on it. */
function secondFoldersIn(chosen: string): string[] {
  return readdirSync(chosen)
    .filter((name) => name.startsWith(secondFolderPrefix))
    .map((name) => join(chosen, name))
}
