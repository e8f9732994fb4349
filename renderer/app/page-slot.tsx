import { type ComponentType, createElement, useEffect, useState } from 'react'
import type { PageName } from '../data/route.ts'
import { Failed } from '../ui/failed.tsx'
import { LoadingSkeleton } from '../ui/loading-skeleton.tsx'
import type { Page } from './pages.tsx'

const loaded = new Map<PageName, ComponentType>()

// Not React.lazy: what suspends once is shown 300 ms later than it could be.
async function loadPage({ name, load }: Page): Promise<ComponentType> {
  const component = await load()
  loaded.set(name, component)
  return component
}

/** The first page at once, the others when there is time: after that every page opens without waiting. */
export async function loadPages(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    // Said by the slot, when the page is opened.
    await loadPage(page).catch(() => undefined)
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }))
  }
}

interface Props {
  readonly page: Page
}

/** One page, once its bundle is there. */
export function PageSlot({ page }: Props) {
  const [component, setComponent] = useState<ComponentType | null>(() => loaded.get(page.name) ?? null)
  const [attempt, setAttempt] = useState(0)
  const [error, setError] = useState<unknown>(null)

  useEffect(() => {
    if (component) return
    loadPage(page).then((Loaded) => setComponent(() => Loaded), setError)
  }, [page, component, attempt])

  if (component) return createElement(component)
  if (error === null) return <LoadingSkeleton />
  const retry = () => {
    setError(null)
    setAttempt(attempt + 1)
  }
  return <Failed error={error} onRetry={retry} />
}
