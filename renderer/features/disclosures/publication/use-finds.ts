import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Body, Disclosure, PersonalFind } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { usePaused } from '../../../ui/use-paused.ts'

const restMs = 400

/** What the check finds in the text as it stands on the screen. */
export function useFinds(disclosure: Disclosure, body: Body, isDirty: boolean): readonly PersonalFind[] {
  const paused = usePaused(body, restMs)
  const { data: found } = useQuery({
    queryKey: ['disclosures', 'check', disclosure.id, paused],
    queryFn: () => data.disclosures.check({ body: paused }),
    enabled: isDirty && paused === body,
    placeholderData: keepPreviousData,
    // Of every state of the text only the last matters.
    gcTime: 0,
  })
  return isDirty ? (found ?? disclosure.finds) : disclosure.finds
}
