import type { ReportDefinition } from '@shared/reports/model.ts'
import { Button, Checkbox } from 'antd'
import { exportText as text } from '../../text/export-text.ts'
import { usualColumns } from './report-choices.ts'

interface Props {
  readonly report: ReportDefinition
  readonly isMasked: boolean
  /** Given by the form. */
  readonly value?: string[]
  readonly onChange?: (value: string[]) => void
}

/** Which columns are printed, in the order of the form; folded, because the usual ones do nearly always. */
export function ColumnChoice({ report, isMasked, value = [], onChange = () => undefined }: Props) {
  const { columns } = report
  return (
    <details className="ex-columns">
      <summary>{text.columns(value.length, columns.length)}</summary>
      <Checkbox.Group value={value} onChange={(chosen) => onChange(chosen)}>
        {columns.map(({ id, label, isSensitive }) => (
          <Checkbox key={id} value={id}>
            {label}
            {isSensitive && <small className={isMasked ? '' : 'ex-amber'}>{isMasked ? '遮盖' : '▲ 完整'}</small>}
          </Checkbox>
        ))}
      </Checkbox.Group>
      <Button size="small" onClick={() => onChange(usualColumns(report))}>
        {text.usualColumns}
      </Button>
    </details>
  )
}
