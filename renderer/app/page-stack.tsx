import { useContext, useState } from 'react'
import type { PageName } from '../data/route.ts'
import { appText } from '../text/app-text.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { ScreenActive } from '../ui/use-shortcut.ts'
import { PageSlot } from './page-slot.tsx'
import type { Page } from './pages.tsx'

interface Props {
  readonly pages: readonly Page[]
  readonly current: PageName
}

/** Pages once visited stay where they are, hidden, so that coming back finds scroll, filter and selection as left. */
export function PageStack({ pages, current }: Props) {
  const isUnlocked = useContext(ScreenActive)
  const [visited, setVisited] = useState<readonly PageName[]>([current])
  if (!visited.includes(current)) setVisited([...visited, current])

  return (
    <main className="frame-main">
      {pages
        .filter(({ name }) => visited.includes(name))
        .map((page) => (
          <div key={page.name} className="frame-page" hidden={page.name !== current} aria-label={page.label}>
            <ScreenActive value={isUnlocked && page.name === current}>
              <ErrorBoundary title={appText.pageFailed(page.label)}>
                <PageSlot page={page} />
              </ErrorBoundary>
            </ScreenActive>
          </div>
        ))}
    </main>
  )
}
