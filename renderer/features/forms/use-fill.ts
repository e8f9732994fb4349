import type { FormFilled, FormRequest } from '@shared/forms/contract.ts'
import { errorText, isErrorCode } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { useState } from 'react'
import { withSecondPerson } from '../../data/approval.ts'
import { data, shell } from '../../data/data.ts'
import { formsText as text } from '../../text/forms-text.ts'

export type FillState =
  | { readonly name: 'looking' }
  | { readonly name: 'filling' }
  | { readonly name: 'failed'; readonly sentence: string }
  | { readonly name: 'done'; readonly result: FormFilled; readonly target: ChosenFile }

export interface FillJob extends Omit<FormRequest, 'target'> {
  /** Null: masked. */
  readonly reason: string | null
}

type Write = (target: ChosenFile) => Promise<FormFilled>

/** Asks where to, fills, and keeps what came of it on the screen. */
export function useFill() {
  const [state, setState] = useState<FillState>({ name: 'looking' })

  async function fill({ reason, ...request }: FillJob, suggestedName: string): Promise<void> {
    const write: Write | null =
      reason === null
        ? ({ ticket }) => data.forms.fill({ ...request, target: ticket })
        : await unmasked(request, reason, suggestedName)
    if (!write) return
    const target = await shell('saveWorkbook', { suggestedName })
    if (!target) return
    setState({ name: 'filling' })
    try {
      setState({ name: 'done', result: await write(target), target })
    } catch (error) {
      setState({ name: 'failed', sentence: errorText(toFailure(error)) })
    }
  }

  return { state, fill, look: () => setState({ name: 'looking' }) }
}

/**
 * Asked before a file is chosen, which would be chosen in vain where a second person must agree first; null where one
 * must. Whoever does it later has no blank form at hand: it is kept before anybody is asked.
 */
async function unmasked(
  { form, proposal, period, spread }: Omit<FormRequest, 'target'>,
  reason: string,
  name: string,
): Promise<Write | null> {
  const formId = await data.forms.remember({ form, proposal })
  const asked = { formId, proposal, period, ...(spread && { spread }) }
  const run = (ticket: string) => data.forms.fillUnmasked({ ...asked, ticket }, { reason })
  try {
    const input = { ...asked, ticket: '' }
    await withSecondPerson('forms.fillUnmasked', input, () => run(''), { act: text.act, concerns: name, reason })
    return null
  } catch (error) {
    if (isErrorCode(error, 'ticket-unknown')) return ({ ticket }) => run(ticket)
    throw error
  }
}
