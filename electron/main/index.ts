import { join } from 'node:path'
import { app, type BrowserWindow, Menu } from 'electron'
import { DataProcess } from './data-host/data-process.ts'
import { relay } from './data-host/relay.ts'
import { registerAppScheme, serveRenderer } from './protocol/app-protocol.ts'
import { guardNavigation, refusePermissions } from './security/navigation-guard.ts'
import { clearSensitive } from './shell-api/clipboard.ts'
import { FileTickets } from './shell-api/file-tickets.ts'
import { serveShell } from './shell-api/serve-shell.ts'
import { readStartOptions } from './start-options.ts'
import { leaveStartScreenshot } from './start-screenshot.ts'
import { openMainWindow } from './windows/main-window.ts'

const options = readStartOptions(process.argv)
registerAppScheme()
guardNavigation()
Menu.setApplicationMenu(null)

let window: BrowserWindow | undefined
if (!app.requestSingleInstanceLock()) app.exit(0)
app.on('second-instance', () => {
  if (window?.isMinimized()) window.restore()
  window?.focus()
})

// Never awaited at the top level: Electron says it is ready only after this module has been evaluated.
void app.whenReady().then(() => {
  refusePermissions()
  serveRenderer(join(import.meta.dirname, '../renderer'))
  // Started first: it looks at the data folder while the window is made.
  const data = new DataProcess(join(import.meta.dirname, 'data.js'), { ...options, version: app.getVersion() })
  const opened = openMainWindow()
  window = opened
  relay(data, opened.webContents)
  serveShell({
    window: opened,
    tickets: new FileTickets(data),
    onFilled: () => void leaveStartScreenshot(opened),
  })
  closeBeforeQuit(data)
})

app.on('window-all-closed', () => app.quit())

/** What is being written is finished before the program ends. */
function closeBeforeQuit(data: DataProcess): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void Promise.all([clearSensitive(), data.close()]).finally(() => {
      isClosed = true
      // A quit asked for while this event is still being told would be forgotten with it.
      setImmediate(() => app.quit())
    })
  })
}
