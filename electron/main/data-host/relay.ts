import { app, ipcMain, type WebContents } from 'electron'
import type { ToData } from '@shared/rpc/wire.ts'
import { isTrustedSender } from '../security/trusted-sender.ts'
import type { DataProcess } from './data-process.ts'

/** A page has no business sending more at once: files travel as tickets. */
const largestMessage = 16 * 1024 * 1024

/** Carries messages between the page and the data process: who sends is checked, what is sent is not read. */
export function relay(data: DataProcess, page: WebContents): void {
  const tell = (message: unknown) => {
    if (!page.isDestroyed()) page.send('data', message)
  }
  data.onMessage = tell
  data.onGone = () => tell({ type: 'gone' })
  ipcMain.on('data', (event, message: ToData) => {
    if (!isTrustedSender(event.senderFrame, app.isPackaged)) return
    if (sizeOf(message) > largestMessage) return
    data.post({ type: 'wire', message })
  })
}

function sizeOf(message: unknown): number {
  return JSON.stringify(message)?.length ?? 0
}
