import type { DoubtfulCell } from '@shared/import/doubtful-cell.ts'
import { DoubtAnswers } from './doubt-answers.tsx'
import { addressOf } from './doubt-place.ts'
import type { SheetPlace } from './sheet-view.tsx'

interface Props {
  readonly draftId: string
  readonly cell: DoubtfulCell
  readonly onShow: (place: SheetPlace) => void
}

/** F8 身份证号: what is wrong, and the ways out. */
export function DoubtQuestion({ draftId, cell, onShow }: Props) {
  const show = () => onShow({ column: cell.column, row: cell.row })
  return (
    <section className="im-question" onFocus={show} onClick={show}>
      <h4 className={cell.severity === 'error' ? 'im-red' : 'im-amber'}>
        {cell.severity === 'error' ? '■' : '▲'} {addressOf(cell)} {cell.label}
        {cell.original !== '' && `“${cell.original}”`}
      </h4>
      {cell.issues.map((issue) => (
        <p key={issue.code + issue.message}>{issue.message}</p>
      ))}
      <DoubtAnswers draftId={draftId} cell={cell} />
    </section>
  )
}
