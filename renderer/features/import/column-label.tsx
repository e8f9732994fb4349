import type { DraftTable } from '@shared/import/draft.ts'
import type { ColumnReading } from '@shared/import/reading.ts'
import { Select } from 'antd'
import { fieldChoices, fieldLabel, noField } from './field-labels.ts'

interface Props {
  readonly table: DraftTable
  readonly reading: ColumnReading
  readonly left: number
  readonly width: number
  readonly isPicking: boolean
  readonly onPick: (column: string | null) => void
  readonly onAssign: (column: string, field: string | null) => void
}

const narrowestPicker = 150

/** What a column was taken for; a click or Enter opens the list of what else it may be. */
export function ColumnLabel({ table, reading, left, width, isPicking, onPick, onAssign }: Props) {
  const { column, field, needsConfirm, header } = reading
  if (isPicking) {
    return (
      <span className="im-label-picker" style={{ left, width: Math.max(width, narrowestPicker) }}>
        <Select
          size="small"
          autoFocus
          defaultOpen
          aria-label={`${column} 列是什么`}
          defaultValue={field ?? noField}
          options={fieldChoices(table, column).map((group) => ({ ...group }))}
          showSearch={{ filterOption: (typed, option) => matches(typed, option) }}
          popupMatchSelectWidth={240}
          onSelect={(value) => onAssign(column, value === noField ? null : value)}
          onBlur={() => onPick(null)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onPick(null)
          }}
        />
      </span>
    )
  }
  const state = needsConfirm ? 'doubt' : field === null ? 'none' : 'known'
  const label = fieldLabel(table.ledger, field)
  return (
    <button
      type="button"
      className={`im-label ${state}`}
      style={{ left: left + 2, width: width - 4 }}
      disabled={table.ledger === null}
      title={`${column} 列“${header}”：${label}。${reading.evidence}`}
      aria-label={`${column} 列“${header}”认作${label}，点此修改`}
      onClick={() => onPick(column)}
    >
      {needsConfirm ? `${label}？` : label}
    </button>
  )
}

function matches(typed: string, option: unknown): boolean {
  const words = option && typeof option === 'object' && 'words' in option ? String(option.words) : ''
  return words.includes(typed.trim())
}
