import { useQuery } from '@tanstack/react-query'
import { Input, Segmented } from 'antd'
import { useState } from 'react'
import type { Consultation } from '@shared/consultations/contract.ts'
import type { DossierId } from '@shared/dossier/model.ts'
import { consultationsText as text } from '../../text/consultations-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useTimeUp } from '../../ui/use-time-up.ts'
import { AskDialog } from './ask-dialog.tsx'
import { stateOf, type StateOfConsultation } from './consultation-state.tsx'
import { ConsultationView } from './consultation-view.tsx'
import { consultationsQueries } from './consultations-queries.ts'
import { ConsultationsTable } from './consultations-table.tsx'
import './consultations.css'

interface Props {
  /** One dossier's alone; null or absent: the whole register. */
  readonly dossier?: { readonly id: DossierId; readonly year: number; readonly name: string } | null
}

const filters: readonly (StateOfConsultation | 'all')[] = ['all', 'open', 'over', 'closed']

/** 调阅登记: who looked at which dossier, why, who approved, until when. */
export function ConsultationsRegister({ dossier = null }: Props) {
  const { data: found, error, refetch } = useQuery(consultationsQueries.list(dossier?.id ?? null))
  const [isAsking, setAsking] = useState(false)
  const [viewed, setViewed] = useState<Consultation | null>(null)
  const [state, setState] = useState<StateOfConsultation | 'all'>('all')
  const [words, setWords] = useState('')

  // The next one to run out: then the table is drawn anew.
  useTimeUp(nextExpiry(found ?? []))

  if (viewed !== null)
    return <ConsultationView id={viewed.id} expiresAt={viewed.expiresAt} onBack={() => setViewed(null)} />
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!found) return <LoadingSkeleton />
  const ask = (
    <PowerButton power="dossiers.consult" type="primary" onClick={() => setAsking(true)}>
      {text.create}
    </PowerButton>
  )
  const dialog = isAsking && <AskDialog dossier={dossier} onClose={() => setAsking(false)} />
  if (found.length === 0) {
    return (
      <>
        <Empty title={text.empty} action={ask}>
          {text.emptyHint}
        </Empty>
        {dialog}
      </>
    )
  }
  const shown = found.filter((one) => (state === 'all' || stateOf(one) === state) && says(one, words.trim()))
  const open = found.filter((one) => stateOf(one) === 'open').length
  return (
    <section className="co" aria-label={text.title}>
      <div className="co-bar">
        <Segmented
          value={state}
          onChange={setState}
          options={filters.map((value) => ({ value, label: value === 'all' ? text.all : text.states[value] }))}
        />
        <Input.Search
          allowClear
          aria-label={text.filter}
          placeholder={text.filter}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="co-space" />
        {ask}
      </div>
      {shown.length === 0 ? (
        <Empty title={text.noMatch} />
      ) : (
        <ConsultationsTable consultations={shown} onView={setViewed} />
      )}
      <footer className="co-foot">{text.count(found.length, open)}</footer>
      {dialog}
    </section>
  )
}

function nextExpiry(consultations: readonly Consultation[]): string | null {
  const open = consultations.filter((one) => stateOf(one) === 'open').map(({ expiresAt }) => expiresAt)
  return open.toSorted()[0] ?? null
}

function says({ personName, purpose, reader, readerUnit }: Consultation, words: string): boolean {
  return [personName, purpose, reader, readerUnit ?? ''].some((value) => value.includes(words))
}
