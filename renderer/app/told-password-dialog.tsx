import { Button, Modal } from 'antd'
import { shell } from '../data/data.ts'
import { notify } from '../data/messages.ts'
import { useStore } from '../data/store.ts'
import { toldPassword } from '../data/told-password.ts'
import { appText } from '../text/app-text.ts'

const text = appText.toldPassword

/** Shown once, to be told by word of mouth. */
export function ToldPasswordDialog() {
  const told = useStore(toldPassword)
  if (!told) return null
  const copy = () =>
    shell('copySensitive', { text: told.password }).then(() => notify.success(text.copied), notify.failure)
  const close = () => toldPassword.set(null)
  return (
    <Modal
      open
      title={text.title(told.name)}
      width={440}
      maskClosable={false}
      onCancel={close}
      footer={
        <div className="ui-dialog-foot">
          <Button onClick={() => void copy()}>{text.copy}</Button>
          <Button type="primary" autoFocus onClick={close}>
            {text.told}
          </Button>
        </div>
      }
    >
      <p className="told-password">{told.password}</p>
      <p className="ui-muted">{text.hint}</p>
    </Modal>
  )
}
