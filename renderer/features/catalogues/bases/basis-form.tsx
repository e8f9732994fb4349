import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal } from 'antd'
import type { LegalBasis } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { catalogueText } from '../../../text/catalogue-text.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { useKeptForm } from '../../../ui/use-kept-form.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { undoing } from '../make-catalogue.ts'

const text = catalogueText.basesOf
type Values = Omit<LegalBasis, 'id' | 'source'>

interface Props {
  /** Null for a new one. */
  readonly basis: LegalBasis | null
  readonly isEditable: boolean
  readonly onBack: () => void
}

/** One document: what it is called, since when it holds, and by what it was superseded. */
export function BasisForm({ basis, isEditable, onBack }: Props) {
  const kept = useKeptForm<Values>({
    place: `basis:${basis?.id ?? 'new'}`,
    stored: valuesOf(basis),
    what: basis?.title ?? text.newTitle,
  })
  const { form } = kept
  useShortcut('ctrl+s', form.submit, () => isEditable)
  const saving = useMutation({
    mutationFn: () => data.catalogues.saveBasis({ id: basis?.id ?? null, ...kept.values() }),
    onSuccess() {
      kept.settle()
      notify.success(text.saved, undoing)
      onBack()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={basis === null ? text.newTitle : text.editTitle}
      width={560}
      onCancel={onBack}
      footer={
        <>
          <Button
            onClick={() => {
              kept.drop()
              onBack()
            }}
          >
            {kept.isDirty ? catalogueText.item.drop : text.back}
          </Button>
          {isEditable && (
            <Button type="primary" loading={saving.isPending} disabled={!kept.isDirty} onClick={form.submit}>
              {catalogueText.save}
            </Button>
          )}
        </>
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        disabled={!isEditable}
        initialValues={kept.initialValues}
        onValuesChange={kept.onValuesChange}
        onFinish={() => saving.mutate()}
      >
        {kept.isRestored && (
          <p className="cat-restored" role="status">
            {catalogueText.item.restored}
          </p>
        )}
        <Form.Item
          name="title"
          label={text.fields.title}
          rules={[{ required: true, whitespace: true, message: text.titleMissing }]}
        >
          <Input maxLength={200} placeholder={text.titleExample} />
        </Form.Item>
        <Form.Item name="issuer" label={text.fields.issuer}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="cat-pair">
          <Form.Item name="validFrom" label={text.fields.validFrom}>
            <DayField />
          </Form.Item>
          <Form.Item name="region" label={text.fields.region}>
            <Input maxLength={40} placeholder={text.regionExample} />
          </Form.Item>
          <Form.Item
            name="supersededOn"
            label={text.fields.supersededOn}
            extra={text.supersededHint}
            dependencies={['supersededBy']}
            rules={[
              ({ getFieldValue }) => ({
                validator: (_rule, day: string | null) =>
                  getFieldValue('supersededBy') && !day
                    ? Promise.reject(new Error(text.byWithoutDay))
                    : Promise.resolve(),
              }),
            ]}
          >
            <DayField />
          </Form.Item>
          <Form.Item name="supersededBy" label={text.fields.supersededBy}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
        {basis !== null && <p className="ui-muted">{text.source(basis.source)}</p>}
      </Form>
    </Modal>
  )
}

function valuesOf(basis: LegalBasis | null): Values {
  if (basis === null)
    return { title: '', issuer: null, validFrom: null, supersededOn: null, supersededBy: null, region: null }
  const { id: _id, source: _source, ...values } = basis
  return values
}
