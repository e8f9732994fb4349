import { join } from 'node:path'
import { proveDatabase } from '../data/db/copy-database.ts'
import { verifyAudit } from '../data/db/verify-audit.ts'
import { backupsFolder, listLabels } from '../data/features/backup/backup-folders.ts'
import type { StoredLabel } from '../data/features/backup/backup-label.ts'
import { keyOfCopy } from '../data/features/backup/key-of-copy.ts'
import { databaseFileName } from '../data/folder/database-file-name.ts'
import { readKeysFile } from '../data/folder/keys-file.ts'
import type { DataLayer } from '../data/compose.ts'
import type { SessionKeys } from '../data/session.ts'
import { parse, required } from './arguments.ts'
import { type CheckedFiles, checkFiles, PooledFiles } from './check-files.ts'
import { withSignedIn } from './data-folder.ts'

interface CheckedCopy {
  readonly id: string
  readonly isGood: boolean
}

interface Findings {
  readonly isWhole: boolean
  readonly brokenReferences: number
  /** Yes or no: what stands in its rows is for whoever may read the audit. */
  readonly audit: { readonly isWhole: boolean }
  readonly attachments: CheckedFiles
  readonly backups: readonly CheckedCopy[]
}

export async function checkCommand(args: string[]): Promise<number> {
  const { values } = parse(args, { db: { type: 'string' } })
  const findings = await withSignedIn(required(values.db, '--db PATH'), ({ data }) => check(data))
  process.stdout.write(`${JSON.stringify(findings)}\n`)
  const complaints = complaintsOf(findings)
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
  return complaints.length === 0 ? 0 : 1
}

async function check({ session, attachmentFiles }: DataLayer): Promise<Findings> {
  const { folder, ledger, keys } = session
  if (!ledger || !keys) throw new Error('Nobody is signed in')
  const proven = await proveDatabase(join(folder, databaseFileName), keys.databaseKey).catch(() => null)
  const { isWhole: isAuditWhole } = await verifyAudit(ledger.reader, { mark: readKeysFile(folder).auditMark })
  const attachments = await checkFiles(attachmentFiles, ledger.reader)
  const pooled = new PooledFiles(folder)
  const backups: CheckedCopy[] = []
  for (const label of listLabels(backupsFolder(folder)))
    backups.push({ id: label.id, isGood: await isGood(join(backupsFolder(folder), label.id), label, keys, pooled) })
  const brokenReferences = proven?.brokenReferences ?? 0
  return { isWhole: proven !== null, brokenReferences, audit: { isWhole: isAuditWhole }, attachments, backups }
}

async function isGood(path: string, label: StoredLabel, keys: SessionKeys, pooled: PooledFiles): Promise<boolean> {
  try {
    const { sha256 } = await proveDatabase(join(path, databaseFileName), keyOfCopy(path, keys))
    return sha256 === label.sha256 && (await pooled.hasAllOf(label))
  } catch {
    // Whatever is wrong with it, it restores nothing.
    return false
  }
}

function complaintsOf({ isWhole, brokenReferences, audit, attachments, backups }: Findings): string[] {
  const { missing, changed } = attachments
  return [
    ...(isWhole ? [] : ['数据文件有损坏。请不要删除任何文件，用备份恢复。']),
    ...(brokenReferences > 0 ? [`有 ${brokenReferences} 处记录指向不存在的记录。`] : []),
    ...(audit.isWhole ? [] : ['审计记录不完整。哪一行不符，请由有权限的账号运行 ledger audit verify 查看。']),
    ...(missing > 0 ? [`有 ${missing} 个附件的文件不见了，可用备份恢复。`] : []),
    ...(changed > 0 ? [`有 ${changed} 个附件的文件已改变，可用备份恢复。`] : []),
    ...backups.filter((each) => !each.isGood).map(({ id }) => `备份 ${id} 打不开或已改变，不能用来恢复。`),
  ]
}
