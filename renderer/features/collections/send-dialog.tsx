import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import type { Sending } from '@shared/collections/contract.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { Progress as Done } from '@shared/rpc/wire.ts'
import { withSecondPerson } from '../../data/approval.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useMay } from '../../data/session.ts'
import { collectionsText } from '../../text/collections-text.ts'
import { DayField } from '../../ui/day-field.tsx'
import { Progress } from '../../ui/progress.tsx'
import { collectionQueries } from './collection-queries.ts'

const text = collectionsText.dialog

interface Asked {
  readonly ledger: Sending['ledger']
  readonly title: string
  readonly dueOn: string | null
  readonly communityIds: readonly CommunityId[]
  /** Absent while nothing sensitive is asked for. */
  readonly isUnmasked?: boolean
  readonly reason?: string
}

interface Props {
  readonly onClose: () => void
  readonly onSent: (id: string) => void
}

const choices = ledgers
  .filter(({ id }) => id !== 'catalogue')
  .map(({ id, label }) => ({ value: id as Sending['ledger'], label }))
const first = choices[0]?.value ?? 'roster'
const labelOf = (ledger: Sending['ledger']) => choices.find(({ value }) => value === ledger)?.label ?? ''

/** Which ledger, from whom, until when; then a folder with a workbook for each community. */
export function SendDialog({ onClose, onSent }: Props) {
  const [form] = Form.useForm<Asked>()
  const isUnmasked = Form.useWatch('isUnmasked', form) ?? false
  const ledger = Form.useWatch('ledger', form) ?? first
  const mayUnmask = useMay('export.unmasked')
  const communities = useQuery(collectionQueries.communities).data ?? []
  const [progress, setProgress] = useState<Done | null>(null)
  const controller = useRef<AbortController | null>(null)

  async function send({ communityIds, isUnmasked: isWhole = false, reason = '', ...asked }: Asked): Promise<void> {
    const chosen = communityIds.length > 0 ? communityIds : communities.map(({ id }) => id)
    const sending = { ...asked, title: asked.title.trim(), communityIds: [...chosen] }
    const why = reason.trim()
    const asks = isWhole ? await askedFor(sending, why) : 'free'
    if (asks === 'requested') onClose()
    if (asks !== 'free') return
    const folder = await shell('openFolder', { title: text.folder })
    if (!folder) return
    const input = { ...sending, ticket: folder.ticket }
    controller.current = new AbortController()
    const options = { signal: controller.current.signal, onProgress: setProgress }
    setProgress({ stage: text.stage, done: 0, total: 0 })
    const output = isWhole
      ? await data.collections.sendUnmasked(input, { ...options, reason: why })
      : await data.collections.send(input, options)
    const { id, files, folder: name } = output
    notify.success(text.done(files, name), {
      label: collectionsText.reveal,
      run: () => void shell('revealSaved', { ticket: folder.ticket }),
    })
    onSent(id)
    onClose()
  }

  const run = (asked: Asked) =>
    void send(asked)
      .catch(notify.failure)
      .finally(() => setProgress(null))
  return (
    <Modal
      open
      title={text.title}
      width={480}
      okText={text.submit}
      cancelText={collectionsText.cancel}
      okButtonProps={{ disabled: progress !== null || communities.length === 0 }}
      onOk={form.submit}
      onCancel={() => (progress ? controller.current?.abort() : onClose())}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          ledger: first,
          title: labelOf(first),
          dueOn: null,
          communityIds: [],
        }}
        onFinish={run}
      >
        <Form.Item name="ledger" label={text.ledger} extra={text.known[ledger]}>
          <Select options={choices} onChange={(chosen) => form.setFieldValue('title', labelOf(chosen))} />
        </Form.Item>
        <Form.Item
          name="title"
          label={text.name}
          rules={[{ required: true, whitespace: true, message: text.nameMissing }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="dueOn" label={text.dueOn}>
          <DayField />
        </Form.Item>
        <Form.Item name="communityIds" label={text.communities}>
          <Select
            mode="multiple"
            allowClear
            placeholder={text.all(communities.length)}
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount={6}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        {ledger === 'roster' && mayUnmask && (
          <Form.Item name="isUnmasked" valuePropName="checked" extra={text.unmaskedHint}>
            <Checkbox>{text.unmasked}</Checkbox>
          </Form.Item>
        )}
        {ledger === 'roster' && isUnmasked && (
          <Form.Item
            name="reason"
            label={text.reason}
            rules={[{ required: true, whitespace: true, message: text.reasonMissing }]}
          >
            <Input maxLength={100} />
          </Form.Item>
        )}
      </Form>
      {progress && <Progress {...progress} onCancel={() => controller.current?.abort()} />}
    </Modal>
  )
}

/** Asked before a folder is chosen, which would be chosen in vain where a second person must agree first. */
async function askedFor(sending: Omit<Sending, 'ticket'>, reason: string): Promise<'free' | 'requested' | 'left'> {
  const input = { ...sending, ticket: '' }
  const about = { act: text.act, concerns: text.concerns(sending.title, sending.communityIds.length), reason }
  try {
    const run = () => data.collections.sendUnmasked(input, { reason })
    const { name } = await withSecondPerson('collections.sendUnmasked', input, run, about)
    return name === 'done' ? 'left' : name
  } catch (error) {
    if (isErrorCode(error, 'ticket-unknown')) return 'free'
    throw error
  }
}
