import { Input, type InputRef } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useShortcut } from '../use-shortcut.ts'

interface Props {
  readonly text: string
  readonly onText: (text: string) => void
  readonly label: string
  readonly hint: string
  readonly size?: 'small'
  /** The search is left towards the list. */
  readonly onDone: () => void
}

const restMs = 120

/** The search of a list: reached by Ctrl+F, applied once the typing rests, left by Enter, an arrow or Escape. */
export function ListSearch({ text, onText, label, hint, size, onDone }: Props) {
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState(text)
  const [applied, setApplied] = useState(text)
  // Changed from outside: by its chip, by 全部清除, by signing out.
  if (text !== applied) {
    setApplied(text)
    if (text !== typed.trim()) setTyped(text)
  }
  useShortcut('ctrl+f', () => input.current?.focus({ cursor: 'all' }))
  const apply = useEffectEvent(() => {
    if (typed.trim() !== text) onText(typed.trim())
  })
  useEffect(() => {
    const timer = setTimeout(() => apply(), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <Input
      ref={input}
      {...(size ? { size } : {})}
      className="ui-search"
      allowClear
      maxLength={60}
      aria-label={label}
      placeholder="查找 Ctrl+F"
      title={hint}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape' && typed !== '') setTyped('')
        else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onDone()
        else return
        event.preventDefault()
      }}
    />
  )
}
