import type { WebFrameMain } from 'electron'

export const pageOrigin = 'app://main'

/** The development server, never in a packaged program. */
export function developmentOrigin(isPackaged: boolean): string | undefined {
  const url = process.env['ELECTRON_RENDERER_URL']
  return isPackaged || !url ? undefined : new URL(url).origin
}

/** Whether a message comes from the top frame of our own page. */
export function isTrustedSender(frame: WebFrameMain | null, isPackaged: boolean): boolean {
  if (!frame || frame.parent !== null) return false
  return isOwnPage(frame.url, isPackaged)
}

export function isOwnPage(url: string, isPackaged: boolean): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  // `origin` of a custom scheme is "null" in Node.
  const origin = `${protocol}//${host}`
  return origin === pageOrigin || origin === developmentOrigin(isPackaged)
}
