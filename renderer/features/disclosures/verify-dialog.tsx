import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { disclosureText } from '../../text/disclosure-text.ts'
import { verifyText as text } from '../../text/verify-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { openDisclosure } from './disclosure-place.ts'

/** What a sheet on the board says, against what was published: its code is typed, pasted or scanned by a reader. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const [code, setCode] = useState('')
  const verifying = useMutation({
    mutationFn: (typed: string) => data.disclosures.verify({ code: typed }),
    onError: notify.failure,
  })
  const { data: verdict } = verifying
  const verify = () => {
    if (code.trim() !== '') verifying.mutate(code.trim())
  }
  return (
    <Modal
      open
      title={text.title}
      width={560}
      okText={text.run}
      cancelText={disclosureText.close}
      okButtonProps={{ disabled: code.trim() === '' }}
      confirmLoading={verifying.isPending}
      onOk={verify}
      onCancel={onClose}
    >
      <p className="dis-hint">{text.hint}</p>
      <label className="dis-stack">
        {text.code}
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={400}
          placeholder={text.example}
          value={code}
          onChange={({ target }) => {
            setCode(target.value)
            verifying.reset()
          }}
          onPressEnter={(event) => {
            // A reader of codes ends with the Enter key.
            event.preventDefault()
            verify()
          }}
        />
      </label>
      {verdict && (
        <div className="dis-verdict" role="status">
          <StateMark state={text.marks[verdict.state]}>{text.states[verdict.state]}</StateMark>
          <p>{verdict.words}</p>
          {verdict.disclosureId !== null && (
            <Button
              size="small"
              onClick={() => {
                onClose()
                if (verdict.disclosureId !== null) openDisclosure(verdict.disclosureId)
              }}
            >
              {text.open}
            </Button>
          )}
        </div>
      )}
    </Modal>
  )
}
