import type { CommunityId } from '@shared/people/model.ts'
import type { Settings } from '@shared/settings/contract.ts'
import { Button, DatePicker, Form, type FormInstance, Input, Radio, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useMay } from '../../data/session.ts'
import { CommunityChoice, type CountedCommunity, countPeople } from './community-choice.tsx'
import { localDay } from '@shared/values/local-clock.ts'

export interface ExportChoices {
  readonly scope: 'all' | 'some'
  readonly communityIds: CommunityId[]
  readonly preparer: string
  readonly reviewer: string
  readonly contactPhone: string
  readonly reportedOn: Dayjs
  readonly isMasked: boolean
  readonly reason: string
}

export function initialChoices(
  { preparer, reviewer, contactPhone, exportMasked }: Settings,
  mayUnmask: boolean,
): ExportChoices {
  return {
    scope: 'all',
    communityIds: [],
    preparer,
    reviewer,
    contactPhone,
    reportedOn: dayjs(localDay()),
    isMasked: exportMasked || !mayUnmask,
    reason: '',
  }
}

interface Props {
  readonly form: FormInstance<ExportChoices>
  readonly initial: ExportChoices
  readonly communities: readonly CountedCommunity[]
  /** People of all of them, each once. */
  readonly total: number
  readonly isBusy: boolean
  readonly onSubmit: (choices: ExportChoices) => void
}

const longest = { max: 30, message: '最多 30 个字' }

export function ExportForm({ form, initial, communities, total, isBusy, onSubmit }: Props) {
  const mayUnmask = useMay('export.unmasked')
  const scope = Form.useWatch('scope', form) ?? 'all'
  const chosen = Form.useWatch('communityIds', form) ?? []
  const isMasked = Form.useWatch('isMasked', form) ?? true
  const people = scope === 'all' ? total : countPeople(communities, chosen)

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={isBusy}
      initialValues={initial}
      onFinish={onSubmit}
      className="ex-form"
    >
      <Form.Item name="scope" label="社区">
        <Radio.Group
          options={[
            { value: 'all', label: `全部 ${communities.length} 个社区，在任 ${total} 人` },
            { value: 'some', label: '选择社区' },
          ]}
        />
      </Form.Item>
      {scope === 'some' && (
        <Form.Item name="communityIds" rules={[{ required: true, message: '请至少选一个社区' }]}>
          <CommunityChoice communities={communities} />
        </Form.Item>
      )}
      <div className="ex-pair">
        <Form.Item name="preparer" label="填报人" rules={[longest]}>
          <Input />
        </Form.Item>
        <Form.Item name="reviewer" label="审核人" rules={[longest]}>
          <Input />
        </Form.Item>
        <Form.Item name="contactPhone" label="联系电话" rules={[longest]}>
          <Input />
        </Form.Item>
        <Form.Item name="reportedOn" label="填报日期" rules={[{ required: true, message: '请选择填报日期' }]}>
          <DatePicker allowClear={false} className="ex-wide" />
        </Form.Item>
      </div>
      <Form.Item
        label="遮盖敏感信息"
        extra={<span className={isMasked ? '' : 'ex-amber'}>{maskHint(isMasked, mayUnmask)}</span>}
      >
        <Form.Item name="isMasked" valuePropName="checked" noStyle>
          <Switch checkedChildren="遮盖" unCheckedChildren="不遮盖" disabled={!mayUnmask || isBusy} />
        </Form.Item>
      </Form.Item>
      {!isMasked && (
        <Form.Item
          name="reason"
          label="不遮盖的事由"
          rules={[{ required: true, whitespace: true, message: '请写明事由，例如：街道纪工委调阅核对' }]}
        >
          <Input placeholder="例如：街道纪工委调阅核对" maxLength={100} autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={people === 0}>
        {people === 0 ? '请选择社区' : `导出 ${people} 人…`}
      </Button>
    </Form>
  )
}

function maskHint(isMasked: boolean, mayUnmask: boolean): string {
  if (!mayUnmask) return '您的账号只能导出遮盖后的报表。'
  return isMasked
    ? '身份证号、联系电话只显示头尾，例如 330299********1234。'
    : '▲ 导出完整的身份证号和联系电话，要另一位同事批准，连同事由记入审计。'
}
