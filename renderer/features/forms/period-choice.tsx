import type { FormPeriod } from '@shared/forms/model.ts'
import { Select } from 'antd'
import { formsText as text } from '../../text/forms-text.ts'

interface Props {
  readonly period: FormPeriod
  readonly onChange: (period: FormPeriod) => void
}

const parts = [
  { value: '01-01/12-31', label: '全年' },
  { value: '01-01/03-31', label: '第一季度' },
  { value: '04-01/06-30', label: '第二季度' },
  { value: '07-01/09-30', label: '第三季度' },
  { value: '10-01/12-31', label: '第四季度' },
  { value: '01-01/06-30', label: '上半年' },
  { value: '07-01/12-31', label: '下半年' },
]

/** A year and a part of it; a month a form speaks of stands as it is. */
export function PeriodChoice({ period: { from, to }, onChange }: Props) {
  const year = Number(from.slice(0, 4))
  const part = `${from.slice(5)}/${to.slice(5)}`
  const isUsual = parts.some(({ value }) => value === part)
  const month = {
    value: part,
    label: `${Number(from.slice(5, 7))}月${from.slice(5, 7) === to.slice(5, 7) ? '' : `至${Number(to.slice(5, 7))}月`}`,
  }
  const change = (nextYear: number, next: string) => {
    const [first = '', last = ''] = next.split('/')
    onChange({ from: `${nextYear}-${first}`, to: `${nextYear}-${last}` })
  }
  return (
    <span className="fo-period">
      <span>{text.period}</span>
      <Select
        aria-label="年度"
        value={year}
        options={[year - 2, year - 1, year, year + 1].map((one) => ({ value: one, label: `${one}年` }))}
        onChange={(next) => change(next, part)}
      />
      <Select
        aria-label="季度"
        value={part}
        options={isUsual ? parts : [month, ...parts]}
        onChange={(next) => change(year, next)}
      />
    </span>
  )
}

export function wholeYear(year: number): FormPeriod {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}
