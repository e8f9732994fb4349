import type { PreviewColumn, Report } from './reports.ts'

interface Props {
  readonly report: Report
  readonly isMasked: boolean
}

const pixelsPerCharacter = 3.2
const sampleRows = 4

/** What comes out, in small: the columns with their widths, grouped as in the header, masked ones marked. */
export function ColumnPreview({ report, isMasked }: Props) {
  return (
    <aside className="ex-preview" aria-label="导出的栏目">
      <h3>
        导出的栏目 <small>{report.columns.length} 栏</small>
      </h3>
      <div className="ex-sheet" aria-hidden="true">
        <i className="title" />
        <div>
          {report.columns.map((column) => (
            <span
              key={column.id}
              style={{ width: column.width * pixelsPerCharacter }}
              className={tone(column, isMasked)}
            >
              <i className="head" />
              {Array.from({ length: sampleRows }, (_, row) => (
                <i key={row} />
              ))}
            </span>
          ))}
        </div>
      </div>
      <ol>
        {report.columns.map((column) => (
          <li key={column.id}>
            <span>{column.label}</span>
            {column.isSensitive && <small className={isMasked ? '' : 'ex-amber'}>{isMasked ? '遮盖' : '▲ 完整'}</small>}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function tone({ isSensitive }: PreviewColumn, isMasked: boolean): string {
  if (!isSensitive) return ''
  return isMasked ? 'masked' : 'open'
}
