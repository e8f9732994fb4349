import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'

interface Props {
  readonly id?: string
  readonly label?: string
  readonly value?: string | null
  readonly onChange?: (day: string | null) => void
}

/** A day, chosen or typed in any of the usual ways. */
export function DayField({ id, label, value = null, onChange }: Props) {
  // A new object of the same day would put back what is being typed whenever the page is drawn again.
  const chosen = useMemo(() => (value === null ? null : dayjs(value)), [value])
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      className="ui-day"
      placeholder="例如 2026-03-15"
      format={['YYYY-MM-DD', 'YYYY.MM.DD', 'YYYY.M.D', 'YYYY/M/D', 'YYYYMMDD', 'YYYY年M月D日']}
      value={chosen}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}
