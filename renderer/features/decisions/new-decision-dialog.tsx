import { useQuery } from '@tanstack/react-query'
import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { DecisionValues } from '@shared/decisions/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { openDecision } from './decision-place.ts'
import { decisionQueries } from './decision-queries.ts'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import { blankValues, FirstFields } from './value-fields.tsx'

interface Props {
  readonly year: number
  readonly communityId: CommunityId | null
  readonly onClose: () => void
}

interface NewValues extends DecisionValues {
  readonly communityId: CommunityId | null
}

/** The few values a matter begins with; the page that opens asks for the rest. */
export function NewDecisionDialog({ year, communityId, onClose }: Props) {
  const communities = useQuery(decisionQueries.communities).data ?? []
  const [isBusy, setBusy] = useState(false)
  const [stored] = useState<NewValues>({ ...blankValues, communityId })
  const kept = useKeptForm({ place: 'decision:new', stored, what: text.newTitle })

  async function create(): Promise<void> {
    const { communityId: of, ...values } = kept.values()
    if (of === null) return
    setBusy(true)
    try {
      const id = await data.decisions.create({ communityId: of, year, values })
      kept.settle()
      onClose()
      notify.success(text.created(values.title), { label: text.undo, run: () => void undo() })
      openDecision(id)
    } catch (error) {
      notify.failure(error)
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={text.newTitle}
      width={620}
      okText={text.newSave}
      cancelText={text.cancel}
      confirmLoading={isBusy}
      onOk={kept.form.submit}
      onCancel={onClose}
    >
      <Form
        form={kept.form}
        layout="vertical"
        requiredMark={false}
        className="dec-form"
        initialValues={kept.initialValues}
        onValuesChange={kept.onValuesChange}
        onFinish={() => void create()}
      >
        <Form.Item
          name="communityId"
          label={text.community}
          className="is-wide"
          rules={[{ required: true, message: text.required.community }]}
        >
          <Select
            autoFocus
            showSearch={{ optionFilterProp: 'label' }}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <FirstFields />
      </Form>
    </Modal>
  )
}
