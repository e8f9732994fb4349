import { Button, Form, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { Progress as Done } from '@shared/rpc/wire.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { showCatalogue, undoing } from './make-catalogue.ts'

const text = catalogueText.importOf

/** A name and a workbook; what could not be read for certain is said afterwards. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<{ name: string }>()
  const [progress, setProgress] = useState<Done | null>(null)
  const [warnings, setWarnings] = useState<readonly string[]>([])
  const controller = useRef<AbortController | null>(null)

  async function run({ name }: { name: string }): Promise<void> {
    try {
      const [file] = await shell('openWorkbooks', {})
      if (!file) return
      controller.current = new AbortController()
      setProgress({ stage: catalogueText.importing, done: 0, total: 0 })
      const imported = await data.catalogues.importFile(
        { ticket: file.ticket, name: name.trim() },
        { signal: controller.current.signal, onProgress: setProgress },
      )
      showCatalogue(imported.catalogueId)
      notify.success(catalogueText.imported(imported.items, imported.asked), undoing)
      if (imported.warnings.length === 0) onClose()
      else setWarnings(imported.warnings)
    } catch (error) {
      notify.failure(error)
    } finally {
      setProgress(null)
    }
  }

  if (warnings.length > 0)
    return (
      <Modal
        open
        title={catalogueText.warnings}
        width={560}
        footer={<Button onClick={onClose}>{catalogueText.close}</Button>}
        onCancel={onClose}
      >
        <ul className="cat-warnings">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      </Modal>
    )
  return (
    <Modal
      open
      title={text.title}
      width={480}
      okText={catalogueText.importFile}
      cancelText={catalogueText.cancel}
      okButtonProps={{ disabled: progress !== null }}
      onOk={form.submit}
      onCancel={() => (progress ? controller.current?.abort() : onClose())}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void run(values)}>
        <Form.Item
          name="name"
          label={text.name}
          rules={[{ required: true, whitespace: true, message: text.nameMissing }]}
        >
          <Input autoFocus maxLength={60} placeholder={text.example} />
        </Form.Item>
      </Form>
      {progress && <Progress {...progress} onCancel={() => controller.current?.abort()} />}
    </Modal>
  )
}
