import type { Contract } from '@shared/rpc/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Committed, Progress } from '@shared/rpc/wire.ts'
import type { Account } from '@shared/security/model.ts'
import type { Act } from '../db/audit.ts'
import { type ReadDb, translate, type WriteDb } from '../db/connection.ts'
import { behindWall, publishingFeatures } from '../db/wall.ts'
import type { Written } from '../db/writer.ts'
import type { OpenLedger, PreviewLedger } from '../folder/open-ledger.ts'
import type { AnyHandler, AnyMethod } from './handlers.ts'
import { mayCall, mayConcern } from './judge-call.ts'

/** What a call is judged by: who is signed in, and what is open. */
export interface CurrentSession {
  readonly account: Account | null
  readonly isLocked: boolean
  /** Somebody else set the password: nothing but a new one can be done. */
  readonly mustChangePassword: boolean
  readonly ledger: OpenLedger | null
  readonly preview: PreviewLedger | null
}

export interface Approver {
  readonly id: string
  readonly name: string
}

/** The second person, where a method needs one. */
export interface Approvals {
  /** @throws `approval-needed` while there is somebody who could be asked, `approval-invalid` */
  readonly approverOf: (db: ReadDb, call: ApprovedCall) => Approver | null
  /** In the transaction of the act itself: an approval serves once. */
  readonly use: (db: WriteDb, requestId: string) => void
}

export interface ApprovedCall {
  readonly method: string
  readonly input: unknown
  readonly approval: string | undefined
  readonly account: Account
  readonly now: Date
}

export interface DispatchDeps {
  readonly contract: Contract
  readonly handlers: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly session: CurrentSession
  readonly approvals: Approvals
  readonly now: () => Date
  readonly newId: () => string
  readonly announce: (topics: readonly string[]) => void
}

export interface Call {
  readonly method: string
  readonly input: unknown
  readonly reason?: string | undefined
  /** The request that was approved for this call. */
  readonly approval?: string | undefined
  readonly signal: AbortSignal
  readonly report: (progress: Progress) => void
}

export interface Answer {
  readonly output: unknown
  readonly committed?: Committed
}

type Work<T> = (db: WriteDb, pause: () => Promise<void>) => T | Promise<T>

/** Before anybody has signed in: reads nothing, writes nothing, and has no powers. */
const nobody: Account = { id: '', loginName: '', displayName: '未登录', roles: [], powers: [], communityIds: null }

/** What still speaks of the ledger itself while a backup is looked at. */
const besidePreview: ReadonlySet<string> = new Set(['security', 'backup'])

/**
 * Decides everything a handler need not ask: does the method exist, does the input fit, may this account, does it
 * concern what the account is limited to, was a reason given, did a second person agree; then runs it by its kind,
 * and writes the audit of what it wrote. What SQLite says of the file (damaged, full, busy) is told as such.
 */
export function createDispatcher(deps: DispatchDeps): (call: Call) => Promise<Answer> {
  const { contract, handlers, session, approvals, now, newId, announce } = deps

  return (call) =>
    judgeAndRun(call).catch((cause: unknown) => {
      throw translate(cause)
    })

  async function judgeAndRun(call: Call): Promise<Answer> {
    const { method, handler, feature } = find(contract, handlers, call.method)
    const parsed = method.input.safeParse(call.input)
    if (!parsed.success) throw new AppError('invalid-input', `${call.method}: ${parsed.error.message}`)
    const input: unknown = parsed.data
    mayCall(session, method.power, call.method)
    const account = session.account ?? nobody
    const handed = <Db extends ReadDb>(db: Db): Db => (publishingFeatures.has(feature) ? behindWall(db) : db)
    const isBeside = besidePreview.has(feature)
    const reader = session.preview && !isBeside ? session.preview.reader : session.ledger?.reader
    if (session.account && !reader) throw new AppError('busy', 'The database is being replaced')
    if (method.within && reader) mayConcern(reader, account, method.within(input))
    const reason = call.reason?.trim() ?? ''
    if (method.reason === 'required' && reason === '') throw new AppError('reason-missing', call.method)
    if (session.preview && !isBeside && !onlyReads(method)) throw new AppError('read-only', call.method)
    const { approval } = call
    const approver =
      method.secondPerson && reader
        ? approvals.approverOf(reader, { method: call.method, input, approval, account, now: now() })
        : null

    let committed: Committed | undefined
    async function write<T>(work: Work<T>): Promise<Written<T>> {
      const { writer } = openLedgerOf(session)
      const written = await writer.run(act(), (db, pause) => {
        if (approver && approval) approvals.use(db, approval)
        return work(handed(db), pause)
      })
      committed = { seq: written.seq, act: method.act ?? '', undoable: method.undoable ?? false }
      announce(written.topics)
      return written
    }
    const act = (): Act => ({
      method: call.method,
      act: method.act ?? '',
      subject: method.subject?.(input) ?? null,
      reason: reason === '' ? null : reason,
      // Sign-in and first run change who is signed in while they run: the account is read when the row is written.
      accountId: session.account?.id ?? null,
      accountName: session.account?.displayName ?? nobody.displayName,
      approverId: approver?.id ?? null,
      approverName: approver?.name ?? null,
    })
    const base = { account, approver, reason: reason || null, now, newId }

    switch (method.kind) {
      case 'query':
        return { output: handler(input, { ...base, db: reader && handed(reader) }) }
      case 'command': {
        const { result } = await write((db) => handler(input, { ...base, db }))
        return { output: result, ...(committed && { committed }) }
      }
      case 'task': {
        const writeAndPause = <T>(work: Work<T>) => {
          if (!method.act) throw new Error(`Task ${call.method} writes without an act`)
          return write<T>((db, pause) =>
            work(db, async () => {
              await pause()
              if (call.signal.aborted) throw new AppError('cancelled', call.method)
            }),
          )
        }
        const { signal, report } = call
        const context = { ...base, db: reader && handed(reader), signal, report, write: writeAndPause }
        const output = await handler(input, context)
        return { output, ...(committed && { committed }) }
      }
    }
  }
}

/** A task without an act cannot write; one under a reading power reads what queries read. */
function onlyReads({ kind, act, power }: AnyMethod): boolean {
  return kind === 'query' || (kind === 'task' && act === undefined && power.endsWith('.read'))
}

function find(contract: Contract, handlers: DispatchDeps['handlers'], name: string) {
  const [feature = '', verb = ''] = name.split('.')
  // Own properties only, so that `people.constructor` is no method.
  const hasMethod = Object.hasOwn(contract, feature) && Object.hasOwn(contract[feature] ?? {}, verb)
  const method: AnyMethod | undefined = hasMethod ? contract[feature]?.[verb] : undefined
  const handler = Object.hasOwn(handlers, feature) ? handlers[feature]?.[verb] : undefined
  if (!method || typeof handler !== 'function') throw new AppError('unknown-method', name)
  return { feature, method, handler: handler as AnyHandler }
}

function openLedgerOf(session: CurrentSession): OpenLedger {
  if (!session.ledger) throw new AppError('not-signed-in', 'No database is open')
  return session.ledger
}
