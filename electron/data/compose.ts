import { randomUUID } from 'node:crypto'
import { appContract } from '@shared/app-contract.ts'
import type { DataProcessOptions } from '@shared/data-channel.ts'
import { exportHandlers } from './features/export/export-handlers.ts'
import { historyHandlers } from './features/history/history-handlers.ts'
import { importHandlers } from './features/import/import-handlers.ts'
import { peopleHandlers } from './features/people/people-handlers.ts'
import { securityHandlers } from './features/security/security-handlers.ts'
import { settingsHandlers } from './features/settings/settings-handlers.ts'
import { FileTickets } from './files/file-tickets.ts'
import { createDispatcher } from './rpc/dispatch.ts'
import type { Handlers } from './rpc/handlers.ts'
import { Session } from './session.ts'

export interface ComposeOptions extends DataProcessOptions {
  /** Told after every write which features' records changed. */
  readonly announce?: (topics: readonly string[]) => void
  readonly now?: () => Date
  readonly newId?: () => string
}

type AllHandlers = { readonly [F in keyof typeof appContract]: Handlers<(typeof appContract)[F]> }

/** The data layer, whole: every feature with what it needs. The one place that sees all features. */
export function compose(options: ComposeOptions) {
  const { folder, isDemo, version, announce = () => undefined, now = () => new Date(), newId = randomUUID } = options
  const session = new Session(folder, isDemo)
  const tickets = new FileTickets()
  const handlers: AllHandlers = {
    security: securityHandlers({ session }),
    settings: settingsHandlers({ session, version }),
    history: historyHandlers(),
    people: peopleHandlers(),
    import: importHandlers({ tickets }),
    export: exportHandlers({ tickets }),
  }
  const dispatch = createDispatcher({ contract: appContract, handlers, session, now, newId, announce })
  return { session, tickets, dispatch }
}

export type DataLayer = ReturnType<typeof compose>
