import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import type { CatalogueHead, CatalogueId } from '@shared/disclosure/model.ts'
import type { Progress as Done } from '@shared/rpc/wire.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { catalogueQueries } from './catalogue-queries.ts'
import { showCatalogue, undoing } from './make-catalogue.ts'

const text = catalogueText.importOf

interface Values {
  readonly name?: string
  readonly into: CatalogueId | 'new'
}

/** A name and a workbook; what could not be read for certain is said afterwards. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>()
  const [progress, setProgress] = useState<Done | null>(null)
  const [warnings, setWarnings] = useState<readonly string[]>([])
  const drafts = (useQuery(catalogueQueries.list).data ?? []).filter(({ state }) => state === 'draft')
  const isNew = (Form.useWatch('into', form) ?? 'new') === 'new'
  const controller = useRef<AbortController | null>(null)

  async function run({ name, into }: Values): Promise<void> {
    const draft = drafts.find(({ id }) => id === into)
    try {
      const [file] = await shell('openWorkbooks', {})
      if (!file) return
      controller.current = new AbortController()
      setProgress({ stage: catalogueText.importing, done: 0, total: 0 })
      const imported = await data.catalogues.importFile(
        { ticket: file.ticket, name: draft?.name ?? name?.trim() ?? '', into: draft?.id ?? null },
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
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ into: 'new' }}
        onFinish={(values) => void run(values)}
      >
        <Form.Item name="into" label={text.into} extra={text.intoHint} hidden={drafts.length === 0}>
          <Select options={[{ value: 'new', label: text.asNew }, ...drafts.map(optionOf)]} />
        </Form.Item>
        <Form.Item
          name="name"
          label={text.name}
          hidden={!isNew}
          rules={[{ required: isNew, whitespace: true, message: text.nameMissing }]}
        >
          <Input autoFocus maxLength={60} placeholder={text.example} />
        </Form.Item>
      </Form>
      {progress && <Progress {...progress} onCancel={() => controller.current?.abort()} />}
    </Modal>
  )
}

const optionOf = (draft: CatalogueHead) => ({ value: draft.id, label: text.draft(catalogueText.versionOf(draft)) })
