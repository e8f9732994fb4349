import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { pageOrigin } from '../security/trusted-sender.ts'
import { mainWindowOptions } from './main-window-options.ts'
import { readWindowState, rememberWindowState } from './window-state.ts'

export function openMainWindow(): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window-state.json')
  const state = readWindowState(stateFile)
  const options: BrowserWindowConstructorOptions = mainWindowOptions(join(import.meta.dirname, '../preload/index.cjs'))
  const window = new BrowserWindow({ ...options, ...state?.bounds })
  if (state?.isMaximised) window.maximize()
  window.setMenuBarVisibility(false)
  window.once('ready-to-show', () => window.show())
  rememberWindowState(window, stateFile)
  const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  void window.loadURL(developmentUrl ?? `${pageOrigin}/index.html`)
  return window
}
