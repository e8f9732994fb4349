import { Button, Input, Select } from 'antd'
import type { CommunityCount } from '@shared/people/contract.ts'
import { type CommunityId, type FieldIssue, type Organisation, organisations } from '@shared/people/model.ts'
import { issuesOf } from './check-person-form.ts'
import { type AppointmentRow, newAppointment } from './person-form-values.ts'
import { YearMonthInput } from './year-month-input.tsx'

interface Props {
  readonly communities: readonly CommunityCount[]
  /** Where a new row begins. */
  readonly communityId: CommunityId | null
  readonly issues: readonly FieldIssue[]
  // Given by Form.Item.
  readonly value?: readonly AppointmentRow[]
  readonly onChange?: (rows: readonly AppointmentRow[]) => void
}

const organisationOptions = Object.entries(organisations).map(([value, label]) => ({
  value: value as Organisation,
  label,
}))

export function AppointmentsEditor({
  communities,
  communityId,
  issues,
  value: rows = [],
  onChange = () => undefined,
}: Props) {
  const change = (key: string, values: Partial<AppointmentRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...values } : row)))
  const communityOptions = communities.map(({ id, name }) => ({ value: id, label: name }))

  return (
    <div className="people-posts" data-field="appointments">
      {rows.map((row, index) => {
        const at = (name: string) => `appointments.${index}.${name}`
        const own = ['communityId', 'post', 'startedOn', 'endedOn'].flatMap((name) => issuesOf(issues, at(name)))
        const status = (name: string) => {
          const severity = issuesOf(issues, at(name))[0]?.severity
          return severity === undefined ? {} : { status: severity }
        }
        return (
          <div key={row.key} className="people-post" role="group" aria-label={`任职 ${index + 1}`}>
            <div className="people-post-fields">
              <span data-field={at('communityId')}>
                <Select
                  size="small"
                  aria-label="社区"
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="社区"
                  options={communityOptions}
                  value={row.communityId}
                  {...status('communityId')}
                  onChange={(next: CommunityId) => change(row.key, { communityId: next })}
                />
              </span>
              <span>
                <Select
                  size="small"
                  aria-label="组织"
                  options={organisationOptions}
                  value={row.organisation}
                  onChange={(next: Organisation) => change(row.key, { organisation: next })}
                />
              </span>
              <span data-field={at('post')}>
                <Input
                  size="small"
                  aria-label="职务"
                  placeholder="职务"
                  maxLength={40}
                  value={row.post}
                  {...status('post')}
                  onChange={(event) => change(row.key, { post: event.target.value })}
                />
              </span>
              <span data-field={at('startedOn')}>
                <YearMonthInput
                  size="small"
                  label="任职年月"
                  placeholder="任职年月"
                  value={row.startedOn}
                  {...status('startedOn')}
                  onChange={(text) => change(row.key, { startedOn: text })}
                />
              </span>
              <span data-field={at('endedOn')}>
                <YearMonthInput
                  size="small"
                  label="离任年月"
                  placeholder="离任年月"
                  value={row.endedOn}
                  {...status('endedOn')}
                  onChange={(text) => change(row.key, { endedOn: text })}
                />
              </span>
              <Button
                size="small"
                type="text"
                className="people-post-remove"
                aria-label={`去掉任职 ${index + 1}`}
                title="去掉这条任职"
                onClick={() => onChange(rows.filter((one) => one.key !== row.key))}
              >
                ×
              </Button>
            </div>
            {own.map((issue) => (
              <p key={issue.message} className={`people-issue ${issue.severity}`}>
                {issue.message}
              </p>
            ))}
          </div>
        )
      })}
      {issuesOf(issues, 'appointments').map((issue) => (
        <p key={issue.message} className={`people-issue ${issue.severity}`}>
          {issue.message}
        </p>
      ))}
      <Button size="small" type="dashed" block onClick={() => onChange([...rows, newAppointment(communityId)])}>
        ＋ 增加一条任职
      </Button>
    </div>
  )
}
