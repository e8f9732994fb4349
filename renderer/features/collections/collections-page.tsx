import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { navigate } from '../../data/route.ts'
import { useFilled } from '../../data/use-filled.ts'
import { collectionsText as text } from '../../text/collections-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useToday } from '../../ui/use-today.ts'
import { collectionQueries } from './collection-queries.ts'
import './collections.css'
import { RemindersDialog } from './reminders-dialog.tsx'
import { SendDialog } from './send-dialog.tsx'
import { SheetsTable } from './sheets-table.tsx'

/** What was sent out at the left, who has returned it beside it. */
export function CollectionsPage() {
  const { data: found, error, refetch } = useQuery(collectionQueries.list)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  useFilled(found || error ? 'collections' : null)
  const create = (
    <PowerButton power="export.masked" type="primary" onClick={() => setSending(true)}>
      {text.create}
    </PowerButton>
  )
  const id = found?.find((one) => one.id === chosen)?.id ?? found?.[0]?.id

  function body() {
    if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
    if (!found) return <LoadingSkeleton />
    if (id === undefined)
      return (
        <Empty title={text.emptyTitle} action={create}>
          {text.empty}
        </Empty>
      )
    return (
      <div className="collections-body">
        <nav className="collections-list" aria-label={text.list}>
          {found.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-current={one.id === id ? 'page' : undefined}
              onClick={() => setChosen(one.id)}
            >
              <span>{one.title}</span>
              <small>
                {ledgerOf(one.ledger).label} · {one.returned}/{one.sheets}
              </small>
            </button>
          ))}
        </nav>
        <CollectionBoard id={id} />
      </div>
    )
  }

  return (
    <section className="collections-page">
      <header className="collections-bar">
        <h2>{text.title}</h2>
        {id !== undefined && create}
      </header>
      {body()}
      {isSending && <SendDialog onClose={() => setSending(false)} onSent={setChosen} />}
    </section>
  )
}

function CollectionBoard({ id }: { readonly id: string }) {
  const today = useToday()
  const { data: collection, error, refetch } = useQuery(collectionQueries.one(id, today))
  const [isReminding, setReminding] = useState(false)
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!collection) return <LoadingSkeleton />
  const { title, dueOn, sentAt, sentBy, sheets, returned, imported, list } = collection
  return (
    <div className="collections-board">
      <header>
        <div>
          <h3>{title}</h3>
          <p className="ui-muted">
            {dueOn === null ? text.noDue : text.due(dueOn)}　{text.sent(localMinute(sentAt), sentBy)}
          </p>
        </div>
        <Button onClick={() => setReminding(true)}>{text.remind}</Button>
        <PowerButton power="import.run" onClick={() => navigate({ page: 'import' })}>
          {text.import}
        </PowerButton>
      </header>
      <SheetsTable sheets={list} />
      <footer>{text.counts(sheets, returned, imported)}</footer>
      {isReminding && <RemindersDialog id={id} today={today} onClose={() => setReminding(false)} />}
    </div>
  )
}
