import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupIdPattern } from './backup-id.ts'
import { readLabel, type StoredLabel } from './backup-label.ts'

export const secondFolderPrefix = '清廉台账备份-'
const unfinishedPrefix = '.making-'

export function backupsFolder(folder: string): string {
  return join(folder, 'backups')
}

/** In a folder of the person's own, the copies stand in one of ours, so that nothing else is ever thinned. */
export function secondBackupsFolder(chosen: string, streetName: string): string {
  return join(chosen, `${secondFolderPrefix}${streetName.replaceAll(/[\\/:*?"<>|\s]/g, '')}`)
}

export function unfinishedFolder(backups: string, id: string): string {
  return join(backups, unfinishedPrefix + id)
}

/** The finished backups of a folder, the newest first; none where it cannot be read. */
export function listLabels(backups: string): StoredLabel[] {
  return names(backups)
    .filter((name) => backupIdPattern.test(name))
    .map((name) => ({ name, label: readLabel(join(backups, name)) }))
    .flatMap(({ name, label }) => (label?.id === name ? [label] : []))
    .toSorted((a, b) => b.ordinal - a.ordinal || (a.at < b.at ? 1 : -1))
}

/** Whether there is a copy to offer for a ledger that cannot be opened. */
export function hasBackups(folder: string): boolean {
  return listLabels(backupsFolder(folder)).length > 0
}

/** What an earlier run began and never finished. A damaged backup stays: it may be all there is. */
export function removeUnfinished(backups: string): void {
  for (const name of names(backups)) if (name.startsWith(unfinishedPrefix)) removeIfFree(join(backups, name))
}

/** Where a stick was pulled out or a virus scanner reads, the next run removes it; the first failure is the one to tell. */
export function removeIfFree(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Nothing is lost by its staying.
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
