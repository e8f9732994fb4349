import type { AuditVerdict } from '@shared/audit/contract.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import { useState } from 'react'
import { data } from '../../data/data.ts'

export type VerifyState =
  | { readonly name: 'idle' }
  | { readonly name: 'running'; readonly progress: Progress | null; readonly cancel: () => void }
  | { readonly name: 'failed'; readonly sentence: string }
  | { readonly name: 'done'; readonly verdict: AuditVerdict; readonly at: Date }

/** Walks the chain, one walk at a time. */
export function useVerify() {
  const [state, setState] = useState<VerifyState>({ name: 'idle' })

  async function verify(): Promise<void> {
    const controller = new AbortController()
    const cancel = () => controller.abort()
    setState({ name: 'running', progress: null, cancel })
    try {
      const verdict = await data.audit.verify(
        {},
        {
          signal: controller.signal,
          onProgress: (progress) => setState({ name: 'running', progress, cancel }),
        },
      )
      setState({ name: 'done', verdict, at: new Date() })
    } catch (error) {
      const failure = toFailure(error)
      setState(failure.code === 'cancelled' ? { name: 'idle' } : { name: 'failed', sentence: errorText(failure) })
    }
  }

  return { state, verify, close: () => setState({ name: 'idle' }) }
}
