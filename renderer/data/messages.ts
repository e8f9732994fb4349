import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'

export interface Message {
  readonly kind: 'success' | 'error'
  readonly text: string
  /** One thing to do about it: 重做. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

const listeners = new Set<(message: Message) => void>()

/** Says one sentence at the top of the window; the frame draws it. */
export const notify = {
  success: (text: string, action?: Message['action']) => say({ kind: 'success', text, ...(action ? { action } : {}) }),
  error: (text: string) => say({ kind: 'error', text }),
  /** The sentence of an error; somebody who cancelled needs none. */
  failure(error: unknown): void {
    const failure = toFailure(error)
    if (failure.code !== 'cancelled') say({ kind: 'error', text: errorText(failure) })
  },
}

export function onMessage(listener: (message: Message) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function say(message: Message): void {
  for (const listener of listeners) listener(message)
}
