import { type FormEvent, useRef, useState } from 'react'
import { gateText } from '../text/gate-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { fillGroups, groupsOf, wrongGroups } from './recovery-groups.ts'

const text = gateText.code

interface Props {
  readonly code: string
  readonly isRunning: boolean
  readonly error: string | null
  readonly onLookAgain: () => void
  /** The code as it was typed, once it is right. */
  readonly onRight: (typed: string) => void
}

/** The code typed back from paper, group by group, so that it is known to be readable there. */
export function RecoveryCodeCheck({ code, isRunning, error, onLookAgain, onRight }: Props) {
  const groups = groupsOf(code)
  const [typed, setTyped] = useState<readonly string[]>(() => groups.map(() => ''))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const form = useRef<HTMLFormElement>(null)
  const wrong = wrongGroups(code, typed)
  const marked = wrong.filter((place) => left.has(place))

  const focus = (place: number) => form.current?.querySelectorAll('input')[place]?.focus()

  function type(place: number, value: string) {
    const next = fillGroups(code, typed, place, value)
    setTyped(next)
    // As far as what was typed or pasted reaches, and on to the next when it is full.
    const open = next.findIndex((group, at) => at >= place && group.length < (groups[at] ?? '').length)
    if (open > place) focus(open)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    setLeft(new Set(groups.keys()))
    const first = wrong[0]
    if (first === undefined) onRight(typed.join('-'))
    else focus(first)
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <h1>{text.checkTitle}</h1>
      <p className="gate-hint">{text.checkHint}</p>
      <div className="gate-code-inputs">
        {groups.map((_group, place) => (
          <input
            key={place}
            className="text-input"
            aria-label={text.group(place + 1)}
            aria-invalid={marked.includes(place)}
            autoFocus={place === 0}
            autoComplete="off"
            spellCheck={false}
            value={typed[place] ?? ''}
            onChange={(event) => type(place, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && !typed[place] && place > 0) focus(place - 1)
            }}
            onBlur={() => typed[place] && setLeft(new Set([...left, place]))}
          />
        ))}
      </div>
      <div className="field-note error" role="alert">
        {marked.length > 0 ? text.wrongGroups(marked.map((place) => place + 1)) : error}
      </div>
      <div className="gate-acts">
        <PlainButton look="primary" type="submit" disabled={isRunning}>
          {isRunning ? gateText.checking : text.checkButton}
        </PlainButton>
        <PlainButton look="link" onClick={onLookAgain}>
          {text.lookAgain}
        </PlainButton>
      </div>
    </form>
  )
}
