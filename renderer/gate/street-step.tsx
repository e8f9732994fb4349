import { type FormEvent, useRef, useState } from 'react'
import { gateText } from '../text/gate-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { TextField } from '../ui/text-field.tsx'

const text = gateText.firstRun

export interface StreetDraft {
  readonly name: string
  readonly regionCode: string
}
export const noStreet: StreetDraft = { name: '', regionCode: '' }

interface Props {
  readonly value: StreetDraft
  readonly onChange: (value: StreetDraft) => void
  readonly onNext: () => void
}

export function StreetStep({ value, onChange, onNext }: Props) {
  const [isJudged, setJudged] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isNameWrong = value.name.trim().length < 2
  const isCodeWrong = !/^\d{6}$/.test(value.regionCode)

  function submit(event: FormEvent) {
    event.preventDefault()
    setJudged(true)
    if (isNameWrong || isCodeWrong) form.current?.querySelectorAll('input')[isNameWrong ? 0 : 1]?.focus()
    else onNext()
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <h1>{text.streetTitle}</h1>
      <p className="gate-hint">{text.streetHint}</p>
      <TextField
        label={text.streetName}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        hint={text.streetExample}
        error={isJudged && isNameWrong ? text.streetNameWrong : null}
        autoFocus
        maxLength={40}
      />
      <TextField
        label={text.regionCode}
        value={value.regionCode}
        onChange={(code) =>
          onChange({ ...value, regionCode: code.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 6) })
        }
        hint={text.regionHint}
        error={isJudged && isCodeWrong ? text.regionCodeWrong : null}
        inputMode="numeric"
      />
      <div className="gate-acts">
        <PlainButton look="primary" type="submit">
          {gateText.next}
        </PlainButton>
      </div>
    </form>
  )
}
