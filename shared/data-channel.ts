import type { FromData, ToData } from './rpc/wire.ts'

/** How the data process is started: one argument, as JSON. */
export interface DataProcessOptions {
  readonly folder: string
  readonly isDemo: boolean
  readonly version: string
}

/** Main to data process. `wire` is what the page said; main does not look into it. */
export type MainToData =
  | { readonly type: 'wire'; readonly message: ToData }
  | { readonly type: 'ticket'; readonly ticket: string; readonly path: string; readonly purpose: 'read' | 'write' }
  | { readonly type: 'close' }

export type DataToMain = { readonly type: 'wire'; readonly message: FromData } | { readonly type: 'closed' }
