import { Form, type FormInstance, Modal } from 'antd'
import type { ReactNode } from 'react'

interface Props<Values extends object> {
  readonly title: string
  readonly width?: number
  /** What the act is called. */
  readonly submit: string
  readonly cancel: string
  readonly isRunning: boolean
  /** Above the form: what the act means, what it is about. */
  readonly hint?: ReactNode
  readonly form?: FormInstance<Values>
  /** Needed where the page behind it has fields of the same names. */
  readonly name?: string
  readonly initialValues?: { readonly [Field in keyof Values]?: Values[Field] | undefined }
  readonly onSubmit: (values: Values) => void
  /** Not asked while the act runs: its end says what became of it. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that is one form and one act. */
export function FormDialog<Values extends object>(props: Props<Values>) {
  const { title, width = 480, submit, cancel, isRunning, hint, name, initialValues, onSubmit, onClose } = props
  const [form] = Form.useForm<Values>(props.form)
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={submit}
      cancelText={cancel}
      confirmLoading={isRunning}
      onOk={form.submit}
      onCancel={() => isRunning || onClose()}
    >
      {hint}
      <Form<Values>
        form={form}
        className="ui-form-dialog"
        layout="vertical"
        requiredMark={false}
        {...(name === undefined ? {} : { name })}
        {...(initialValues === undefined ? {} : { initialValues })}
        onFinish={onSubmit}
      >
        {props.children}
      </Form>
    </Modal>
  )
}
