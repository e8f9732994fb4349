import { Input, InputNumber, Select } from 'antd'
import type { PeriodUnit, TimeRule, Trigger } from '@shared/disclosure/time-rule.ts'
import { periodWords } from '@shared/disclosure/time-rule-words.ts'
import { catalogueText } from '../../text/catalogue-text.ts'

const labels = catalogueText.answerOf.numbers
const kinds = Object.entries(catalogueText.kinds).map(([value, label]) => ({ value: value as TimeRule['kind'], label }))
const units = Object.entries(periodWords).map(([value, label]) => ({ value: value as PeriodUnit, label }))
const triggers: readonly { readonly value: Trigger; readonly label: string }[] = [
  { value: 'formed', label: '信息形成或变更' },
  { value: 'changed', label: '变更' },
  { value: 'decided', label: '作出决定' },
  { value: 'received', label: '收到信息' },
  { value: 'appraised', label: '评议结束' },
  { value: 'finished', label: '完成' },
  { value: 'event', label: '事项发生' },
]

/** What each kind begins with. */
const blanks: { readonly [Kind in TimeRule['kind']]: Extract<TimeRule, { kind: Kind }> } = {
  LONG_TERM: { kind: 'LONG_TERM', updateWithinDays: null },
  EVENT_WORKDAYS: { kind: 'EVENT_WORKDAYS', workdays: 20, trigger: 'formed' },
  EVENT_DAYS: { kind: 'EVENT_DAYS', days: 10, trigger: 'event' },
  PERIOD_DAY: { kind: 'PERIOD_DAY', unit: 'quarter', month: 1, day: 20 },
  PERIOD: { kind: 'PERIOD', unit: 'quarter' },
  PERIOD_IF: { kind: 'PERIOD_IF', unit: 'month', condition: '财务往来较多' },
  IMMEDIATE: { kind: 'IMMEDIATE', days: null },
  STAGE: { kind: 'STAGE' },
  BEFORE: { kind: 'BEFORE', days: null, trigger: 'event' },
  BY_AUTHORITY: { kind: 'BY_AUTHORITY', authority: '' },
}

interface Props {
  readonly rule: TimeRule
  readonly onChange: (rule: TimeRule) => void
}

/** One rule: its kind, and the numbers that kind asks for. */
export function RuleFields({ rule, onChange }: Props) {
  const number = (label: string, value: number | null, write: (value: number | null) => TimeRule) => (
    <label className="cat-stack" key={label}>
      {label}
      <InputNumber
        min={0}
        max={366}
        precision={0}
        value={value}
        onChange={(next) => onChange(write(typeof next === 'number' ? next : null))}
      />
    </label>
  )
  return (
    <div className="cat-rule">
      <label className="cat-stack is-wide">
        {catalogueText.answerOf.kind}
        <Select value={rule.kind} options={kinds} onChange={(kind) => onChange(blanks[kind])} />
      </label>
      {'unit' in rule && (
        <label className="cat-stack">
          {labels.unit}
          <Select value={rule.unit} options={units} onChange={(unit) => onChange({ ...rule, unit })} />
        </label>
      )}
      {'trigger' in rule && (
        <label className="cat-stack">
          {labels.trigger}
          <Select value={rule.trigger} options={[...triggers]} onChange={(trigger) => onChange({ ...rule, trigger })} />
        </label>
      )}
      {rule.kind === 'PERIOD_DAY' && [
        number(labels.month, rule.month, (month) => ({ ...rule, month: month ?? 1 })),
        number(labels.day, rule.day, (day) => ({ ...rule, day: day ?? 1 })),
      ]}
      {rule.kind === 'EVENT_WORKDAYS' &&
        number(labels.workdays, rule.workdays, (workdays) => ({ ...rule, workdays: workdays ?? 0 }))}
      {rule.kind === 'EVENT_DAYS' && number(labels.days, rule.days, (days) => ({ ...rule, days: days ?? 0 }))}
      {rule.kind === 'IMMEDIATE' && number(labels.days, rule.days, (days) => ({ ...rule, days }))}
      {rule.kind === 'BEFORE' && number(labels.days, rule.days, (days) => ({ ...rule, days }))}
      {rule.kind === 'LONG_TERM' &&
        number(labels.days, rule.updateWithinDays, (updateWithinDays) => ({ ...rule, updateWithinDays }))}
      {rule.kind === 'BY_AUTHORITY' && (
        <label className="cat-stack is-wide">
          {labels.authority}
          <Input
            maxLength={60}
            value={rule.authority}
            onChange={({ target }) => onChange({ ...rule, authority: target.value })}
          />
        </label>
      )}
    </div>
  )
}
