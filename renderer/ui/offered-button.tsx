import { Button, Tooltip } from 'antd'
import { WriteButton } from './power-button.tsx'

interface Props {
  readonly label: string
  /** Why it would be refused now. */
  readonly refusal: string | null
  readonly isFirst: boolean
  readonly onClick: () => void
}

/** An act that the state of a record offers; one that would be refused says why. */
export function OfferedButton({ label, refusal, isFirst, onClick }: Props) {
  if (refusal === null) {
    return (
      <WriteButton type={isFirst ? 'primary' : 'default'} onClick={onClick}>
        {label}
      </WriteButton>
    )
  }
  return (
    <Tooltip title={refusal} placement="bottomRight">
      <Button aria-disabled="true" className="ui-refused" aria-description={refusal}>
        {label}
      </Button>
    </Tooltip>
  )
}
