import type { ReactElement } from 'react'
import { createStore } from '../data/store.ts'

/** Draws the app; `null` until its bundle is there. */
export const loadedApp = createStore<(() => ReactElement) | null>(null)
let loading: Promise<void> | undefined

/** The app is a bundle of its own: the first screen is drawn without it, and it comes while the clerk types. */
export function loadApp(): Promise<void> {
  loading ??= import('../app/app.tsx').then(({ renderApp }) => loadedApp.set(renderApp))
  return loading
}

export function loadAppWhenIdle(): void {
  // What fails here fails again, and is then said, when the app is needed.
  requestIdleCallback(() => void loadApp().catch(() => undefined), { timeout: 2000 })
}
