import { type ChildProcess, fork } from 'node:child_process'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { DataProcessOptions, DataToMain, MainToData } from '@shared/data-channel.ts'
import type { FromData } from '@shared/rpc/wire.ts'

declare const __TEST_RUNTIME__: boolean

interface Child {
  readonly send: (message: MainToData) => void
  readonly kill: () => void
}

/** A data process that has not answered a request to close after this long has hung. */
const closeTimeoutMs = 30_000

/** Owns the data process: starts it, carries messages without looking into them, and closes it before the program. */
export class DataProcess {
  readonly #child: Child
  readonly #exited: Promise<void>
  #isClosing = false
  onMessage: (message: FromData) => void = () => undefined
  /** It ended by itself: the page must say so. */
  onGone: () => void = () => undefined

  constructor(file: string, options: DataProcessOptions) {
    let noteExit = () => {}
    this.#exited = new Promise((resolve) => (noteExit = resolve))
    const onExit = () => {
      noteExit()
      if (!this.#isClosing) this.onGone()
    }
    const onMessage = (message: DataToMain) => {
      if (message.type === 'wire') this.onMessage(message.message)
    }
    this.#child = startChild(file, JSON.stringify(options), onMessage, onExit)
  }

  post(message: MainToData): void {
    this.#child.send(message)
  }

  /** Asks it to finish what it is writing and to close its files; resolves when it has ended. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#child.send({ type: 'close' })
    const timer = setTimeout(() => this.#child.kill(), closeTimeoutMs)
    await this.#exited
    clearTimeout(timer)
  }
}

function startChild(
  file: string,
  argument: string,
  onMessage: (message: DataToMain) => void,
  onExit: () => void,
): Child {
  // The Electron of the tests is too old for the database's prebuilt binary: a Node beside it stands in.
  if (__TEST_RUNTIME__ && process.env['LEDGER_DATA_NODE'])
    return startNode(process.env['LEDGER_DATA_NODE'], file, argument, onMessage, onExit)
  const child: UtilityProcess = utilityProcess.fork(file, [argument], { serviceName: 'data', stdio: 'inherit' })
  child.on('message', onMessage)
  child.on('exit', onExit)
  return { send: (message) => child.postMessage(message), kill: () => child.kill() }
}

function startNode(
  execPath: string,
  file: string,
  argument: string,
  onMessage: (message: DataToMain) => void,
  onExit: () => void,
): Child {
  const { NODE_OPTIONS: _options, ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  // An outside Node cannot read inside app.asar.
  const outside = file.replace('app.asar', 'app.asar.unpacked')
  const child: ChildProcess = fork(outside, [argument], {
    execPath,
    env,
    execArgv: [],
    serialization: 'advanced',
    stdio: 'inherit',
  })
  child.on('message', (message) => onMessage(message as DataToMain))
  child.on('exit', onExit)
  return {
    send: (message) => {
      if (child.connected) child.send(message)
    },
    kill: () => child.kill('SIGKILL'),
  }
}
