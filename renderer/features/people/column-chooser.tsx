import { Button, Checkbox, Popover } from 'antd'
import { type ColumnId, columnIds, columnOf, defaultColumns } from './people-columns.ts'

interface Props {
  readonly chosen: readonly ColumnId[]
  readonly onChange: (chosen: readonly ColumnId[]) => void
}

/** Which columns are shown and in which order; those that are hidden stand below. */
export function ColumnChooser({ chosen, onChange }: Props) {
  const hidden = columnIds.filter((id) => !chosen.includes(id))
  const move = (at: number, by: number) => {
    const next = chosen.toSpliced(at, 1)
    onChange(next.toSpliced(at + by, 0, chosen[at]!))
  }
  const content = (
    <div className="people-columns">
      <ul>
        {chosen.map((id, at) => (
          <li key={id}>
            <Checkbox checked disabled={id === 'name'} onChange={() => onChange(chosen.filter((one) => one !== id))}>
              {columnOf(id).label}
            </Checkbox>
            <Button
              size="small"
              type="text"
              aria-label="上移"
              title="上移"
              disabled={at === 0}
              onClick={() => move(at, -1)}
            >
              ↑
            </Button>
            <Button
              size="small"
              type="text"
              aria-label="下移"
              title="下移"
              disabled={at === chosen.length - 1}
              onClick={() => move(at, 1)}
            >
              ↓
            </Button>
          </li>
        ))}
        {hidden.map((id) => (
          <li key={id}>
            <Checkbox checked={false} onChange={() => onChange([...chosen, id])}>
              {columnOf(id).label}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Button size="small" type="link" onClick={() => onChange(defaultColumns)}>
        恢复默认列
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button type="text">显示列</Button>
    </Popover>
  )
}
