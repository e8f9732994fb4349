import { Input, Select } from 'antd'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { choicesOf, hasChoices } from './choices.ts'
import { pinyinInitials } from '../pinyin-initials.ts'

interface Props {
  readonly id: string
  readonly field: FieldDefinition
  readonly text: string
  readonly isReadOnly: boolean
  /** Masked: typing replaces what is not shown. */
  readonly isHidden: boolean
  readonly isWrong: boolean
  readonly onType: (text: string) => void
}

/** The input a field asks for by its type. What is typed is read when the field is left. */
export function RecordField({ id, field, text, isReadOnly, isHidden, isWrong, onType }: Props) {
  const wrong = isWrong ? ({ status: 'error' } as const) : {}
  if (hasChoices(field)) {
    const labels = choicesOf(field).map(({ label }) => label)
    // A value of an old ledger that is on no list still has to be seen.
    const all = text === '' || labels.includes(text) ? labels : [text, ...labels]
    return (
      <Select
        id={id}
        {...wrong}
        allowClear
        disabled={isReadOnly}
        showSearch={{
          filterOption: (typed, option) =>
            String(option?.label ?? '').includes(typed) ||
            pinyinInitials(String(option?.label ?? '')).startsWith(typed.trim().toLowerCase()),
        }}
        placeholder={isReadOnly ? '' : '未填'}
        value={text || null}
        options={all.map((label) => ({ value: label, label }))}
        onChange={(chosen?: string | null) => onType(chosen ?? '')}
      />
    )
  }
  if (field.type === 'longText') {
    return (
      <Input.TextArea
        id={id}
        {...wrong}
        rows={2}
        className="ui-grows"
        readOnly={isReadOnly}
        value={text}
        onChange={({ target }) => onType(target.value)}
      />
    )
  }
  return (
    <Input
      id={id}
      {...wrong}
      autoComplete="off"
      readOnly={isReadOnly}
      placeholder={isHidden && !isReadOnly ? '不改动就保持原值；输入则从头填写' : exampleOf(field)}
      value={text}
      onChange={({ target }) => onType(target.value)}
    />
  )
}

function exampleOf({ type }: FieldDefinition): string {
  if (type === 'date') return '例如 2026-03-15'
  return type === 'yearMonth' ? '例如 1985.03' : ''
}
