import type { ReturnedFigure, ReturnedReport } from '@shared/export/returned.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { useState } from 'react'
import { exportText } from '../../text/export-text.ts'
import { ReturnedDrawer } from './returned-drawer.tsx'

const text = exportText.returned

interface Props {
  readonly ticket: string
  readonly returned: ReturnedReport
}

export function ReturnedFound({ ticket, returned }: Props) {
  const { figures, count } = returned
  const [opened, setOpened] = useState<ReturnedFigure | null>(null)
  const facts: readonly (readonly [string, string])[] = [
    [text.report, returned.report],
    [text.exported, `${localMinute(returned.exportedAt)}　${returned.exportedBy}`],
    [text.exportedAs, returned.exportedAs],
    [text.masked, text.isMasked(returned.isMasked)],
    [text.people, String(returned.people)],
    [text.content, text.isUnchanged(returned.isUnchanged)],
  ]
  return (
    <>
      <dl className="ex-facts" aria-label={returned.fileName}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="ex-tally" role="status">
        <span>{text.count(count.all)}</span>
        {count.changed > 0 && <span className="ex-amber">{text.changed(count.changed)}</span>}
        {count.gone > 0 && <span className="ex-red">{text.gone(count.gone)}</span>}
        {count.changed + count.gone === 0 && <span className="ex-green">{text.same}</span>}
      </p>
      <table className="ex-figures">
        <thead>
          <tr>
            {[text.place, text.title, text.value, text.records, text.state].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={`${figure.sheet}!${figure.cell}`} figure={figure} onOpen={() => setOpened(figure)} />
          ))}
        </tbody>
      </table>
      <p className="ex-hint">
        {figures.length < count.all && text.listed(figures.length)}
        {text.byPlace}
      </p>
      {opened && <ReturnedDrawer ticket={ticket} figure={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function FigureRow({ figure, onOpen }: { readonly figure: ReturnedFigure; readonly onOpen: () => void }) {
  const { sheet, cell, title, value, records, changed, gone } = figure
  return (
    <tr>
      <td>{`${sheet} ${cell}`}</td>
      <td>
        <button type="button" onClick={onOpen}>
          {title}
        </button>
      </td>
      <td>{value ?? text.noValue}</td>
      <td>{records}</td>
      <td>
        {changed > 0 && <span className="ex-amber">{text.changedOf(changed)}</span>}
        {gone > 0 && <span className="ex-red">{text.goneOf(gone)}</span>}
        {changed + gone === 0 && <span className="ex-green">{text.unchanged}</span>}
      </td>
    </tr>
  )
}
