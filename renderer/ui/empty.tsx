import type { ReactNode } from 'react'

interface Props {
  /** What this place is for, or that nothing was found. */
  readonly title: string
  readonly children?: ReactNode
  /** The one button that starts it. */
  readonly action?: ReactNode
}

export function Empty({ title, children, action }: Props) {
  return (
    <div className="ui-state">
      <h3>{title}</h3>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className="ui-state-act">{action}</div>}
    </div>
  )
}
