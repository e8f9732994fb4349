import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportDraft } from '@shared/import/draft.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { UsageError } from './arguments.ts'
import type { DataFolder } from './data-folder.ts'

/** Of one file its copy, of several a folder of copies: each goes back to whoever sent the file. @throws UsageError */
export function checkErrorsPath(path: string, files: readonly string[]): void {
  const isFolder = existsSync(path) && statSync(path).isDirectory()
  if (files.length === 1) {
    if (isFolder) throw new UsageError('导入一个文件时，--errors 后面写文件名，不写文件夹。')
    return
  }
  if (/\.xlsx?$/i.test(path)) throw new UsageError('导入几个文件时，--errors 后面写文件夹：每个有疑点的文件各存一份。')
  if (existsSync(path) && (!isFolder || readdirSync(path).length > 0))
    throw new UsageError(`“${path}”里已有内容，请写一个新的或空的文件夹。`)
}

/**
 * Saves the files with their doubtful cells marked, in the place that was checked.
 *
 * @returns whether all that have doubts were saved
 */
export async function saveErrors(
  folder: DataFolder,
  drafts: readonly ImportDraft[],
  { path, isFolder, note }: { path: string; isFolder: boolean; note: (line: string) => void },
): Promise<boolean> {
  if (isFolder) mkdirSync(path, { recursive: true })
  const taken = new Set<string>()
  let areAllSaved = true
  for (const { id: draftId, fileName } of drafts) {
    const name = freeName(fileName, taken)
    const target = isFolder ? join(path, name) : path
    try {
      const ticket = folder.ticketFor(target, 'write')
      const { cells } = await folder.call('import', 'markedWorkbook', { draftId, ticket })
      if (isFolder && cells === 0) rmSync(target)
      else {
        taken.add(name)
        note(`《${fileName}》疑点 ${cells} 处，已标在 ${target}；改好后再导入这个文件。`)
      }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'workbook-unreadable') throw error
      areAllSaved = false
      note(`《${fileName}》：${errorText(error)}`)
    }
  }
  return areAllSaved
}

/** Files of one name come from several folders. */
function freeName(fileName: string, taken: ReadonlySet<string>): string {
  const stem = `${fileName.replace(/\.[^.]+$/, '')}（请核对）`
  let name = `${stem}.xlsx`
  for (let count = 2; taken.has(name); count += 1) name = `${stem}${count}.xlsx`
  return name
}
