import { expect, test } from 'vitest'
import { mainWindowOptions } from '../../../electron/main/windows/main-window-options.ts'

test('the page runs in a sandbox, without Node', () => {
  expect(mainWindowOptions('/preload.cjs').webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})
