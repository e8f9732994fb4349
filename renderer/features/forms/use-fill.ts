import type { FormFilled, FormRequest } from '@shared/forms/contract.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { useState } from 'react'
import { data, shell } from '../../data/data.ts'

export type FillState =
  | { readonly name: 'looking' }
  | { readonly name: 'filling' }
  | { readonly name: 'failed'; readonly sentence: string }
  | { readonly name: 'done'; readonly result: FormFilled; readonly target: ChosenFile }

/** Asks where to, fills, and keeps what came of it on the screen. */
export function useFill() {
  const [state, setState] = useState<FillState>({ name: 'looking' })

  async function fill(request: Omit<FormRequest, 'target'>, suggestedName: string): Promise<void> {
    const target = await shell('saveWorkbook', { suggestedName })
    if (!target) return
    setState({ name: 'filling' })
    try {
      const result = await data.forms.fill({ ...request, target: target.ticket })
      setState({ name: 'done', result, target })
    } catch (error) {
      setState({ name: 'failed', sentence: errorText(toFailure(error)) })
    }
  }

  return { state, fill, look: () => setState({ name: 'looking' }) }
}
