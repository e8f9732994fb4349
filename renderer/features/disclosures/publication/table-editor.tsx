import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { PersonalFind } from '@shared/disclosure/model.ts'
import { titleRow } from '@shared/disclosure/personal-data/check-content.ts'
import { publicationText as text } from '../../../text/publication-text.ts'
import { readBlock } from '../../../ui/table/tab-separated.ts'
import { WindowList } from '../../../ui/window-list.tsx'
import { tableRowHeight } from './focus-find.ts'
import { MarkedText } from './marked-text.tsx'
import { type BodyTable, fillFrom, withCell, withColumn, without, withRow } from './table-cells.ts'

interface Props {
  readonly at: number
  readonly table: BodyTable
  readonly finds: ReadonlyMap<string, readonly PersonalFind[]>
  readonly isEditable: boolean
  readonly onChange: (table: BodyTable) => void
  readonly onRemove: () => void
}

const mostRowsInSight = 12
const columnWidth = 112

/** One table of the text, cell by cell; a block pasted into a cell fills on from there. */
export function TableEditor({ at, table, finds, isEditable, onChange, onRemove }: Props) {
  const columns = `repeat(${table.header.length}, minmax(${columnWidth}px, 1fr))${isEditable ? ' 32px' : ''}`

  function paste(event: ClipboardEvent, row: number, column: number): void {
    const block = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(block.trimEnd())) return
    event.preventDefault()
    onChange(fillFrom(table, row, column, readBlock(block)))
  }
  /** Down and up as in a sheet. */
  function move(event: KeyboardEvent, row: number, column: number): void {
    const to = event.key === 'Enter' || event.key === 'ArrowDown' ? row + 1 : event.key === 'ArrowUp' ? row - 1 : null
    if (to === null || event.nativeEvent.isComposing) return
    const field = event.currentTarget
      .closest('[data-table]')
      ?.querySelector<HTMLElement>(`[data-place="t${at}r${to}c${column}"]`)
    if (!field) return
    event.preventDefault()
    field.focus()
  }
  const cell = (row: number, column: number, value: string) => {
    const place = `t${at}r${row}c${column}`
    const found = finds.get(place) ?? []
    if (!isEditable)
      return (
        <span key={column} role="cell" data-place={place} tabIndex={-1} title={value}>
          <MarkedText text={value} finds={found} />
        </span>
      )
    return (
      <input
        key={column}
        className={found.length > 0 ? 'is-found' : ''}
        data-place={place}
        aria-label={row === -1 ? text.heading(column + 1) : text.cell(row + 1, column + 1)}
        title={found.map(({ why }) => why).join('；')}
        maxLength={row === -1 ? 200 : 2000}
        value={value}
        onPaste={(event) => paste(event, row, column)}
        onKeyDown={(event) => move(event, row, column)}
        onChange={({ target }) => onChange(withCell(table, row, column, target.value))}
      />
    )
  }
  return (
    <div className="dis-table" data-table={at}>
      <div className="dis-table-bar">
        <Input
          size="small"
          aria-label={text.tableTitle}
          data-place={`t${at}r${titleRow}c0`}
          status={finds.has(`t${at}r${titleRow}c0`) ? 'warning' : ''}
          placeholder={text.tableName(at + 1)}
          maxLength={200}
          readOnly={!isEditable}
          value={table.title}
          onChange={({ target }) => onChange({ ...table, title: target.value })}
        />
        {isEditable && (
          <>
            <Button size="small" onClick={() => onChange(withRow(table))}>
              {text.addRow}
            </Button>
            <Button size="small" onClick={() => onChange(withColumn(table))}>
              {text.addColumn}
            </Button>
            <Button size="small" type="text" onClick={onRemove}>
              {text.removeTable}
            </Button>
          </>
        )}
      </div>
      <div className="dis-table-wide">
        <div
          style={{
            minWidth: table.header.length * columnWidth,
            height: (Math.min(mostRowsInSight, table.rows.length) + 1) * tableRowHeight + 1,
          }}
        >
          <WindowList
            className="dis-table-rows"
            label={table.title || text.tableName(at + 1)}
            total={table.rows.length}
            rowHeight={tableRowHeight}
            header={
              <div className="dis-table-line is-head" role="row" style={{ gridTemplateColumns: columns }}>
                {table.header.map((value, column) => cell(-1, column, value))}
              </div>
            }
            row={(row) => (
              <div className="dis-table-line" style={{ gridTemplateColumns: columns }}>
                {table.header.map((_, column) => cell(row, column, table.rows[row]?.[column] ?? ''))}
                {isEditable && (
                  <Button
                    size="small"
                    type="text"
                    tabIndex={-1}
                    aria-label={text.removeRow(row + 1)}
                    title={text.removeRow(row + 1)}
                    icon={<DeleteOutlined />}
                    onClick={() => onChange({ ...table, rows: without(table.rows, row) })}
                  />
                )}
              </div>
            )}
          />
        </div>
      </div>
    </div>
  )
}
