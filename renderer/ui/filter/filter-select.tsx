import { Select } from 'antd'

interface Props<Value extends string> {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  /** Many choices: they can be searched. */
  readonly isLong?: boolean
  readonly onChange: (value: Value | null) => void
}

/** One condition of a filter; empty means any. */
export function FilterSelect<Value extends string>({ label, value, options, isLong, onChange }: Props<Value>) {
  return (
    <label>
      {label}
      <Select<Value | null>
        aria-label={label}
        allowClear
        {...(isLong ? { showSearch: { optionFilterProp: 'label' } } : {})}
        placeholder="不限"
        value={value}
        options={[...options]}
        onChange={(chosen) => onChange(chosen ?? null)}
      />
    </label>
  )
}
