import { basename } from 'node:path'
import type { TicketPurpose } from '@shared/data-channel.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import type { DataProcess } from '../data-host/data-process.ts'

/** Keeps the paths a person chose; the page gets a ticket and the name. */
export class FileTickets {
  readonly #data: DataProcess
  readonly #paths = new Map<string, string>()

  constructor(data: DataProcess) {
    this.#data = data
  }

  grant(path: string, purpose: TicketPurpose): ChosenFile {
    const ticket = crypto.randomUUID()
    this.#paths.set(ticket, path)
    this.#data.post({ type: 'ticket', ticket, path, purpose })
    return { ticket, name: basename(path) }
  }

  pathOf(ticket: string): string | undefined {
    return this.#paths.get(ticket)
  }
}
