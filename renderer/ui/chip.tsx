interface Props {
  readonly label: string
  readonly onRemove: () => void
}

/** One condition of a filter, which can be taken away. */
export function Chip({ label, onRemove }: Props) {
  return (
    <span className="ui-chip">
      <span title={label}>{label}</span>
      <button type="button" aria-label={`去掉“${label}”`} onClick={onRemove}>
        ×
      </button>
    </span>
  )
}
