import type { DataProcessOptions, DataToMain, MainToData } from '@shared/data-channel.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ToData } from '@shared/rpc/wire.ts'
import { hasBackups } from './features/backup/backup-folders.ts'
import { folderStatus } from './features/security/folder-status.ts'
import { serve } from './rpc/serve.ts'
import { Session } from './session.ts'

// A library of the workbook writer still calls Buffer() the old way; the warning would stand in every log.
process.noDeprecation = true

/** Electron's utility process has a parentPort; the plain Node of the test runtime has process.send. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: MainToData }) => void): void
  postMessage(message: DataToMain): void
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort
const tell = (message: DataToMain) => {
  if (parentPort) parentPort.postMessage(message)
  // The parent may be gone already, and with it the channel.
  else if (process.connected) process.send?.(message)
}

const options = JSON.parse(process.argv[2] ?? '{}') as DataProcessOptions
const session = new Session(options.folder, options.isDemo)
const announce = (topics: readonly string[]) => tell({ type: 'wire', message: { type: 'changed', topics } })
let features: ReturnType<typeof loadFeatures> | undefined

/** All that can be asked. It takes longer to load than the first screen waits for: see `answerFirstLook`. */
async function loadFeatures() {
  const { compose } = await import('./compose.ts')
  const data = compose({ ...options, session, announce })
  // A demo street is made afresh at each start and signed in to: its calls wait until it stands.
  if (options.isDemo) {
    const { fillDemoFolder } = await import('./demo/fill-demo-folder.ts')
    await fillDemoFolder(data).catch(logUnlessExpected)
  }
  const answer = serve({
    dispatch: data.dispatch,
    post: (message) => tell({ type: 'wire', message }),
    logBug: (method, error) => console.error(`[data] ${method} failed`, stackOf(error)),
  })
  return { tickets: data.tickets, answer }
}

async function receive(message: MainToData): Promise<void> {
  if (message.type === 'close') return close()
  if (message.type === 'wire' && !features && answerFirstLook(message.message)) return
  const { tickets, answer } = await (features ??= loadFeatures())
  if (message.type === 'wire') answer(message.message)
  else tickets.grant(message.ticket, message.path, message.purpose)
}

/**
 * Which screen comes first is known by the folder alone, so the gate is answered before the features are loaded; they
 * are while it is drawn. What it cannot be told here, the dispatcher will say.
 */
function answerFirstLook(call: ToData): boolean {
  if (options.isDemo || call.type !== 'call' || call.method !== 'security.status') return false
  try {
    tell({ type: 'wire', message: { type: 'done', id: call.id, output: folderStatus(session, hasBackups) } })
  } catch {
    return false
  }
  features = loadFeatures()
  return true
}

async function close(): Promise<void> {
  await session.close()
  tell({ type: 'closed' })
  process.exit(0)
}

/** A folder that must not become a demo is shown by the page, by `security.status`. */
function logUnlessExpected(error: unknown): void {
  if (!(error instanceof AppError)) console.error('[data] demo failed', stackOf(error))
}

/** Where it went wrong, without the message: a message can hold what somebody typed. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')) ?? []
  return `${error.name}${code}\n${frames.join('\n')}`
}

if (parentPort) parentPort.on('message', ({ data: message }) => void receive(message))
else {
  process.on('message', (message) => void receive(message as MainToData))
  process.on('disconnect', () => void close())
}
