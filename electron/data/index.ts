import type { DataProcessOptions, DataToMain, MainToData } from '@shared/data-channel.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { compose } from './compose.ts'
import { fillDemoFolder } from './demo/fill-demo-folder.ts'
import { serve } from './rpc/serve.ts'

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
const announce = (topics: readonly string[]) => tell({ type: 'wire', message: { type: 'changed', topics } })
const data = compose({ ...options, announce })
const answer = serve({
  dispatch: data.dispatch,
  post: (message) => tell({ type: 'wire', message }),
  logBug: (method, error) => console.error(`[data] ${method} failed`, stackOf(error)),
})

// A demo street is made afresh at each start and signed in to: its calls wait until it stands.
const ready = options.isDemo ? fillDemoFolder(data).catch(logUnlessExpected) : Promise.resolve()

function receive(message: MainToData): void {
  switch (message.type) {
    case 'wire':
      void ready.then(() => answer(message.message))
      return
    case 'ticket':
      data.tickets.grant(message.ticket, message.path, message.purpose)
      return
    case 'close':
      void close()
  }
}

async function close(): Promise<void> {
  await data.session.close()
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

if (parentPort) parentPort.on('message', ({ data: message }) => receive(message))
else {
  process.on('message', (message) => receive(message as MainToData))
  process.on('disconnect', () => void close())
}
