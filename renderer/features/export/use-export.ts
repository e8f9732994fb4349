import type { ExportResult, ReportRequest } from '@shared/export/contract.ts'
import { errorText, isErrorCode } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { useState } from 'react'
import { withSecondPerson } from '../../data/approval.ts'
import { data, shell } from '../../data/data.ts'

export interface ExportJob {
  readonly request: ReportRequest
  /** Null: masked. */
  readonly reason: string | null
  /** For a second person. */
  readonly about: { readonly act: string; readonly concerns: string }
}

export type ExportState =
  | { readonly name: 'choosing' }
  | { readonly name: 'running'; readonly progress: Progress | null; readonly cancel: () => void }
  | { readonly name: 'failed'; readonly job: ExportJob; readonly target: ChosenFile; readonly sentence: string }
  | { readonly name: 'done'; readonly result: ExportResult; readonly target: ChosenFile; readonly isMasked: boolean }

/**
 * Asked before a file is chosen, which would be chosen in vain where a second person must agree first. Without a file
 * nothing is written, whatever the answer is.
 */
async function isLeftToSomebodyElse({ request, reason, about }: ExportJob): Promise<boolean> {
  if (reason === null) return false
  const input = { ...request, ticket: '' }
  try {
    const run = () => data.export.saveUnmasked(input, { reason })
    const outcome = await withSecondPerson('export.saveUnmasked', input, run, { ...about, reason })
    return outcome.name !== 'done'
  } catch (error) {
    if (isErrorCode(error, 'ticket-unknown')) return false
    throw error
  }
}

/** One export at a time; what was chosen stays through a failure. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ name: 'choosing' })

  async function start(job: ExportJob, suggestedName: string): Promise<void> {
    if (await isLeftToSomebodyElse(job)) return
    const target = await shell('saveWorkbook', { suggestedName })
    if (target) await write(job, target)
  }

  async function write(job: ExportJob, target: ChosenFile): Promise<void> {
    const controller = new AbortController()
    const cancel = () => controller.abort()
    setState({ name: 'running', progress: null, cancel })
    const { request, reason } = job
    const method = reason === null ? data.export.save : data.export.saveUnmasked
    try {
      const result = await method(
        { ...request, ticket: target.ticket },
        {
          signal: controller.signal,
          onProgress: (progress) => setState({ name: 'running', progress, cancel }),
          ...(reason === null ? {} : { reason }),
        },
      )
      setState({ name: 'done', result, target, isMasked: reason === null })
    } catch (error) {
      const failure = toFailure(error)
      if (failure.code === 'cancelled') setState({ name: 'choosing' })
      else setState({ name: 'failed', job, target, sentence: errorText(failure) })
    }
  }

  return { state, start, write, again: () => setState({ name: 'choosing' }) }
}
