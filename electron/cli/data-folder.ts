import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AppContract } from '@shared/app-contract.ts'
import type { TicketPurpose } from '@shared/data-channel.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { FolderStatus } from '@shared/security/model.ts'
import type { InputOf, OutputOf } from '@shared/rpc/contract.ts'
import { compose, type DataLayer } from '../data/compose.ts'
import { keysFileName } from '../data/folder/keys-file.ts'
import { readCredentials } from './credentials.ts'
import { showProgress } from './progress.ts'

type Methods = { [F in keyof AppContract]: { [M in keyof AppContract[F]]: AppContract[F][M] } }

/** The data layer in this process, called by the same contract as the page calls it. */
export class DataFolder {
  readonly data: DataLayer
  readonly #signal = new AbortController()

  constructor(folder: string, isDemo: boolean) {
    this.data = compose({ folder: resolve(folder), isDemo, version: 'cli' })
    process.once('SIGINT', () => this.#signal.abort())
  }

  async call<F extends keyof Methods, M extends keyof Methods[F] & string>(
    feature: F,
    method: M,
    input: InputOf<Methods[F][M]>,
    reason?: string,
    approval?: string,
  ): Promise<OutputOf<Methods[F][M]>> {
    const { output } = await this.data.dispatch({
      method: `${feature}.${method}`,
      input,
      reason,
      approval,
      signal: this.#signal.signal,
      report: showProgress,
    })
    return output as OutputOf<Methods[F][M]>
  }

  /** A path given on the command line, as a dialog would grant it. */
  ticketFor(path: string, purpose: TicketPurpose): string {
    const ticket = randomUUID()
    this.data.tickets.grant(ticket, resolve(path), purpose)
    return ticket
  }

  close(): Promise<void> {
    return this.data.session.close()
  }
}

/** Opens a folder that is set up, signs in, runs, and closes it whatever happens. */
export async function withSignedIn<T>(folder: string, work: (opened: DataFolder) => Promise<T>): Promise<T> {
  const opened = new DataFolder(folder, isDemoFolder(folder))
  try {
    const status = mustBeOpen(await opened.call('security', 'status', {}))
    if (status.state === 'first-run')
      throw new AppError('folder-damaged', 'Not set up', { detail: '还没有建立，请先运行 ledger init' })
    mustBeOpen(await opened.call('security', 'signIn', await readCredentials()))
    return await work(opened)
  } finally {
    await opened.close()
  }
}

/** A folder that cannot be opened ends the command with its sentence. */
export function mustBeOpen(status: FolderStatus): FolderStatus {
  if (status.state === 'problem') throw new AppError(status.problem, status.detail, { detail: status.detail })
  return status
}

/** What keys.json says; a folder that cannot be read is looked at by the program itself, and refused with words. */
export function isDemoFolder(folder: string): boolean {
  const file = resolve(folder, keysFileName)
  if (!existsSync(file)) return false
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { isDemo?: boolean }).isDemo === true
  } catch {
    return false
  }
}
