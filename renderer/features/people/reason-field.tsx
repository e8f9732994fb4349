import { Input } from 'antd'

interface Props {
  readonly value: string
  readonly example: string
  readonly isMissing: boolean
  readonly onChange: (value: string) => void
}

/** Why something is deleted. */
export function ReasonField({ value, example, isMissing, onChange }: Props) {
  return (
    <>
      <label className="people-reason">
        删除事由
        <Input
          value={value}
          maxLength={100}
          placeholder={example}
          {...(isMissing ? { status: 'error' } : {})}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {isMissing && <p className="people-issue error">请写明删除事由，{example}。</p>}
    </>
  )
}
