import { localDay } from '@shared/values/local-clock.ts'
import { useEffect, useEffectEvent, useLayoutEffect } from 'react'
import { usePreference } from '../data/preferences.ts'
import { beginAt, type PageName, useHasBegun, useRoute } from '../data/route.ts'
import { firstPageOf, type LastPage } from './first-page.ts'
import type { Page } from './pages.tsx'

/**
 * Whoever signs in for the first time of a day begins at the workbench, later that day where they left off. The
 * preferences know that: nothing is asked of the data process before the first page stands.
 */
export function useFirstPage(pages: readonly Page[]): boolean {
  const [last, keepLast] = usePreference<LastPage | null>('last-page', null)
  const { page } = useRoute()
  const hasBegun = useHasBegun()
  const begin = useEffectEvent(() => {
    const names = pages.map(({ name }) => name)
    beginAt(firstPageOf(names, last, localDay()))
  })
  const keep = useEffectEvent((shown: PageName) => {
    const day = localDay()
    if (last?.page !== shown || last.day !== day) keepLast({ page: shown, day })
  })
  // Before the empty frame is drawn.
  useLayoutEffect(() => {
    if (!hasBegun) begin()
  }, [hasBegun])
  useEffect(() => {
    if (hasBegun) keep(page)
  }, [hasBegun, page])
  return hasBegun
}
