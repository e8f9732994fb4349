import { useEffect, useState } from 'react'

const delayMs = 300
const widths = [38, 82, 74, 88, 66, 79]

interface Props {
  readonly lines?: number
}

/** Grey lines where content will be; only when it is slow enough to be noticed. */
export function LoadingSkeleton({ lines = 8 }: Props) {
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delayMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isShown) return null
  return (
    <div className="ui-skeleton" role="status" aria-label="正在载入">
      {Array.from({ length: lines }, (_, line) => (
        <i key={line} style={{ width: `${widths[line % widths.length]}%` }} />
      ))}
    </div>
  )
}
