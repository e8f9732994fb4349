interface Props {
  readonly lines: readonly string[]
}

/** Enough for the largest screen. */
const marks = Array.from({ length: 60 }, (_, at) => at)

/** Over everything that is read, and in the way of nothing. */
export function WatermarkOverlay({ lines }: Props) {
  return (
    <div className="co-watermark" aria-hidden="true">
      {marks.map((mark) => (
        <span key={mark}>
          {lines.map((line) => (
            <i key={line}>{line}</i>
          ))}
        </span>
      ))}
    </div>
  )
}
