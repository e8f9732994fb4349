import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { FolderStatus } from '@shared/security/model.ts'
import { backupsFolder } from '../data/features/backup/backup-folders.ts'
import { backupAt, type FoundBackup } from '../data/features/backup/find-backup.ts'
import { keyOfCopy } from '../data/features/backup/key-of-copy.ts'
import { damages } from '../data/features/backup/replace-damaged.ts'
import { copyBackupTo } from '../data/features/backup/second-folder.ts'
import { parse, required } from './arguments.ts'
import { readCredentials } from './credentials.ts'
import { DataFolder, isDemoFolder, mustBeOpen } from './data-folder.ts'
import { withSecondPerson } from './second-person.ts'

export async function restoreCommand(args: string[]): Promise<number> {
  const { values } = parse(args, {
    db: { type: 'string' },
    from: { type: 'string' },
    yes: { type: 'boolean', default: false },
    reason: { type: 'string', default: '用命令行恢复备份' },
  })
  const db = required(values.db, '--db PATH')
  const found = await backupAt(resolve(required(values.from, '--from FOLDER')))
  const { id, at, counts } = found.label
  if (!values.yes) {
    process.stdout.write(`${JSON.stringify({ restored: false, id, at, counts })}\n`)
    return 0
  }
  const folder = new DataFolder(db, found.label.isDemo || isDemoFolder(db))
  try {
    await restoreInto(folder, found, values.reason)
    process.stdout.write(`${JSON.stringify({ restored: true, id, at, counts })}\n`)
    return 0
  } finally {
    await folder.close()
  }
}

async function restoreInto(folder: DataFolder, found: FoundBackup, reason: string): Promise<void> {
  let status = await folder.call('security', 'status', {})
  if (status.state === 'signed-out') status = await folder.call('security', 'signIn', await readCredentials())
  if (status.state === 'first-run') {
    await folder.call('backup', 'restoreHere', { ticket: folder.ticketFor(found.path, 'folder') })
    return
  }
  const which = { id: found.label.id, place: 'main' } as const
  if (isDamaged(status)) {
    await bringIn(folder, found)
    await folder.call('backup', 'replaceDamaged', which)
    return
  }
  mustBeOpen(status)
  const { keys } = folder.data.session
  // A copy of another street must not get among the copies of this one.
  if (keys) keyOfCopy(found.path, keys)
  await bringIn(folder, found)
  await withSecondPerson(folder, { method: 'backup.restore', input: which, reason }, (approval) =>
    folder.call('backup', 'restore', which, reason, approval),
  )
}

function isDamaged(status: FolderStatus): boolean {
  return status.state === 'problem' && damages.includes(status.problem)
}

async function bringIn({ data }: DataFolder, { path, label }: FoundBackup): Promise<void> {
  const backups = backupsFolder(data.session.folder)
  if (dirname(path) === backups) return
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  await copyBackupTo(path, label, backups)
}
