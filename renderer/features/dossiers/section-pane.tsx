import './section-pane.css'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Dossier, SectionStatus } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { DeclaredNone } from './declared-none.tsx'
import { dossierQueries } from './dossier-queries.ts'
import { SectionEditor } from './section-editor.tsx'

interface Props {
  readonly dossier: Dossier
  readonly section: ActiveSection
  readonly footer: ReactNode
  /** Back to the list of sections. */
  readonly onLeave: () => void
}

const untouched: Omit<SectionStatus, 'section'> = {
  state: 'blank',
  records: 0,
  isToConfirm: false,
  isStale: false,
  light: 'off',
  why: '',
  updatedAt: null,
}

/** One section in its states. */
export function SectionPane({ dossier, section, footer, onLeave }: Props) {
  const { data: records, error, refetch } = useQuery(dossierQueries.records(dossier.id, section.id))
  const status = dossier.statuses.find((one) => one.section === section.id) ?? { ...untouched, section: section.id }
  return (
    <div className="dossier-pane">
      {error && !records ? (
        <Failed title={dossierText.section.failed} error={error} onRetry={() => void refetch()} />
      ) : !records ? (
        <LoadingSkeleton />
      ) : status.state === 'none' && records.length === 0 ? (
        <DeclaredNone dossier={dossier} section={section} status={status} />
      ) : (
        <SectionEditor dossier={dossier} section={section} status={status} records={records} onLeave={onLeave} />
      )}
      {footer}
    </div>
  )
}
