import type { ReactNode } from 'react'

export type MarkState = 'done' | 'soon' | 'late' | 'open'

const shapes: Readonly<Record<MarkState, string>> = { done: '●', soon: '▲', late: '■', open: '○' }

interface Props {
  readonly state: MarkState
  /** The state in words; never left out, because shape and colour alone are not read by everybody. */
  readonly children: ReactNode
}

export function StateMark({ state, children }: Props) {
  return (
    <span className={`ui-mark ${state}`}>
      <span aria-hidden="true">{shapes[state]}</span>
      <span>{children}</span>
    </span>
  )
}
