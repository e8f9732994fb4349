import type { CellDecision } from '@shared/import/contract.ts'
import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { decideCell } from './draft-acts.ts'
import { shownValue } from './shown-value.ts'

interface Props {
  readonly draftId: string
  readonly cell: DoubtfulCell
  readonly onDecided?: () => void
}

/** The ways out of one doubtful cell: what may be meant, as it is, or typed by hand. */
export function DoubtAnswers({ draftId, cell, onDecided }: Props) {
  const [isTyping, setTyping] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [allEqual, setAllEqual] = useState(false)
  const input = useRef<InputRef>(null)
  const isEqualSomewhere = cell.equal > 1
  // What would be written now stands out, or the best one; of a blank none is better than another.
  const isBlank = keepsRowOut(cell)
  const best = isBlank ? undefined : cell.proposals[0]
  const standing = cell.proposals.find((text) => text === cell.value) ?? best

  useEffect(() => {
    if (isTyping) input.current?.focus({ cursor: 'all' })
  }, [isTyping])

  async function decide(decision: CellDecision) {
    setBusy(true)
    const isDone = await decideCell(draftId, cell, decision, allEqual && isEqualSomewhere)
    setBusy(false)
    if (!isDone) return
    setTyping(false)
    onDecided?.()
  }

  // The keyboard begins with the first answer: a blank must not become whatever code comes first.
  const byHand = !isTyping && (
    <Button size="small" disabled={isBusy} onClick={() => setTyping(true)}>
      手工录入
    </Button>
  )
  return (
    <div className="im-answers">
      {isBlank && byHand}
      {cell.proposals.map((text) => (
        <Button
          key={text}
          size="small"
          type={text === standing ? 'primary' : 'default'}
          disabled={isBusy}
          onClick={() => void decide({ kind: 'value', text })}
        >
          {shownValue(text)}
        </Button>
      ))}
      {cell.decision === null && !cell.proposals.includes(cell.value ?? '') && (
        <Button size="small" disabled={isBusy} onClick={() => void decide({ kind: 'accept' })}>
          {acceptLabel(cell)}
        </Button>
      )}
      {!isBlank && byHand}
      {cell.decision !== null && (
        <Button size="small" type="text" disabled={isBusy} onClick={() => void decide({ kind: 'reset' })}>
          恢复原样
        </Button>
      )}
      {isTyping && (
        <Input
          ref={input}
          size="small"
          aria-label={`${cell.label}录入为`}
          defaultValue={cell.value ?? cell.original}
          disabled={isBusy}
          onPressEnter={(event) => void decide({ kind: 'value', text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.preventDefault()
            setTyping(false)
          }}
          suffix={<span className="im-muted">Enter</span>}
        />
      )}
      {isEqualSomewhere && (
        <Checkbox checked={allEqual} onChange={(event) => setAllEqual(event.target.checked)}>
          同样处理相同的 {cell.equal} 处
        </Checkbox>
      )}
    </div>
  )
}

/** Accepting an error that left no value means leaving the field blank. */
function acceptLabel(cell: DoubtfulCell): string {
  const { value, original } = cell
  if (keepsRowOut(cell)) return '不导入这一行'
  if (value === null) return '留空，以后补录'
  return value === original ? '就按原文' : `按“${shownValue(value)}”写入`
}

/** Without this value there is no record. */
export function keepsRowOut({ issues }: DoubtfulCell): boolean {
  return issues.some(({ code }) => code === 'required-missing')
}
