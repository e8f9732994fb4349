import { Input } from 'antd'
import { normalYearMonth } from './year-month-text.ts'

interface Props {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (text: string) => void
  readonly label?: string
  readonly size?: 'small' | 'middle'
  readonly placeholder?: string
  readonly status?: 'error' | 'warning' | ''
}

/** Takes a month in any usual spelling; shows the normal form when it is left. */
export function YearMonthInput({ id, value = '', onChange, label, size, placeholder = '例如 1985.03', status }: Props) {
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(size === undefined ? {} : { size: size === 'middle' ? 'medium' : size })}
      aria-label={label}
      value={value}
      placeholder={placeholder}
      maxLength={30}
      {...(status ? { status } : {})}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={() => {
        const normal = normalYearMonth(value)
        if (normal !== value) onChange?.(normal)
      }}
    />
  )
}
