// Our program as it was built; what its page tells main is overheard.
import { createRequire } from 'node:module'
import { sayFilled } from '../say-filled.js'

const { ipcMain } = createRequire(import.meta.url)('electron')

const handle = ipcMain.handle.bind(ipcMain)
ipcMain.handle = (channel, listener) =>
  handle(channel, (event, ...input) => {
    if (channel === 'shell' && input[0] === 'filled') sayFilled()
    return listener(event, ...input)
  })
await import('../../../../out/main/index.js')
