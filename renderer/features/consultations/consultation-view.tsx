import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { dossierStates } from '@shared/dossier/states.ts'
import { shownMonth } from '@shared/people/value-rules.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { data } from '../../data/data.ts'
import { closeDocument, openDocument } from '../../data/open-document.ts'
import { consultationsText } from '../../text/consultations-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { useTimeUp } from '../../ui/use-time-up.ts'
import { consultationsQueries } from './consultations-queries.ts'
import { ViewedSection } from './viewed-section.tsx'
import { WatermarkOverlay } from './watermark-overlay.tsx'

const text = consultationsText.viewing

interface Props {
  readonly id: string
  readonly expiresAt: string
  readonly onBack: () => void
}

/** A dossier for somebody who only consults: read only, masked, with the reader's name across it. */
export function ConsultationView({ id, expiresAt, onBack }: Props) {
  const isOver = useTimeUp(expiresAt)
  const back = <Button onClick={onBack}>{text.back}</Button>
  // Once its time is over nothing of it stays on the screen, and with the sheet goes what was read for it.
  useEffect(() => {
    if (isOver) closeDocument()
  }, [isOver])
  if (!isOver) return <ConsultationSheet id={id} back={back} />
  return (
    <Empty title={text.over} action={back}>
      {text.overHint(localMinute(expiresAt))}
    </Empty>
  )
}

function ConsultationSheet({ id, back }: { readonly id: string; readonly back: ReactNode }) {
  const { data: found, error, refetch } = useQuery(consultationsQueries.view(id))
  if (error) {
    return (
      <div className="co">
        <div className="co-bar">{back}</div>
        <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  if (!found) return <LoadingSkeleton />
  const { dossier, records, consultation } = found
  const facts: readonly (readonly [string, string | null])[] = [
    [text.basics.number, dossier.number],
    [text.basics.community, dossier.communityName],
    [text.basics.posts, dossier.posts],
    [text.basics.state, dossierStates[dossier.state]],
    [text.basics.gender, dossier.person.gender],
    [text.basics.birth, dossier.person.birth && shownMonth(dossier.person.birth)],
    [text.basics.politicalStatus, dossier.person.politicalStatus],
    [text.basics.education, dossier.person.education],
  ]
  return (
    <section className="co co-view" aria-label={consultationsText.dossier(dossier.person.name, dossier.year)}>
      <div className="co-bar">
        {back}
        <h2>{consultationsText.dossier(dossier.person.name, dossier.year)}</h2>
        <span className="ui-muted">{text.until(localMinute(consultation.expiresAt))}</span>
        <span className="co-space" />
        <Button onClick={() => openDocument(() => data.consultations.booklet({ id }))}>{text.print}</Button>
      </div>
      <p className="ui-muted">{text.masked}</p>
      <dl className="co-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || consultationsText.nobody}</dd>
          </div>
        ))}
      </dl>
      {dossier.sections.map((section) => (
        <ViewedSection
          key={section.id}
          section={section}
          status={dossier.statuses.find((one) => one.section === section.id)}
          records={records.filter((record) => record.section === section.id)}
        />
      ))}
      <WatermarkOverlay
        lines={[`${consultation.reader}　${localMinute(consultation.openedAt)}`, consultation.purpose]}
      />
    </section>
  )
}
