import { app, type BrowserWindow, dialog, ipcMain, shell } from 'electron'
import { shellContract, type ShellAnswers, type ShellInput, type ShellMethod } from '@shared/shell-contract.ts'
import { isTrustedSender } from '../security/trusted-sender.ts'
import { makePdf, printDocument } from '../print/print-document.ts'
import { openAttachments, saveCopy } from './attachment-dialogs.ts'
import { copySensitive, copyText } from './clipboard.ts'
import { savePdf } from './save-pdf.ts'
import type { FileTickets } from './file-tickets.ts'
import { workbooksIn } from './workbooks-in.ts'

interface ShellDeps {
  readonly window: BrowserWindow
  readonly tickets: FileTickets
  readonly onFilled: (screen: string) => void
}

type ShellHandlers = {
  readonly [M in ShellMethod]: (input: ShellInput<M>) => Promise<ShellAnswers[M]> | ShellAnswers[M]
}

const workbooks = [
  { name: '表格文件', extensions: ['xlsx', 'xls', 'et', 'csv', 'txt', 'html', 'htm', 'xml'] },
  { name: '所有文件', extensions: ['*'] },
]

/** What main offers the page: dialogs, clipboard, printer. Input and sender are checked here, once. */
export function serveShell(deps: ShellDeps): void {
  const handlers = shellHandlers(deps)
  ipcMain.handle('shell', async (event, method: unknown, input: unknown) => {
    if (!isTrustedSender(event.senderFrame, app.isPackaged)) throw new Error('Not our page')
    if (typeof method !== 'string' || !Object.hasOwn(shellContract, method)) throw new Error('No such method')
    const name = method as ShellMethod
    const parsed = shellContract[name].input.parse(input)
    return (handlers[name] as (input: unknown) => unknown)(parsed)
  })
  ipcMain.handle('dropped', async (event, paths: unknown) => {
    if (!isTrustedSender(event.senderFrame, app.isPackaged)) throw new Error('Not our page')
    const dropped = Array.isArray(paths)
      ? paths.filter((path): path is string => typeof path === 'string' && path !== '')
      : []
    const files = await workbooksIn(dropped.slice(0, 200))
    return files.map((path) => deps.tickets.grant(path, 'read'))
  })
}

function shellHandlers({ window, tickets, onFilled }: ShellDeps): ShellHandlers {
  return {
    async openWorkbooks() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: '选择台账文件',
        filters: workbooks,
        properties: ['openFile', 'multiSelections'],
      })
      return filePaths.map((path) => tickets.grant(path, 'read'))
    },
    async openWorkbookFolder() {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: '选择放着台账的文件夹',
        properties: ['openDirectory'],
      })
      return (await workbooksIn(filePaths)).map((path) => tickets.grant(path, 'read'))
    },
    async openFolder({ title }) {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ? tickets.grant(filePaths[0], 'folder') : null
    },
    async saveWorkbook({ suggestedName }) {
      const { filePath } = await dialog.showSaveDialog(window, {
        title: '保存表格',
        defaultPath: suggestedName,
        filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }],
      })
      return filePath ? tickets.grant(filePath, 'write') : null
    },
    openAttachments: () => openAttachments(window, tickets),
    saveCopy: (input) => saveCopy(window, tickets, input),
    makePdf: ({ document }) => makePdf(document),
    savePdf: ({ document, ticket }) => savePdf(document, tickets.pathOf(ticket)),
    printDocument: ({ document }) => printDocument(document),
    revealSaved({ ticket }) {
      const path = tickets.pathOf(ticket)
      if (path) shell.showItemInFolder(path)
    },
    copyText: ({ text }) => copyText(text),
    copySensitive: ({ text }) => copySensitive(text),
    print: () =>
      new Promise((resolve) => window.webContents.print({ silent: false, printBackground: true }, () => resolve())),
    reopen() {
      app.relaunch()
      app.quit()
    },
    filled: ({ screen }) => onFilled(screen),
  }
}
