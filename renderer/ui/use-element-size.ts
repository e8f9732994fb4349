import { type RefCallback, useCallback, useState } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** The inner size of an element, in whole pixels; 0 while it is not drawn. */
export function useElementSize(): readonly [RefCallback<HTMLElement>, ElementSize] {
  const [size, setSize] = useState<ElementSize>({ width: 0, height: 0 })
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      // A page kept in the background has no size; it keeps the one it had.
      if (width > 0) setSize((old) => (old.width === width && old.height === height ? old : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
