import { Button, Modal } from 'antd'
import { appText } from '../text/app-text.ts'

interface Props {
  /** What is not saved, in words. */
  readonly lost: readonly string[]
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** Before somebody else signs in; Enter, Esc and × stay. */
export function SwitchUserDialog({ lost, onStay, onLeave }: Props) {
  return (
    <Modal
      open
      title={appText.switchUserTitle}
      width={440}
      onCancel={onStay}
      footer={
        <div className="ui-dialog-foot">
          <Button danger onClick={onLeave}>
            {appText.switchUserLose}
          </Button>
          <Button type="primary" autoFocus onClick={onStay}>
            {appText.switchUserStay}
          </Button>
        </div>
      }
    >
      <p>{appText.switchUserLost}</p>
      <ul className="ui-dialog-list">
        {lost.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
    </Modal>
  )
}
