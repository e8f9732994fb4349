import type { Rate } from '@shared/disclosure/board.ts'
import { figuresText as text } from '../../../text/figures-text.ts'
import { percent, share } from './rate-words.ts'

const rowHeight = 32
const labelWidth = 112
const barWidth = 180
const most = 40
const longestLabel = 8

/** 公开率 of each row as a bar, last year's as a thin line under it. */
export function RateBars({ rows }: { readonly rows: readonly Rate[] }) {
  const shown = rows.slice(0, most)
  return (
    <figure className="dis-bars">
      <figcaption>{text.chart}</figcaption>
      <svg width={labelWidth + barWidth + 56} height={shown.length * rowHeight} role="img" aria-label={text.chart}>
        {shown.map(({ label, due, published, lastYear }, at) => {
          const rate = share(published, due)
          const before = lastYear && share(lastYear.published, lastYear.due)
          const y = at * rowHeight
          return (
            <g key={label}>
              <title>{`${label} ${percent(rate)}`}</title>
              <text x={labelWidth - 8} y={y + 18} textAnchor="end">
                {label.length > longestLabel ? `${label.slice(0, longestLabel)}…` : label}
              </text>
              <rect className="is-room" x={labelWidth} y={y + 8} width={barWidth} height={12} rx={2} />
              <rect className="is-rate" x={labelWidth} y={y + 8} width={barWidth * (rate ?? 0)} height={12} rx={2} />
              {before !== null && (
                <rect className="is-before" x={labelWidth} y={y + 22} width={barWidth * before} height={3} rx={1} />
              )}
              <text x={labelWidth + barWidth + 8} y={y + 18}>
                {percent(rate)}
              </text>
            </g>
          )
        })}
      </svg>
      {rows.length > most && <p className="ui-muted">{text.first(most)}</p>}
    </figure>
  )
}
