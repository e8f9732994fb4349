import { useRef, useState } from 'react'
import type { BatchAct } from '@shared/dossier/contract.ts'
import type { PersonId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { dossierList } from './dossier-place.ts'
import type { WrittenNote } from './note-fields.tsx'

interface Batch {
  readonly act: BatchAct
  readonly year: number
  readonly personIds: PersonId[]
  readonly note: WrittenNote
}

/** What is over sooner needs no progress. */
const progressAfterMs = 500

export function useBatch(act: BatchAct, onDone: () => void) {
  const [isRunning, setRunning] = useState(false)
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const stop = useRef<AbortController | null>(null)

  async function run(batch: Batch): Promise<void> {
    const startedAt = Date.now()
    stop.current = new AbortController()
    setRunning(true)
    try {
      const { done, refused } = await data.dossiers.runBatch(batch, {
        signal: stop.current.signal,
        onProgress(now) {
          if (Date.now() - startedAt > progressAfterMs) setProgress({ done: now.done, total: now.total })
        },
      })
      notify.success(dossierText.batchOf.done(act, done, refused))
      dossierList.forgetSelection()
      onDone()
    } catch (error) {
      notify.failure(error)
    } finally {
      setRunning(false)
      setProgress(null)
    }
  }

  return { run: (batch: Batch) => void run(batch), isRunning, progress, cancel: () => stop.current?.abort() }
}
