import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import { callByName, data } from './data.ts'
import { onSessionEnd } from './session.ts'
import { createStore } from './store.ts'

/** What is asked for, in the words of whoever asks. */
export interface About {
  /** 删除人员 */
  readonly act: string
  /** 张伟（北辰社区） */
  readonly concerns: string
  /** What was typed already; may be empty. */
  readonly reason: string
}

export interface AskedAct extends About {
  readonly method: string
  /** One request each. */
  readonly inputs: readonly unknown[]
  readonly settle: (isRequested: boolean) => void
}

/** The question that stands on the screen; the frame draws it. */
export const askedAct = createStore<AskedAct | null>(null)

export type Outcome<T> =
  | { readonly name: 'done'; readonly output: T }
  /** Somebody else decides; the workbench has it. */
  | { readonly name: 'requested' }
  | { readonly name: 'left' }

/**
 * Does what two people must agree on. The first call is refused with `approval-needed`; then a request is made, and
 * the act itself is done from the workbench once it is approved. Every other error is thrown as it came.
 */
export async function withSecondPerson<T>(
  method: string,
  input: unknown,
  run: () => Promise<T>,
  about: About,
): Promise<Outcome<T>> {
  try {
    return { name: 'done', output: await run() }
  } catch (error) {
    if (!isErrorCode(error, 'approval-needed')) throw error
    return { name: (await askSecondPerson(method, [input], about)) ? 'requested' : 'left' }
  }
}

/** Opens the question, and answers whether a request was made. */
export function askSecondPerson(method: string, inputs: readonly unknown[], about: About): Promise<boolean> {
  askedAct.get()?.settle(false)
  return new Promise((resolve) => {
    const settle = (isRequested: boolean) => {
      askedAct.set(null)
      resolve(isRequested)
    }
    askedAct.set({ method, inputs, ...about, settle })
  })
}

export async function makeRequests({ method, inputs }: AskedAct, reason: string): Promise<void> {
  // One after another: where one is refused, those before it stand.
  for (const input of inputs) await data.requests.make({ method, input }, { reason })
}

/** The act itself, under the names of both. `changes`: what a request does not keep, such as the ticket of a file. */
export function runApproved({ id, method, input, reason }: ApprovalRequest, changes: object = {}): Promise<unknown> {
  return callByName(method, { ...(input as object), ...changes }, { reason, approval: id })
}

onSessionEnd(() => askedAct.get()?.settle(false))
