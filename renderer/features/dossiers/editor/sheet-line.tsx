import { memo } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import type { FieldIssue } from '@shared/people/model.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { isCentred, isRightAligned, numberWidth, sheetRowHeight } from './sheet-layout.ts'
import { cellText, checkRow, isMasked, type SheetRow } from './sheet-rows.ts'

interface Props {
  readonly section: ActiveSection
  /** Undefined: the empty line below the last row, where something new is typed. */
  readonly row: SheetRow | undefined
  readonly index: number
  readonly widths: readonly number[]
  readonly isMarked: boolean
}

/** One row. It knows nothing of the selection, so that moving that draws no row anew. */
export const SheetLine = memo(function SheetLine({ section, row, index, widths, isMarked }: Props) {
  const issues = row ? checkRow(section, row).issues : []
  const isTouched = row !== undefined && Object.keys(row.typed).length > 0
  const names = ['dossier-line', isTouched && 'is-touched', isMarked && 'is-marked']
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={names.filter(Boolean).join(' ')}
      style={{ top: index * sheetRowHeight }}
      data-row={index}
    >
      <div className="dossier-line-number" role="rowheader" style={{ width: numberWidth }} title={titleOf(row)}>
        {row ? index + 1 : '＊'}
        {row && row.record !== null && row.record.attachments > 0 && <i aria-hidden="true">📎</i>}
      </div>
      {section.fields.map((field, column) => {
        const said = row ? cellText(row, field) : ''
        const issue = worst(issues, field.id)
        const className = [
          'dossier-cell',
          isRightAligned(field) ? 'is-right' : isCentred(field) && 'is-centred',
          issue && (issue.severity === 'error' ? 'is-wrong' : 'is-doubtful'),
          row && isMasked(row, field.id) && 'is-masked',
          row?.typed[field.id] !== undefined && 'is-typed',
        ]
        return (
          <div
            key={field.id}
            role="gridcell"
            aria-invalid={issue?.severity === 'error'}
            className={className.filter(Boolean).join(' ')}
            style={{ width: widths[column] }}
            title={issue ? `${said}\n${issue.message}` : said}
            data-column={column}
          >
            {said}
          </div>
        )
      })}
    </div>
  )
})

export function worst(issues: readonly FieldIssue[], field: string): FieldIssue | undefined {
  const own = issues.filter((issue) => issue.field === field)
  return own.find(({ severity }) => severity === 'error') ?? own[0]
}

function titleOf(row: SheetRow | undefined): string {
  if (!row) return dossierText.section.addRow
  if (row.record === null) return dossierText.section.newRow
  const { attachments } = row.record
  return attachments > 0 ? dossierText.section.attachments(attachments) : ''
}
