import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { attachmentsIn } from '../../electron/data/attachments/attachment-path.ts'
import { listNamedFiles } from '../../electron/data/db/named-files.ts'
import { backupsFolder, listLabels } from '../../electron/data/features/backup/backup-folders.ts'
import type { TestApp } from '../helpers/test-app.ts'

/** Every attachment opens to what was saved, nothing else lies beside, and each copy finds in the pool what it names. */
export async function checkFiles({ folder, data }: TestApp): Promise<string[]> {
  const { ledger } = data.session
  if (!ledger) return ['nobody is signed in']
  await data.attachmentFiles.settled()
  const named = listNamedFiles(ledger.reader)
  const problems: string[] = []
  for (const { sha256, bytes, isInUse } of named) {
    const content = await data.attachmentFiles.read(ledger.reader, sha256)
    const isSame = Buffer.isBuffer(content) && content.length === bytes && hashOf(content) === sha256
    if (!isSame) problems.push(`${isInUse ? 'a row' : 'an undo'} needs ${sha256}, which is not what was saved`)
  }
  const known = new Set(named.map(({ sha256 }) => sha256))
  for (const name of filesUnder(attachmentsIn(folder)))
    if (!known.has(name)) problems.push(`${name} lies there after opening and nothing names it`)
  return [...problems, ...poolProblems(backupsFolder(folder))]
}

/** How many files lie in the folder, whatever names them. */
export function countFiles(folder: string): number {
  return filesUnder(attachmentsIn(folder)).length
}

function poolProblems(backups: string): string[] {
  const pooled = new Set(filesUnder(attachmentsIn(backups)))
  return listLabels(backups).flatMap(({ id, attachmentFiles, attachmentsMissing }) => {
    const list = join(backups, id, 'attachments.txt')
    const lines = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : []
    const missing = lines.filter((line) => !pooled.has(line.slice(0, 64))).length
    return [
      ...(lines.length === attachmentFiles ? [] : [`copy ${id} lists ${lines.length} files, not ${attachmentFiles}`]),
      ...(missing === 0 && attachmentsMissing === 0 ? [] : [`copy ${id} lacks ${missing + attachmentsMissing} files`]),
    ]
  })
}

function filesUnder(root: string): string[] {
  if (!existsSync(root)) return []
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => basename(name))
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
