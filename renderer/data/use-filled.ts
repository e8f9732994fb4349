import { useEffect, useRef } from 'react'
import { shell } from './data.ts'

const longestWaitMs = 100

/** Tells main once that a screen stands, which is where a start is measured to; null while it does not. */
export function useFilled(screen: string | null): void {
  const isSaid = useRef(false)
  useEffect(() => {
    if (screen === null || isSaid.current) return
    isSaid.current = true
    // A window that is not shown yet may draw no frame at all.
    void Promise.race([nextFrame(), wait(longestWaitMs)]).then(() => shell('filled', { screen }))
  }, [screen])
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

function wait(ms: number): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
