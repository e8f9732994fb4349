import { useQuery } from '@tanstack/react-query'
import type { Dossier, DossierRecord } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { showField } from '@shared/dossier/sections/show-field.ts'
import { dossierStates } from '@shared/dossier/states.ts'
import { dossierText as allText } from '../../text/dossier-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { dossierQueries } from './dossier-queries.ts'

const text = allText.history

interface Props {
  readonly dossier: Dossier
  readonly day: string
}

/** The dossier as it was: every section that had something, to be read. */
export function AsOfView({ dossier, day }: Props) {
  const { data: past, error, refetch } = useQuery(dossierQueries.asOf(dossier.id, day))
  if (error) return <Failed title={text.asOfFailed} error={error} onRetry={() => void refetch()} />
  if (past === undefined) return <LoadingSkeleton />
  if (past === null) return <Empty title={text.asOfNone(day)} />
  const declared = new Set(past.statuses.filter(({ state }) => state === 'none').map(({ section }) => section))
  const shown = dossier.sections
    .map((section) => ({ section, records: past.records.filter((record) => record.section === section.id) }))
    .filter(({ section, records }) => records.length > 0 || declared.has(section.id))
  return (
    <div className="dossier-past">
      <StateMark state={allText.marks[past.state]}>{dossierStates[past.state]}</StateMark>
      {shown.length === 0 && <p className="ui-muted">{text.asOfEmpty}</p>}
      {shown.map(({ section, records }) => (
        <section key={section.id}>
          <h3>
            {section.number} {section.label}
          </h3>
          {records.length === 0 ? (
            <p className="ui-muted">{allText.section.declared}</p>
          ) : (
            <PastTable section={section} records={records} />
          )}
        </section>
      ))}
    </div>
  )
}

function PastTable({
  section: { fields },
  records,
}: {
  readonly section: ActiveSection
  readonly records: readonly DossierRecord[]
}) {
  return (
    <div className="dossier-past-table">
      <table>
        <thead>
          <tr>
            {fields.map(({ id, shortLabel, label }) => (
              <th key={id} title={label}>
                {shortLabel ?? label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              {fields.map((field) => (
                <td key={field.id}>{showField(field, record.values[field.id])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
