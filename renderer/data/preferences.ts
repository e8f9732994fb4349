import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { accountOf, session } from './session.ts'
import { useStore } from './store.ts'

const listeners = new Set<() => void>()

/**
 * How one account likes its screen: widths, columns, folded parts. Kept outside the encrypted folder, so nothing
 * about a person may go in here.
 */
export function usePreference<T>(key: string, fallback: T): readonly [T, (value: T) => void] {
  const account = accountOf(useStore(session))?.id ?? 'nobody'
  const place = `ledger.${account}.${key}`
  const written = useSyncExternalStore(subscribe, () => localStorage.getItem(place))
  // The fallback is often written in place, so a new object each time: only its text counts.
  const fallbackText = JSON.stringify(fallback)
  const value = useMemo(() => parse<T>(written) ?? (JSON.parse(fallbackText) as T), [written, fallbackText])
  const set = useCallback(
    (next: T) => {
      localStorage.setItem(place, JSON.stringify(next))
      for (const listener of listeners) listener()
    },
    [place],
  )
  return [value, set]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function parse<T>(written: string | null): T | undefined {
  if (written === null) return undefined
  try {
    return JSON.parse(written) as T
  } catch {
    // Written by another version or cut off: the fallback serves.
    return undefined
  }
}
