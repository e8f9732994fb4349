import { minPasswordLength, passwordWeakness } from '@shared/security/password-weakness.ts'
import { useState } from 'react'
import { gateText } from '../text/gate-text.ts'
import { PasswordField } from '../ui/password-field.tsx'

const text = gateText.newPassword

export interface NewPassword {
  readonly password: string
  readonly again: string
}
export const noPassword: NewPassword = { password: '', again: '' }

export function isGoodPassword({ password, again }: NewPassword, loginName: string, fewest?: number): boolean {
  return password === again && passwordWeakness(password, loginName, fewest) === null
}

interface Props {
  readonly label: string
  readonly loginName: string
  readonly value: NewPassword
  readonly onChange: (value: NewPassword) => void
  /** Submitted once: now every fault is shown. */
  readonly isJudged: boolean
  /** Fewest characters, where the street is open and has said so. */
  readonly fewest?: number
}

/** A new password, twice, with what is still wrong with it. */
export function NewPasswordFields({ label, loginName, value, onChange, isJudged, fewest = minPasswordLength }: Props) {
  const [isLeft, setLeft] = useState(false)
  const [isAgainLeft, setAgainLeft] = useState(false)
  const weakness = passwordWeakness(value.password, loginName, fewest)
  const good = <span className="field-good">● {text.good}</span>
  const differs = value.again !== value.password
  return (
    <>
      <PasswordField
        label={label}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        hint={value.password === '' ? text.rule(fewest) : (weakness ?? good)}
        error={isJudged || (isLeft && value.password !== '') ? weakness : null}
        onBlurCapture={() => setLeft(true)}
        maxLength={200}
      />
      <PasswordField
        label={text.again}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={differs && (isJudged || (isAgainLeft && value.again !== '')) ? text.differs : null}
        onBlurCapture={() => setAgainLeft(true)}
        maxLength={200}
      />
    </>
  )
}
