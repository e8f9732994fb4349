import { Chip } from '../chip.tsx'

interface FilterChip {
  readonly label: string
  readonly onRemove: () => void
}

/** The conditions that narrow a list, each of which can be taken away; `false` stands for one that does not. */
export function FilterChips({ chips }: { readonly chips: readonly (FilterChip | false)[] }) {
  const shown = chips.filter((chip) => chip !== false)
  if (shown.length === 0) return null
  return (
    <div className="ui-chips">
      {shown.map(({ label, onRemove }) => (
        <Chip key={label} label={label} onRemove={onRemove} />
      ))}
    </div>
  )
}
