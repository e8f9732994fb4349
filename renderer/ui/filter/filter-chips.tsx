import { Chip } from '../chip.tsx'

export interface FilterChip<Change> {
  readonly label: string
  /** What takes this condition away. */
  readonly without: Change
}

interface Props<Change> {
  /** `false` stands for a condition that narrows nothing. */
  readonly chips: readonly (FilterChip<Change> | false)[]
  readonly onRemove: (without: Change) => void
}

/** The conditions that narrow a list, each of which can be taken away. */
export function FilterChips<Change>({ chips, onRemove }: Props<Change>) {
  const shown = chips.filter((chip) => chip !== false)
  if (shown.length === 0) return null
  return (
    <div className="ui-chips">
      {shown.map(({ label, without }) => (
        <Chip key={label} label={label} onRemove={() => onRemove(without)} />
      ))}
    </div>
  )
}
