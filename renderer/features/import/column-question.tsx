import type { DraftTable } from '@shared/import/draft.ts'
import type { ColumnReading } from '@shared/import/reading.ts'
import { Button } from 'antd'
import { assignColumn } from './draft-acts.ts'
import { fieldLabel, notImported } from './field-labels.ts'
import type { SheetPlace } from './sheet-view.tsx'

const mostAlternatives = 3

interface Props {
  readonly draftId: string
  readonly index: number
  readonly table: DraftTable
  readonly reading: ColumnReading
  readonly onShow: (place: SheetPlace) => void
  readonly onPick: (column: string) => void
}

/** I 列“时间”是什么？ The first button is what the program thinks; where it thinks nothing, none stands out. */
export function ColumnQuestion({ draftId, index, table, reading, onShow, onPick }: Props) {
  const { column, header, field, evidence, samples, alternatives } = reading
  const rivals = alternatives.filter((one) => one.field !== field).slice(0, mostAlternatives)
  const assign = (next: string | null) => void assignColumn(draftId, index, column, next)
  const usedBy = (other: string) => {
    const user = table.columns.find((one) => one.field === other && one.column !== column)
    return user ? `（${user.column} 列已用）` : ''
  }
  const show = () => onShow({ column, row: table.headerRows.at(-1) ?? null })
  return (
    <section className="im-question" onFocus={show} onClick={show}>
      <h4>
        {column} 列“{header || '无表头'}”是什么？
      </h4>
      <p>{evidence}</p>
      {samples.length > 0 && <p className="im-samples">如：{samples.join('、')}</p>}
      <div className="im-answers">
        {field !== null && (
          <Button size="small" type="primary" onClick={() => assign(field)}>
            {fieldLabel(table.ledger, field)}
          </Button>
        )}
        {rivals.map((rival) => (
          <Button key={rival.field} size="small" title={rival.evidence} onClick={() => assign(rival.field)}>
            {fieldLabel(table.ledger, rival.field)}
            {usedBy(rival.field)}
          </Button>
        ))}
        <Button size="small" onClick={() => assign(null)}>
          {notImported}
        </Button>
        <Button size="small" type="text" onClick={() => onPick(column)}>
          其他…
        </Button>
      </div>
    </section>
  )
}
