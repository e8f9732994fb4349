import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** What will be lost. */
  readonly children: ReactNode
  /** The safe way out: the default. */
  readonly keep: string
  readonly onKeep: () => void
  readonly lose: string
  readonly onLose: () => void
  readonly isBusy?: boolean
}

/** Asks before something is lost; Enter, Esc and × all keep it. */
export function DangerDialog({ title, children, keep, onKeep, lose, onLose, isBusy = false }: Props) {
  return (
    <Modal
      open
      title={title}
      width={440}
      onCancel={onKeep}
      footer={
        <div className="ui-dialog-foot">
          <Button danger loading={isBusy} onClick={onLose}>
            {lose}
          </Button>
          <Button type="primary" autoFocus onClick={onKeep}>
            {keep}
          </Button>
        </div>
      }
    >
      {children}
    </Modal>
  )
}
