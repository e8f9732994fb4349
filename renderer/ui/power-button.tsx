import { Button, type ButtonProps, Tooltip } from 'antd'
import type { Power } from '@shared/security/powers.ts'
import { useIsPreviewing, useMay, useSignedIn } from '../data/session.ts'
import { appText } from '../text/app-text.ts'

interface Props extends ButtonProps {
  readonly power: Power
}

/** A button that only those with the power see; while a backup is looked at it stays and says why it is disabled. */
export function PowerButton({ power, ...button }: Props) {
  const isHeld = useSignedIn().account.powers.includes(power)
  const isHeldBack = !useMay(power)
  return isHeld && <WriteButton {...button} isHeldBack={isHeldBack} />
}

interface WriteProps extends ButtonProps {
  readonly isHeldBack?: boolean
}

/** A button everybody has, for what would write. */
export function WriteButton({ isHeldBack, ...button }: WriteProps) {
  const isPreviewing = useIsPreviewing()
  if (!(isHeldBack ?? isPreviewing)) return <Button {...button} />
  return (
    <Tooltip title={appText.previewOnly} placement="bottom">
      <Button {...button} disabled title="" />
    </Tooltip>
  )
}
