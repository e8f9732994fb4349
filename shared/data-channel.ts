import type { FromData, ToData } from './rpc/wire.ts'

/** How the data process is started: one argument, as JSON. */
export interface DataProcessOptions {
  readonly folder: string
  readonly isDemo: boolean
  readonly version: string
}

/** What a granted path may be used for. */
export type TicketPurpose = 'read' | 'write' | 'folder'

/** Main to data process. `wire` is what the page said; main does not look into it. */
export type MainToData =
  | { readonly type: 'wire'; readonly message: ToData }
  | { readonly type: 'ticket'; readonly ticket: string; readonly path: string; readonly purpose: TicketPurpose }
  | { readonly type: 'close' }

export type DataToMain = { readonly type: 'wire'; readonly message: FromData } | { readonly type: 'closed' }
