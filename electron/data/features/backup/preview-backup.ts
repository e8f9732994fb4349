import { existsSync, rmSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@shared/rpc/errors.ts'
import { poolOf } from '../../attachments/attachment-path.ts'
import { asReadDb, openDatabase } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations/index.ts'
import { databaseFileName } from '../../folder/database-file-name.ts'
import type { PreviewLedger } from '../../folder/open-ledger.ts'
import type { StoredLabel } from './backup-label.ts'
import { hashFile } from './hash-file.ts'

/**
 * Opens a backup for looking. A copy of an older program is copied once more and brought up to date there: a backup is
 * never written to.
 *
 * @throws `backup-damaged`
 */
export async function openPreview(
  folder: string,
  backup: string,
  label: StoredLabel,
  key: Buffer,
): Promise<PreviewLedger> {
  const original = join(backup, databaseFileName)
  if ((await hashFile(original)) !== label.sha256) throw new AppError('backup-damaged', label.id)
  if (label.schemaVersion > migrations.length) throw new AppError('database-too-new', `Schema ${label.schemaVersion}`)
  const file = label.schemaVersion === migrations.length ? original : await migratedCopy(folder, original, key)
  const db = openDatabase(file, key, { readonly: true })
  return {
    reader: asReadDb(db),
    at: label.at,
    attachments: poolOf(backup),
    close() {
      db.close()
      removePreviewCopy(folder)
    },
  }
}

async function migratedCopy(folder: string, original: string, key: Buffer): Promise<string> {
  removePreviewCopy(folder)
  await mkdir(previewFolder(folder), { mode: 0o700 })
  const file = join(previewFolder(folder), databaseFileName)
  await copyFile(original, file)
  const db = openDatabase(file, key)
  try {
    migrate(db, migrations)
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
  return file
}

export function removePreviewCopy(folder: string): void {
  if (existsSync(previewFolder(folder))) rmSync(previewFolder(folder), { recursive: true, force: true })
}

function previewFolder(folder: string): string {
  return join(folder, 'preview')
}
