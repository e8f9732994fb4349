import type { ReportDefinition } from '@shared/reports/model.ts'
import { periodPartIds, periodParts } from '@shared/reports/period.ts'
import { Button, DatePicker, Form, type FormInstance, Input, InputNumber, Radio, Select, Switch } from 'antd'
import { useMay } from '../../data/session.ts'
import { exportText as text } from '../../text/export-text.ts'
import { ColumnChoice } from './column-choice.tsx'
import { CommunityChoice, type NamedCommunity } from './community-choice.tsx'
import type { ExportChoices } from './report-choices.ts'

interface Props {
  readonly form: FormInstance<ExportChoices>
  readonly report: ReportDefinition
  readonly initial: ExportChoices
  readonly communities: readonly NamedCommunity[]
  readonly isBusy: boolean
  readonly onSubmit: (choices: ExportChoices) => void
}

const longest = { max: 30, message: text.tooLong }

export function ExportForm({ form, report, initial, communities, isBusy, onSubmit }: Props) {
  const mayUnmask = useMay('export.unmasked')
  const scope = Form.useWatch('scope', form) ?? 'all'
  const isMasked = Form.useWatch('isMasked', form) ?? true
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
      {report.period !== 'today' && (
        <div className="ex-pair">
          <Form.Item name="year" label={text.year} rules={[{ required: true, message: text.year }]}>
            <InputNumber min={1990} max={2200} className="ex-wide" />
          </Form.Item>
          {report.period === 'span' && (
            <Form.Item name="part" label={text.part}>
              <Select options={periodPartIds.map((value) => ({ value, label: periodParts[value].label }))} />
            </Form.Item>
          )}
        </div>
      )}
      {report.isByCommunity && (
        <Form.Item name="scope" label={text.communities}>
          <Radio.Group
            options={[
              { value: 'all', label: text.allCommunities(communities.length) },
              { value: 'some', label: text.someCommunities },
            ]}
          />
        </Form.Item>
      )}
      {report.isByCommunity && scope === 'some' && (
        <Form.Item name="communityIds" rules={[{ required: true, message: text.noCommunity }]}>
          <CommunityChoice communities={communities} />
        </Form.Item>
      )}
      {report.columns.length > 0 && (
        <Form.Item name="columns" rules={[{ required: true, message: text.noColumn }]}>
          <ColumnChoice report={report} isMasked={isMasked} />
        </Form.Item>
      )}
      <div className="ex-pair">
        <Form.Item name="preparer" label={text.preparer} rules={[longest]}>
          <Input />
        </Form.Item>
        <Form.Item name="reviewer" label={text.reviewer} rules={[longest]}>
          <Input />
        </Form.Item>
        <Form.Item name="contactPhone" label={text.contactPhone} rules={[longest]}>
          <Input />
        </Form.Item>
        <Form.Item name="reportedOn" label={text.reportedOn} rules={[{ required: true, message: text.reportedOn }]}>
          <DatePicker allowClear={false} className="ex-wide" />
        </Form.Item>
      </div>
      {report.hasSensitive && (
        <Form.Item
          label="遮盖敏感信息"
          extra={<span className={isMasked ? '' : 'ex-amber'}>{maskHint(isMasked, mayUnmask)}</span>}
        >
          <Form.Item name="isMasked" valuePropName="checked" noStyle>
            <Switch checkedChildren="遮盖" unCheckedChildren="不遮盖" disabled={!mayUnmask || isBusy} />
          </Form.Item>
        </Form.Item>
      )}
      {!isMasked && (
        <Form.Item
          name="reason"
          label="不遮盖的事由"
          rules={[{ required: true, whitespace: true, message: '请写明事由，例如：街道纪工委调阅核对' }]}
        >
          <Input placeholder="例如：街道纪工委调阅核对" maxLength={100} autoFocus />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={isBusy} block>
        {text.save}
      </Button>
    </Form>
  )
}

function maskHint(isMasked: boolean, mayUnmask: boolean): string {
  if (!mayUnmask) return '您的账号只能导出遮盖后的报表。'
  return isMasked
    ? '身份证号、联系电话只显示头尾，例如 330299********1234。'
    : `▲ 导出完整的身份证号和联系电话，要另一位同事批准，连同事由记入审计。${text.previewMasked}`
}
