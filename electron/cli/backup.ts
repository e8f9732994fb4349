import { join, resolve } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import { readLabel } from '../data/features/backup/backup-label.ts'
import { failureReason } from '../data/features/backup/failure-reason.ts'
import { copyBackupTo } from '../data/features/backup/second-folder.ts'
import { parse, required } from './arguments.ts'
import { withSignedIn } from './data-folder.ts'

export async function backupCommand(args: string[]): Promise<number> {
  const { values } = parse(args, { db: { type: 'string' }, to: { type: 'string' } })
  const db = required(values.db, '--db PATH')
  const made = await withSignedIn(db, (folder) => folder.call('backup', 'run', {}))
  const path = join(resolve(db), 'backups', made.id)
  if (values.to) await copyTo(path, resolve(values.to))
  const { id, counts, sizeBytes, sha256 } = made
  const place = values.to ? join(resolve(values.to), id) : path
  process.stdout.write(`${JSON.stringify({ id, path: place, counts, sizeBytes, sha256 })}\n`)
  return 0
}

async function copyTo(path: string, to: string): Promise<void> {
  const label = readLabel(path)
  if (!label) throw new AppError('backup-damaged', path)
  try {
    await copyBackupTo(path, label, to)
  } catch (cause) {
    throw new AppError('backup-failed', to, { reason: failureReason(cause) }, cause)
  }
}
