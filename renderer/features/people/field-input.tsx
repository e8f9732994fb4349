import { Input, Select } from 'antd'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { Person } from '@shared/people/model.ts'
import { isSensitive } from './person-form-values.ts'
import { SensitiveInput } from './sensitive-input.tsx'
import { YearMonthInput } from './year-month-input.tsx'

interface Props {
  readonly field: FieldDefinition
  readonly base: Person | null
  // Given by Form.Item.
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: unknown) => void
}

const yesNo = [
  { value: true, label: '是' },
  { value: false, label: '否' },
]

/** The input a field asks for by its type. */
export function FieldInput({ field, base, id, value, onChange = () => undefined }: Props) {
  const text = typeof value === 'string' ? value : ''
  const named = id === undefined ? {} : { id }
  if (isSensitive(field.id)) {
    return (
      <SensitiveInput
        {...named}
        value={value as string | null | undefined}
        onChange={onChange}
        masked={base?.[field.id] ?? null}
      />
    )
  }
  switch (field.type) {
    case 'yearMonth':
      return <YearMonthInput {...named} value={text} onChange={onChange} />
    case 'boolean':
      return (
        <Select
          {...named}
          allowClear
          placeholder="未填"
          options={yesNo}
          value={value as boolean | null}
          onChange={(next?: boolean | null) => onChange(next ?? null)}
        />
      )
    case 'code': {
      const labels = field.codes?.codes.map((code) => code.label) ?? []
      // A value of an old ledger that is on no list still has to be seen.
      const all = text === '' || labels.includes(text) ? labels : [text, ...labels]
      return (
        <Select
          {...named}
          allowClear
          showSearch
          placeholder="未填"
          options={all.map((label) => ({ value: label, label }))}
          value={text || null}
          onChange={(next?: string | null) => onChange(next ?? '')}
        />
      )
    }
    case 'longText':
      return (
        <Input.TextArea
          {...named}
          rows={3}
          maxLength={1000}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    default:
      return (
        <Input
          {...named}
          maxLength={100}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
