import { type ReactNode, useState } from 'react'
import { useElementSize } from './use-element-size.ts'

interface Props {
  readonly label: string
  readonly total: number
  readonly rowHeight: number
  readonly className?: string
  readonly header?: ReactNode
  /** One row; it is put in its place by this list. */
  readonly row: (index: number) => ReactNode
}

const margin = 10

/** A list for reading, of any length: only what is in sight exists. */
export function WindowList({ label, total, rowHeight, className = '', header, row }: Props) {
  const [box, { height }] = useElementSize()
  const [first, setFirst] = useState(0)
  const from = Math.max(0, first - margin)
  const to = Math.min(total, first + Math.ceil(height / rowHeight) + margin)
  return (
    <div className={`ui-window-list ${className}`} role="table" aria-label={label} aria-rowcount={total}>
      {header}
      <div
        ref={box}
        className="ui-window-list-body"
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          const seen = Math.floor(currentTarget.scrollTop / rowHeight)
          if (Math.abs(seen - first) >= margin / 2) setFirst(seen)
        }}
      >
        <div style={{ height: total * rowHeight, position: 'relative' }}>
          {Array.from({ length: Math.max(0, to - from) }, (_, at) => (
            <div
              key={from + at}
              role="row"
              className="ui-window-list-row"
              style={{ top: (from + at) * rowHeight, height: rowHeight }}
            >
              {row(from + at)}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}
