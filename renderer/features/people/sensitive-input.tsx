import { Button, Input } from 'antd'

interface Props {
  readonly id?: string
  /** Undefined: left as it is. Null: to be emptied. */
  readonly value?: string | null | undefined
  readonly onChange?: (value: string | null | undefined) => void
  /** What is stored, as everybody sees it. */
  readonly masked: string | null
}

/** A value the form does not know: typing replaces it, emptying it is an act of its own. */
export function SensitiveInput({ id, value, onChange, masked }: Props) {
  const isEmptied = value === null && masked !== null
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      value={value ?? ''}
      placeholder={isEmptied ? '保存后清空' : (masked ?? '')}
      title={masked === null || isEmptied ? '' : '不改动就保持原值；输入则从头填写'}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => onChange?.(event.target.value === '' ? undefined : event.target.value)}
      suffix={
        masked !== null && (
          <Button
            type="link"
            size="small"
            tabIndex={-1}
            className="people-inline-button"
            onClick={() => onChange?.(value === undefined ? null : undefined)}
          >
            {value === undefined ? '清空' : '还原'}
          </Button>
        )
      }
    />
  )
}
