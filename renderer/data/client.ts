import type { Bridge } from '@shared/bridge.ts'
import type { Contract, InputOf, OutputOf } from '@shared/rpc/contract.ts'
import { AppError, type ErrorCode, fromFailure } from '@shared/rpc/errors.ts'
import type { Committed, FromData, Progress } from '@shared/rpc/wire.ts'

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  /** For methods that ask for one. */
  readonly reason?: string | undefined
  /** The request that was approved for this very call. */
  readonly approval?: string | undefined
}

/** The caller's side of a contract: `data.people.get({ id })`. */
export type Client<C extends Contract> = {
  readonly [F in keyof C]: {
    readonly [M in keyof C[F]]: (input: InputOf<C[F][M]>, options?: CallOptions) => Promise<OutputOf<C[F][M]>>
  }
}

export interface Events {
  /** Records of these features changed. */
  readonly changed: (topics: readonly string[]) => void
  /** A write of this page left this audit row. */
  readonly committed: (committed: Committed) => void
  /** A call was refused because nobody is signed in, the program is locked, or the password must be changed first. */
  readonly refused: () => void
  readonly gone: () => void
}

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: AppError) => void
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** These say that the session is not what the page takes it for. */
const sessionCodes: ReadonlySet<ErrorCode> = new Set(['locked', 'not-signed-in', 'password-change-needed'])

/**
 * Names are looked up when they are called, so that only the type of the contract is needed here: the contract
 * itself would bring its schemas into the first screen.
 */
export function createClient<C extends Contract>(bridge: Pick<Bridge, 'post' | 'onMessage'>) {
  const waiting = new Map<number, Waiting>()
  const listeners: { [E in keyof Events]: Set<Events[E]> } = {
    changed: new Set(),
    committed: new Set(),
    refused: new Set(),
    gone: new Set(),
  }
  let nextId = 1
  let isGone = false

  bridge.onMessage((message: FromData) => {
    switch (message.type) {
      case 'done':
        if (message.committed) for (const listener of listeners.committed) listener(message.committed)
        settle(message.id)?.resolve(message.output)
        return
      case 'failed':
        settle(message.id)?.reject(fromFailure(message.failure))
        if (sessionCodes.has(message.failure.code)) {
          for (const listener of listeners.refused) listener()
        }
        return
      case 'progress':
        waiting.get(message.id)?.onProgress?.(message.progress)
        return
      case 'changed':
        for (const listener of listeners.changed) listener(message.topics)
        return
      case 'gone':
        isGone = true
        for (const id of waiting.keys()) settle(id)?.reject(gone())
        for (const listener of listeners.gone) listener()
    }
  })

  function settle(id: number): Waiting | undefined {
    const one = waiting.get(id)
    waiting.delete(id)
    return one
  }

  function call(
    method: string,
    input: unknown,
    { signal, onProgress, reason, approval }: CallOptions = {},
  ): Promise<unknown> {
    if (isGone) return Promise.reject(gone())
    if (signal?.aborted) return Promise.reject(new AppError('cancelled', method))
    const id = nextId++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress })
      signal?.addEventListener(
        'abort',
        () => {
          // The task itself answers, when it has stopped and taken back what it had begun.
          if (waiting.has(id)) bridge.post({ type: 'cancel', id })
        },
        { once: true },
      )
      bridge.post({
        type: 'call',
        id,
        method,
        input,
        ...(reason === undefined ? {} : { reason }),
        ...(approval === undefined ? {} : { approval }),
      })
    })
  }

  const client = namesOf((feature) =>
    namesOf((name) => (input: unknown, options?: CallOptions) => call(`${feature}.${name}`, input, options)),
  ) as Client<C>

  /** Returns its own unsubscribe function. */
  function on<E extends keyof Events>(event: E, listener: Events[E]): () => void {
    listeners[event].add(listener)
    return () => listeners[event].delete(listener)
  }

  return { client, on, call }
}

/** An object that makes each property when it is first read. */
function namesOf(make: (name: string) => unknown): object {
  const made = new Map<string, unknown>()
  return new Proxy(Object.freeze({}), {
    get(_target, name) {
      // `then` would make an awaited client wait for ever.
      if (typeof name !== 'string' || name === 'then') return undefined
      if (!made.has(name)) made.set(name, make(name))
      return made.get(name)
    },
  })
}

function gone(): AppError {
  return new AppError('data-process-gone', 'The data process has ended')
}
