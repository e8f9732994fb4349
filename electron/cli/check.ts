import { join } from 'node:path'
import type { AuditVerdict } from '@shared/audit/contract.ts'
import { proveDatabase } from '../data/db/copy-database.ts'
import { verifyAudit } from '../data/db/verify-audit.ts'
import { backupsFolder, listLabels } from '../data/features/backup/backup-folders.ts'
import type { StoredLabel } from '../data/features/backup/backup-label.ts'
import { keyOfCopy } from '../data/features/backup/key-of-copy.ts'
import { databaseFileName } from '../data/folder/database-file-name.ts'
import { readKeysFile } from '../data/folder/keys-file.ts'
import type { Session, SessionKeys } from '../data/session.ts'
import { parse, required } from './arguments.ts'
import { withSignedIn } from './data-folder.ts'

interface CheckedCopy {
  readonly id: string
  readonly isGood: boolean
}

interface Findings {
  readonly isWhole: boolean
  readonly brokenReferences: number
  readonly audit: AuditVerdict
  readonly backups: readonly CheckedCopy[]
}

export async function checkCommand(args: string[]): Promise<number> {
  const { values } = parse(args, { db: { type: 'string' } })
  const findings = await withSignedIn(required(values.db, '--db PATH'), ({ data }) => check(data.session))
  process.stdout.write(`${JSON.stringify(findings)}\n`)
  const complaints = complaintsOf(findings)
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
  return complaints.length === 0 ? 0 : 1
}

async function check({ folder, ledger, keys }: Session): Promise<Findings> {
  if (!ledger || !keys) throw new Error('Nobody is signed in')
  const proven = await proveDatabase(join(folder, databaseFileName), keys.databaseKey).catch(() => null)
  const audit = await verifyAudit(ledger.reader, { mark: readKeysFile(folder).auditMark })
  const backups: CheckedCopy[] = []
  for (const label of listLabels(backupsFolder(folder)))
    backups.push({ id: label.id, isGood: await isGood(join(backupsFolder(folder), label.id), label, keys) })
  return { isWhole: proven !== null, brokenReferences: proven?.brokenReferences ?? 0, audit, backups }
}

async function isGood(path: string, label: StoredLabel, keys: SessionKeys): Promise<boolean> {
  try {
    const { sha256 } = await proveDatabase(join(path, databaseFileName), keyOfCopy(path, keys))
    return sha256 === label.sha256
  } catch {
    // Whatever is wrong with it, it restores nothing.
    return false
  }
}

function complaintsOf({ isWhole, brokenReferences, audit, backups }: Findings): string[] {
  return [
    ...(isWhole ? [] : ['数据文件有损坏。请不要删除任何文件，用备份恢复。']),
    ...(brokenReferences > 0 ? [`有 ${brokenReferences} 处记录指向不存在的记录。`] : []),
    ...(audit.isWhole ? [] : [`审计记录第 ${audit.seq} 行不符：${audit.why}。`]),
    ...backups.filter((each) => !each.isGood).map(({ id }) => `备份 ${id} 打不开或已改变，不能用来恢复。`),
  ]
}
