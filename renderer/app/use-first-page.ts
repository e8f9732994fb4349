import { useEffect, useEffectEvent } from 'react'
import { useWaitingRequests } from '../data/requests.ts'
import { beginAt, useHasBegun } from '../data/route.ts'
import type { Page } from './pages.tsx'

/**
 * Whoever signs in begins at the workbench where something waits there, else at the first page of their own. Nothing
 * is shown before that is known, which takes one short question.
 */
export function useFirstPage(pages: readonly Page[]): boolean {
  const { count, isKnown } = useWaitingRequests()
  const hasBegun = useHasBegun()
  const begin = useEffectEvent(() => {
    const first = count > 0 ? pages[0] : (pages.find(({ name }) => name !== 'workbench') ?? pages[0])
    if (first) beginAt(first.name)
  })
  useEffect(() => {
    if (isKnown && !hasBegun) begin()
  }, [isKnown, hasBegun])
  return hasBegun
}
