import type { Account } from '@shared/security/model.ts'
import type { AnyMethod, FeatureContract, Method } from '@shared/rpc/contract.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import type { Approver } from './dispatch.ts'

interface Context {
  readonly account: Account
  /** The second person, where the method needs one and there is one. */
  readonly approver: Approver | null
  /** Why, where the caller said it. */
  readonly reason: string | null
  readonly now: () => Date
}

export interface QueryContext extends Context {
  readonly db: ReadDb
}

export interface CommandContext extends Context {
  readonly db: WriteDb
  readonly newId: () => string
}

export interface TaskContext extends Context {
  readonly db: ReadDb
  readonly newId: () => string
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
  /**
   * One transaction with one audit row, under the act and the reason of the call. `pause` lets queries in between;
   * it throws `cancelled` when the caller has cancelled, which takes everything back.
   */
  readonly write: <T>(
    work: (db: WriteDb, pause: () => Promise<void>) => T | Promise<T>,
  ) => Promise<{ readonly result: T; readonly seq: number }>
}

type Handler<M> =
  M extends Method<'query', infer Input, infer Output>
    ? (input: Input, context: QueryContext) => Output
    : M extends Method<'command', infer Input, infer Output>
      ? (input: Input, context: CommandContext) => Output
      : M extends Method<'task', infer Input, infer Output>
        ? (input: Input, context: TaskContext) => Promise<Output>
        : never

/** One handler a method; a feature with one missing does not compile. */
export type Handlers<Methods extends FeatureContract> = {
  readonly [Name in keyof Methods]: Handler<Methods[Name]>
}

export type AnyHandler = (input: unknown, context: unknown) => unknown
export type { AnyMethod }
