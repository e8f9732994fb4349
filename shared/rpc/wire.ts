import type { Failure } from './errors.ts'

/** Page to data process. */
export type ToData =
  | {
      readonly type: 'call'
      readonly id: number
      readonly method: string
      readonly input: unknown
      readonly reason?: string
      /** The request that was approved for this very call. */
      readonly approval?: string
    }
  | { readonly type: 'cancel'; readonly id: number }

/** Data process to page. */
export type FromData =
  | { readonly type: 'done'; readonly id: number; readonly output: unknown; readonly committed?: Committed }
  | { readonly type: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  /** Records of these features have changed (`people`, `import` …): what shows them must ask again. */
  | { readonly type: 'changed'; readonly topics: readonly string[] }
  /** Said by main when the data process has ended: every waiting call must be refused. */
  | { readonly type: 'gone' }

export interface Progress {
  /** What is being done, in Chinese: 正在读取第 3 张表. */
  readonly stage: string
  readonly done: number
  /** 0 while unknown. */
  readonly total: number
}

/** The audit row a write left, so that the page can offer to undo it. */
export interface Committed {
  readonly seq: number
  readonly act: string
  readonly undoable: boolean
}
