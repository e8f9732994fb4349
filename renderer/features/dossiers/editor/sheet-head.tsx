import { memo } from 'react'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { WidenHandle } from '../../../ui/table/widen-handle.tsx'
import { numberWidth } from './sheet-layout.ts'

export const sheetHeadHeight = 44

interface Props {
  readonly fields: readonly FieldDefinition[]
  readonly widths: readonly number[]
  readonly width: number
  readonly onWiden: (field: string, width: number, isDone: boolean) => void
}

export const SheetHead = memo(function SheetHead({ fields, widths, width, onWiden }: Props) {
  return (
    <div className="dossier-sheet-head" role="row" style={{ width, height: sheetHeadHeight }}>
      <div className="dossier-line-number" role="columnheader" style={{ width: numberWidth }}>
        {dossierText.section.row}
      </div>
      {fields.map(({ id, label, shortLabel, required }, at) => (
        <div key={id} role="columnheader" className="dossier-head-cell" style={{ width: widths[at] }} title={label}>
          <span>
            {shortLabel ?? label}
            {required && <i aria-hidden="true">*</i>}
          </span>
          <WidenHandle onWiden={(wide, isDone) => onWiden(id, wide, isDone)} />
        </div>
      ))}
    </div>
  )
})
