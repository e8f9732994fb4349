import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same while what it does changes: for children that draw anew only when they must. */
export function useStable<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(work)
  useLayoutEffect(() => {
    latest.current = work
  })
  return useCallback((...given: Given) => latest.current(...given), [])
}
