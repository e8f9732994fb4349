import { Input, Switch } from 'antd'
import { useMay } from '../../data/session.ts'
import { formsText as text } from '../../text/forms-text.ts'

interface Props {
  /** Null: masked. */
  readonly reason: string | null
  readonly onChange: (reason: string | null) => void
}

/** Whether numbers and addresses are written out, and what for. */
export function MaskChoice({ reason, onChange }: Props) {
  const mayUnmask = useMay('export.unmasked')
  if (!mayUnmask) return <span>{text.masked}</span>
  return (
    <span className="fo-mask">
      <Switch
        aria-label={text.masking}
        checkedChildren={text.mask}
        unCheckedChildren={text.unmask}
        checked={reason === null}
        onChange={(isMasked) => onChange(isMasked ? null : '')}
      />
      {reason === null ? (
        text.masked
      ) : (
        <>
          <Input
            aria-label={text.reason}
            placeholder={text.reasonExample}
            maxLength={100}
            autoFocus
            value={reason}
            onChange={(event) => onChange(event.target.value)}
          />
          <span className="fo-asked">{text.unmaskedHint}</span>
        </>
      )}
    </span>
  )
}
