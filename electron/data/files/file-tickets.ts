import { basename } from 'node:path'
import type { TicketPurpose } from '@shared/data-channel.ts'
import { AppError } from '@shared/rpc/errors.ts'

interface Granted {
  readonly path: string
  readonly purpose: TicketPurpose
}

/**
 * Paths that main granted, each for one purpose. The page holds the ticket and never learns the path.
 */
export class FileTickets {
  readonly #granted = new Map<string, Granted>()

  grant(ticket: string, path: string, purpose: TicketPurpose): void {
    this.#granted.set(ticket, { path, purpose })
  }

  /** A ticket stays good: a failed export is tried again on the same target. @throws `ticket-unknown` */
  take(ticket: string, purpose: TicketPurpose): { path: string; name: string } {
    const granted = this.#granted.get(ticket)
    if (granted?.purpose !== purpose) throw new AppError('ticket-unknown', `No ticket for ${purpose}`)
    return { path: granted.path, name: basename(granted.path) }
  }
}
