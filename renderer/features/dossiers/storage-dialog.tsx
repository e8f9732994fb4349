import { useMutation } from '@tanstack/react-query'
import { Form, Input, InputNumber, Modal } from 'antd'
import type { Dossier } from '@shared/dossier/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { dossierText } from '../../text/dossier-text.ts'

const text = dossierText.storage

interface Props {
  readonly dossier: Dossier
  readonly onClose: () => void
}

interface Values {
  readonly box: string | null
  readonly cabinet: string | null
  readonly pages: number | null
}

/** Where the paper lies. */
export function StorageDialog({ dossier: { id, revision, box, cabinet, pages }, onClose }: Props) {
  const [form] = Form.useForm<Values>()
  const saving = useMutation({
    mutationFn: (values: Values) =>
      data.dossiers.saveStorage({
        id,
        revision,
        box: values.box?.trim() || null,
        cabinet: values.cabinet?.trim() || null,
        pages: values.pages,
      }),
    onSuccess() {
      notify.success(text.saved)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.title}
      width={400}
      okText={text.save}
      cancelText={dossierText.act.cancel}
      confirmLoading={saving.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ box, cabinet, pages }}
        onFinish={saving.mutate}
        className="dossier-storage"
      >
        <Form.Item name="cabinet" label={text.cabinet}>
          <Input maxLength={30} autoFocus />
        </Form.Item>
        <Form.Item name="box" label={text.box}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item
          name="pages"
          label={text.pages}
          rules={[{ type: 'integer', min: 0, max: 100_000, message: text.pagesWrong }]}
        >
          <InputNumber controls={false} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
