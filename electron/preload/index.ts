import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '@shared/bridge.ts'

const bridge: Bridge = {
  post: (message) => ipcRenderer.send('data', message),
  onMessage: (listener) => void ipcRenderer.on('data', (_event, message) => listener(message)),
  shell: (method, input) => ipcRenderer.invoke('shell', method, input),
  // Only a file the person really dropped has a path; one made by a script has none.
  dropped: (files) =>
    ipcRenderer.invoke(
      'dropped',
      files.map((file) => webUtils.getPathForFile(file as File)),
    ),
}
contextBridge.exposeInMainWorld('bridge', bridge)
