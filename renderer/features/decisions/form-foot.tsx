import { Button } from 'antd'
import { decisionText as text } from '../../text/decision-text.ts'
import { WriteButton } from '../../ui/power-button.tsx'

interface Props {
  readonly isDirty: boolean
  readonly isRestored: boolean
  readonly isBusy: boolean
  readonly onSave: () => void
  readonly onDrop: () => void
}

export function FormFoot({ isDirty, isRestored, isBusy, onSave, onDrop }: Props) {
  return (
    <div className="dec-form-foot">
      {isRestored && (
        <span className="dec-restored" role="status">
          {text.restored}
        </span>
      )}
      <span className="ui-space" />
      {isDirty && <Button onClick={onDrop}>{text.dropDraft}</Button>}
      <WriteButton type="primary" loading={isBusy} disabled={!isDirty} title="Ctrl+S" onClick={onSave}>
        {text.save}
      </WriteButton>
    </div>
  )
}
