import './dossier-history.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { WindowList } from '../../ui/window-list.tsx'
import { useToday } from '../../ui/use-today.ts'
import { AsOfView } from './as-of-view.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { dossierQueries } from './dossier-queries.ts'

const text = dossierText.history

/** 修改历史: every changed field, and the dossier as it was at the end of a day. */
export function HistoryTab({ dossier }: { readonly dossier: Dossier }) {
  const [onlyAfterUnlock, setOnlyAfterUnlock] = useState(false)
  const [day, setDay] = useState<string | null>(null)
  const today = useToday()
  const { data: changes, error, refetch } = useQuery(dossierQueries.history(dossier.id, onlyAfterUnlock))
  return (
    <div className="dossier-history">
      <div className="dossier-strip">
        {day === null ? (
          <>
            {changes && <span>{text.count(changes.length)}</span>}
            <Checkbox checked={onlyAfterUnlock} onChange={({ target }) => setOnlyAfterUnlock(target.checked)}>
              {text.onlyAfterUnlock}
            </Checkbox>
          </>
        ) : (
          <>
            <b>{text.asOfTitle(day)}</b>
            <Button onClick={() => setDay(null)}>{text.asOfBack}</Button>
          </>
        )}
        <span className="ui-space" />
        <label className="dossier-as-of">
          {text.asOf}
          <DayField label={text.asOfPick} value={day} onChange={setDay} />
        </label>
      </div>
      {day !== null && day > today ? (
        <Empty title={text.asOfFuture(day)} />
      ) : day !== null ? (
        <AsOfView dossier={dossier} day={day} />
      ) : error ? (
        <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
      ) : !changes ? (
        <LoadingSkeleton />
      ) : changes.length === 0 ? (
        <Empty title={text.empty} />
      ) : (
        <WindowList
          label={dossierText.page.tabs.history}
          className="dossier-changes"
          total={changes.length}
          rowHeight={32}
          header={
            <div className="dossier-change is-head" role="row">
              {Object.entries(text.columns).map(([id, label]) => (
                <span key={id} role="columnheader">
                  {label}
                </span>
              ))}
            </div>
          }
          row={(index) => {
            const change = changes[index]!
            const cells = [
              localMinute(change.at),
              change.accountName,
              change.sectionLabel,
              change.record,
              change.fieldLabel,
              change.before ?? text.blank,
              change.after ?? text.blank,
              change.reason ?? '',
            ]
            return (
              <div className="dossier-change">
                {cells.map((said, at) => (
                  <span key={at} role="cell" title={said} className={said === text.blank ? 'ui-muted' : undefined}>
                    {said}
                  </span>
                ))}
              </div>
            )
          }}
        />
      )}
    </div>
  )
}
