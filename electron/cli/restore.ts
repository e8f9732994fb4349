import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { FolderStatus } from '@shared/security/model.ts'
import { backupsFolder } from '../data/features/backup/backup-folders.ts'
import { backupAt, type FoundBackup } from '../data/features/backup/find-backup.ts'
import { keyOfCopy } from '../data/features/backup/key-of-copy.ts'
import { damages } from '../data/features/backup/replace-damaged.ts'
import { copyBackupTo } from '../data/features/backup/second-folder.ts'
import { parse, required, UsageError } from './arguments.ts'
import { readCredentials } from './credentials.ts'
import { DataFolder, isDemoFolder, mustBeOpen } from './data-folder.ts'

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
  await restoreWithTwo(folder, which, reason)
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

/** Where the street has somebody who may approve, that account has to sign in here too. */
async function restoreWithTwo(folder: DataFolder, which: { id: string; place: 'main' }, reason: string): Promise<void> {
  try {
    await folder.call('backup', 'restore', which, reason)
  } catch (error) {
    if (!isErrorCode(error, 'approval-needed')) throw error
    const approver = approverCredentials()
    const request = await folder.call('requests', 'make', { method: 'backup.restore', input: which }, reason)
    await folder.call('security', 'signOut', {})
    mustBeOpen(await folder.call('security', 'signIn', approver))
    await folder.call('requests', 'decide', { id: request, isApproved: true, note: '' })
    await folder.call('security', 'signOut', {})
    mustBeOpen(await folder.call('security', 'signIn', await readCredentials()))
    await folder.call('backup', 'restore', which, reason, request)
  }
}

function approverCredentials(): { loginName: string; password: string } {
  const loginName = process.env['LEDGER_APPROVER']
  const password = process.env['LEDGER_APPROVER_PASSWORD']
  if (!loginName || !password)
    throw new UsageError('恢复备份要第二人同意：请设置环境变量 LEDGER_APPROVER 和 LEDGER_APPROVER_PASSWORD。')
  return { loginName, password }
}
