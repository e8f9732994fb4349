import { useQuery } from '@tanstack/react-query'
import { Form, Input, InputNumber, Select } from 'antd'
import {
  decisionCategories,
  type DecisionValues,
  meetingKinds,
  originations,
  type Procedure,
  procedureIds,
  procedures,
} from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { DayField } from '../../ui/day-field.tsx'
import { decisionQueries } from './decision-queries.ts'
import { inWan } from './money-words.ts'

export const blankValues: DecisionValues = {
  category: '重大事项决策',
  title: '',
  content: null,
  amount: null,
  fundSource: null,
  proposer: null,
  origination: null,
  procedure: 'fourDiscussions',
  responsible: null,
  plannedOn: null,
  supplier: null,
  supplierCode: null,
  result: null,
  remark: null,
}

const { fields, examples } = text
const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** What every matter begins with. */
export function FirstFields() {
  const procedure = Form.useWatch<Procedure | undefined>('procedure')
  const amount = Form.useWatch<number | null | undefined>('amount')
  const meetings = procedure && procedures[procedure].meetings.map((kind) => meetingKinds[kind]).join(' → ')
  return (
    <>
      <Form.Item
        name="title"
        label={fields.title}
        className="is-wide"
        rules={[{ required: true, whitespace: true, message: text.required.title }]}
      >
        <Input maxLength={200} placeholder={examples.title} />
      </Form.Item>
      <Form.Item name="category" label={fields.category}>
        <Select options={options(decisionCategories)} />
      </Form.Item>
      <Form.Item name="amount" label={fields.amount} extra={<AmountHint amount={amount ?? null} />}>
        <InputNumber min={0} max={1e12} placeholder={examples.amount} controls={false} />
      </Form.Item>
      <Form.Item
        name="procedure"
        label={fields.procedure}
        className="is-wide"
        extra={meetings && text.procedureOf(meetings)}
      >
        <Select options={procedureIds.map((id) => ({ value: id, label: procedures[id].label }))} />
      </Form.Item>
    </>
  )
}

/** The others, which may come later. */
export function FurtherFields() {
  return (
    <>
      <Form.Item name="content" label={fields.content} className="is-wide">
        <Input.TextArea maxLength={8000} rows={3} />
      </Form.Item>
      <Form.Item name="fundSource" label={fields.fundSource}>
        <Input maxLength={100} placeholder={examples.fundSource} />
      </Form.Item>
      <Form.Item name="origination" label={fields.origination}>
        <Select allowClear options={options(originations)} />
      </Form.Item>
      <Form.Item name="proposer" label={fields.proposer}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="responsible" label={fields.responsible}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="supplier" label={fields.supplier} extra={text.supplierHint}>
        <Input maxLength={100} placeholder={examples.supplier} />
      </Form.Item>
      <Form.Item name="supplierCode" label={fields.supplierCode}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="plannedOn" label={fields.plannedOn}>
        <DayField />
      </Form.Item>
      <Form.Item name="result" label={fields.result}>
        <Select allowClear options={options(['通过', '否决', '暂缓'])} />
      </Form.Item>
      <Form.Item name="remark" label={fields.remark} className="is-wide">
        <Input.TextArea maxLength={2000} rows={2} />
      </Form.Item>
    </>
  )
}

function AmountHint({ amount }: { readonly amount: number | null }) {
  const { data: tiers = [] } = useQuery(decisionQueries.tiers)
  if (amount === null) return null
  const tier = tiers.find(({ upTo }) => upTo === null || amount <= upTo)
  const wan = amount >= 10_000 ? `${text.page.wan(inWan(amount))}。` : ''
  return `${wan}${tier ? text.tier(tier.organ, tier.publishRule, tier.source) : ''}`
}
