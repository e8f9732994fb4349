import { setTimeout } from 'node:timers/promises'
import { BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron'

const address = 'app://print/'
/** Thousands of records are laid out in seconds; what takes longer hangs. */
const longestMs = 120_000

/** Said in the answer too, for a document that forgot to say it itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** Nothing of the program reaches this window: no preload, no scripts, a session of its own that ends with it. */
export function printWindowOptions(own: Session): BrowserWindowConstructorOptions {
  return {
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      javascript: false,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      images: true,
    },
  }
}

/**
 * Opens a document in a hidden window, does `work` with it, and leaves nothing of it behind.
 *
 * @param limitMs null where somebody is asked something meanwhile
 */
export async function withPrintWindow<T>(
  html: string,
  work: (window: BrowserWindow) => Promise<T>,
  limitMs: number | null = longestMs,
): Promise<T> {
  const own = session.fromPartition(`print-${crypto.randomUUID()}`, { cache: false })
  serveOnly(own, html)
  const window = new BrowserWindow(printWindowOptions(own))
  const end = new AbortController()
  try {
    const done = window.loadURL(address).then(() => work(window))
    return await (limitMs === null ? done : Promise.race([done, tooLate(limitMs, end.signal)]))
  } finally {
    end.abort()
    window.destroy()
    own.protocol.unhandle('app')
  }
}

async function tooLate(ms: number, signal: AbortSignal): Promise<never> {
  // Aborted when the work is done; nobody waits for it then.
  await setTimeout(ms, undefined, { signal })
  throw new Error('The document took too long to print')
}

/** The document is the only thing this session can load. */
function serveOnly(own: Session, html: string): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== address && !details.url.startsWith('data:image/') }),
  )
  own.protocol.handle('app', () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return new Response(html, { headers })
  })
}
