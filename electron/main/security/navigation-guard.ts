import { app, session } from 'electron'
import { isOwnPage } from './trusted-sender.ts'

/** No second window, no foreign page, no permission, no network. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url, app.isPackaged)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** After the program is ready: sessions do not exist before. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !isOwnPage(details.url, app.isPackaged) && !/^(data|blob|devtools):/.test(details.url) }),
  )
}
