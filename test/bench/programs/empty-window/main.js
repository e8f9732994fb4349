// The least an Electron program can do: what the start of ours is held against.
import { createRequire } from 'node:module'
import { sayFilled } from '../say-filled.js'

const { app, BrowserWindow } = createRequire(import.meta.url)('electron')

app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    backgroundColor: '#f6f7f9',
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  })
  window.once('ready-to-show', () => {
    window.show()
    sayFilled()
  })
  void window.loadURL('data:text/html,<title>empty</title>')
})
