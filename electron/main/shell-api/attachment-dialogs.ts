import { type BrowserWindow, dialog } from 'electron'
import { attachmentTypes } from '@shared/attachments/contract.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import type { FileTickets } from './file-tickets.ts'

const kept = [
  { name: '扫描件、照片、文档', extensions: [...Object.keys(attachmentTypes), 'jpeg'] },
  { name: '所有文件', extensions: ['*'] },
]

/** What is kept is decided by what a file holds; the filter only helps to find it. */
export async function openAttachments(window: BrowserWindow, tickets: FileTickets): Promise<ChosenFile[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '选择附件',
    filters: kept,
    properties: ['openFile', 'multiSelections'],
  })
  return filePaths.map((path) => tickets.grant(path, 'read'))
}

export async function saveCopy(
  window: BrowserWindow,
  tickets: FileTickets,
  { suggestedName, extension }: { readonly suggestedName: string; readonly extension: string },
): Promise<ChosenFile | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title: '另存为',
    defaultPath: suggestedName,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  return filePath ? tickets.grant(filePath, 'write') : null
}
