import { Form, Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { type AskedAct, askedAct, makeRequests } from '../data/approval.ts'
import { notify } from '../data/messages.ts'
import { openPage } from '../data/route.ts'
import { useStore } from '../data/store.ts'
import { appText } from '../text/app-text.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

const text = appText.approval

/** 需要第二人批准: what is asked, and why; somebody else decides in their workbench. */
export function ApprovalDialog() {
  const asked = useStore(askedAct)
  return asked && <Question asked={asked} />
}

function Question({ asked }: { readonly asked: AskedAct }) {
  const request = useMutation({
    mutationFn: ({ reason }: { reason: string }) => makeRequests(asked, reason.trim()),
    onSuccess() {
      notify.success(text.requested, { label: text.openWorkbench, run: () => openPage('workbench') })
      asked.settle(true)
    },
    onError: notify.failure,
  })
  return (
    <FormDialog
      title={text.title}
      submit={text.submit}
      cancel={text.cancel}
      isRunning={request.isPending}
      hint={
        <dl className="ui-dialog-facts">
          <dt>{text.act}</dt>
          <dd>{asked.act}</dd>
          <dt>{text.concerns}</dt>
          <dd>{asked.concerns}</dd>
        </dl>
      }
      initialValues={asked}
      onSubmit={request.mutate}
      onClose={() => asked.settle(false)}
    >
      <Form.Item
        name="reason"
        label={text.reason}
        extra={text.hint}
        rules={[{ required: true, whitespace: true, message: text.reasonMissing }]}
      >
        <Input maxLength={100} autoFocus placeholder={text.reasonExample} />
      </Form.Item>
    </FormDialog>
  )
}
