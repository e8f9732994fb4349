import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The inner size of an element, for lists that draw only what is in sight. */
export function useElementSize<E extends HTMLElement>(): readonly [
  RefObject<E | null>,
  { width: number; height: number },
] {
  const element = useRef<E>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return undefined
    const measure = () => {
      // A page kept in the background has no size; it keeps the one it had.
      if (current.clientWidth > 0) setSize({ width: current.clientWidth, height: current.clientHeight })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, size]
}
