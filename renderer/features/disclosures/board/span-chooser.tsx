import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { useToday } from '../../../ui/use-today.ts'
import { setSpan, spanStore } from '../disclosure-place.ts'
import { partsOfYear, spanAt, spanOf, spanUnits } from '../span.ts'

const text = disclosureText.board
const units = spanUnits.map((value) => ({ value, label: text.units[value] }))

/** Which part of the year in view: 本月, 本季, 本年 and their neighbours. */
export function SpanChooser({ year }: { readonly year: number }) {
  const span = useStore(spanStore)
  const today = useToday()
  const step = (by: 1 | -1) => setSpan({ ...span, index: span.index + by })
  const short = spanOf(year, span).label.replace(`${year} 年`, '').trim() || `${year} 年`
  return (
    <span className="dis-span">
      <Segmented size="small" value={span.unit} options={units} onChange={(unit) => setSpan(spanAt(unit, today))} />
      {span.unit !== 'year' && (
        <Button
          size="small"
          type="text"
          aria-label={text.earlier}
          icon={<LeftOutlined />}
          disabled={span.index === 0}
          onClick={() => step(-1)}
        />
      )}
      <b>{short}</b>
      {span.unit !== 'year' && (
        <Button
          size="small"
          type="text"
          aria-label={text.later}
          icon={<RightOutlined />}
          disabled={span.index >= partsOfYear(span.unit) - 1}
          onClick={() => step(1)}
        />
      )}
    </span>
  )
}
