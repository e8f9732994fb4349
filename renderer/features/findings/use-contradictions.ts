import type { Contradiction } from '@shared/findings/contract.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import { useEffect, useRef, useState } from 'react'
import { data } from '../../data/data.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'

export type ContradictionRun =
  | { readonly name: 'idle' }
  | { readonly name: 'running'; readonly progress: Progress | null }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'done'; readonly at: string; readonly found: readonly Contradiction[] }

export function useContradictions() {
  const [run, setRun] = useState<ContradictionRun>({ name: 'idle' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  function start() {
    const own = new AbortController()
    running.current = own
    setRun({ name: 'running', progress: null })
    const options = {
      signal: own.signal,
      onProgress: (progress: Progress) => setRun({ name: 'running', progress }),
    }
    data.findings.contradictions({}, options).then(
      (found) => setRun({ name: 'done', at: new Date().toISOString(), found }),
      (error) => setRun(isErrorCode(error, 'cancelled') ? { name: 'idle' } : { name: 'failed', error }),
    )
  }

  return { run, start, cancel: () => running.current?.abort() }
}
