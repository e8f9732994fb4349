import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { dossierStates } from '@shared/dossier/states.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { data } from '../../data/data.ts'
import { openDocument } from '../../data/open-document.ts'
import { consultationsText } from '../../text/consultations-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { consultationsQueries } from './consultations-queries.ts'
import { ViewedSection } from './viewed-section.tsx'
import { WatermarkOverlay } from './watermark-overlay.tsx'

const text = consultationsText.viewing

interface Props {
  readonly id: string
  readonly onBack: () => void
}

/** A dossier for somebody who only consults: read only, masked, with the reader's name across it. */
export function ConsultationView({ id, onBack }: Props) {
  const { data: found, error, refetch } = useQuery(consultationsQueries.view(id))
  const back = <Button onClick={onBack}>{text.back}</Button>
  // Once its time is over nothing of it stays on the screen.
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
            <dd>{value ?? consultationsText.nobody}</dd>
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
