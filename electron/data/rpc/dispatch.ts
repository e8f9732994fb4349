import type { Contract } from '@shared/rpc/contract.ts'
import { AppError, type ErrorCode } from '@shared/rpc/errors.ts'
import type { Committed, Progress } from '@shared/rpc/wire.ts'
import type { Account } from '@shared/security/model.ts'
import type { RequiredPower } from '@shared/security/powers.ts'
import type { Act } from '../db/audit.ts'
import type { OpenLedger } from '../folder/open-ledger.ts'
import type { AnyHandler, AnyMethod } from './handlers.ts'

/** What a call is judged by: who is signed in, and what is open. */
export interface CurrentSession {
  readonly account: Account | null
  readonly isLocked: boolean
  readonly ledger: OpenLedger | null
}

export interface DispatchDeps {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly session: CurrentSession
  readonly now: () => Date
  readonly newId: () => string
  readonly announce: (topics: readonly string[]) => void
}

export interface Call {
  readonly method: string
  readonly input: unknown
  readonly reason?: string | undefined
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
}

export interface Answer {
  readonly output: unknown
  readonly committed?: Committed
}

/** Before anybody has signed in: reads nothing, writes nothing, and has no powers. */
const nobody: Account = { id: '', loginName: '', displayName: '未登录', powers: [] }

/**
 * Decides everything a handler need not ask: does the method exist, does the input fit, may this account, was a
 * reason given; then runs it by its kind, and writes the audit of what it wrote.
 */
export function createDispatcher(deps: DispatchDeps): (call: Call) => Promise<Answer> {
  const { contract, handlers, session, now, newId, announce } = deps

  return async (call) => {
    const { method, handler } = find(contract, handlers, call.method)
    const parsed = method.input.safeParse(call.input)
    if (!parsed.success) throw new AppError('invalid-input', `${call.method}: ${parsed.error.message}`)
    mayCall(session, method.power)
    const reason = call.reason?.trim() ?? ''
    if (method.reason === 'required' && reason === '') throw new AppError('reason-missing', call.method)
    const input: unknown = parsed.data
    const base = { account: session.account ?? nobody, now, newId }

    let committed: Committed | undefined
    const noteCommitted = (seq: number, topics: readonly string[]) => {
      committed = { seq, act: method.act ?? '', undoable: method.undoable ?? false }
      announce(topics)
    }
    const act = (): Act => ({
      method: call.method,
      act: method.act ?? '',
      subject: method.subject?.(input) ?? null,
      reason: reason === '' ? null : reason,
      // Sign-in and first run change who is signed in while they run: the account is read when the row is written.
      accountId: session.account?.id ?? null,
      accountName: session.account?.displayName ?? nobody.displayName,
    })

    switch (method.kind) {
      case 'query': {
        const db = session.ledger?.reader
        return { output: handler(input, { ...base, db }) }
      }
      case 'command': {
        const { writer } = openLedgerOf(session)
        const { result, seq, topics } = await writer.run(act(), (db) => handler(input, { ...base, db }))
        noteCommitted(seq, topics)
        return { output: result, ...(committed && { committed }) }
      }
      case 'task': {
        const write = async <T>(work: (db: never, pause: () => Promise<void>) => T | Promise<T>) => {
          if (!method.act) throw new Error(`Task ${call.method} writes without an act`)
          const { result, seq, topics } = await openLedgerOf(session).writer.run(act(), (db, pause) =>
            work(db as never, async () => {
              await pause()
              if (call.signal.aborted) throw new AppError('cancelled', call.method)
            }),
          )
          noteCommitted(seq, topics)
          return { result, seq }
        }
        const context = { ...base, db: session.ledger?.reader, signal: call.signal, report: call.report, write }
        const output = await handler(input, context)
        return { output, ...(committed && { committed }) }
      }
    }
  }
}

function find(
  contract: Contract,
  handlers: DispatchDeps['handlers'],
  name: string,
): { method: AnyMethod; handler: AnyHandler } {
  const [feature = '', verb = ''] = name.split('.')
  // Own properties only, so that `people.constructor` is no method.
  const method =
    Object.hasOwn(contract, feature) && Object.hasOwn(contract[feature] ?? {}, verb) && contract[feature]?.[verb]
  const handler = Object.hasOwn(handlers, feature) && handlers[feature]?.[verb]
  if (!method || typeof handler !== 'function') throw new AppError('unknown-method', name)
  return { method, handler: handler as AnyHandler }
}

function mayCall(session: CurrentSession, power: RequiredPower): void {
  if (power === 'anyone') return
  if (!session.account) throw refused('not-signed-in', power)
  if (session.isLocked) throw refused('locked', power)
  if (power !== 'signed-in' && !session.account.powers.includes(power)) throw refused('power-missing', power)
}

function refused(code: ErrorCode, power: RequiredPower): AppError {
  return new AppError(code, `Needs ${power}`, { power })
}

function openLedgerOf(session: CurrentSession): OpenLedger {
  if (!session.ledger) throw new AppError('not-signed-in', 'No database is open')
  return session.ledger
}
