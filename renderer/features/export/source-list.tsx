import type { SourceRecord } from '@shared/export/contract.ts'
import { navigate, type Route } from '../../data/route.ts'
import { exportText as text } from '../../text/export-text.ts'

interface Props {
  readonly records: readonly (SourceRecord & { readonly isChanged?: boolean })[]
}

/** The records behind a figure, each a step away. */
export function SourceList({ records }: Props) {
  return (
    <ul className="ex-sources">
      {records.map((record) => (
        <li key={`${record.kind}:${record.id}`}>
          <button type="button" onClick={() => navigate(routeTo(record))}>
            <b>{record.label}</b>
            <span>{record.detail}</span>
            {record.isChanged && <span className="ex-amber">{text.changedSince}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

function routeTo({ kind, id, dossierId, section }: SourceRecord): Route {
  switch (kind) {
    case 'person':
      return { page: 'people', personId: id }
    case 'dossier':
    case 'record':
      return { page: 'dossiers', ...(dossierId !== null && { dossierId }), ...(section !== null && { section }) }
    case 'decision':
      return { page: 'decisions', decisionId: id }
    case 'disclosure':
      return { page: 'disclosures', disclosureId: id }
    case 'item':
      return { page: 'disclosures', view: 'catalogue' }
    case 'duty':
      return { page: 'disclosures', view: 'board' }
  }
}
