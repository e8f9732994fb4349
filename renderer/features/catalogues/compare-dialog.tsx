import { useQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useState } from 'react'
import type { CatalogueHead, CatalogueId } from '@shared/disclosure/model.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { catalogueQueries } from './catalogue-queries.ts'

const text = catalogueText.compareOf

interface Props {
  readonly catalogues: readonly CatalogueHead[]
  readonly shown: CatalogueHead
  readonly onClose: () => void
}

/** What is new, gone or changed from another version to the one in view. */
export function CompareDialog({ catalogues, shown, onClose }: Props) {
  const others = catalogues.filter(({ id }) => id !== shown.id)
  const [from, setFrom] = useState<CatalogueId | undefined>(
    (others.find(({ name }) => name === shown.name) ?? others[0])?.id,
  )
  return (
    <Modal open title={text.title} width="min(820px, 94vw)" footer={null} onCancel={onClose}>
      {from === undefined ? (
        <p className="cat-hint">{text.single}</p>
      ) : (
        <>
          <label className="cat-stack">
            {text.from}
            <Select
              value={from}
              options={others.map((one) => ({ value: one.id, label: catalogueText.versionOf(one) }))}
              onChange={setFrom}
            />
          </label>
          <Differences key={from} from={from} to={shown.id} />
        </>
      )}
    </Modal>
  )
}

function Differences({ from, to }: { readonly from: CatalogueId; readonly to: CatalogueId }) {
  const { data: found, error, refetch } = useQuery(catalogueQueries.compare(from, to))
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!found) return <LoadingSkeleton />
  if (found.length === 0) return <p className="cat-hint">{text.none}</p>
  return (
    <ul className="cat-differences">
      {found.map(({ key, kind, title, fields }) => (
        <li key={key}>
          <b className={`is-${kind}`}>{text.kinds[kind]}</b> {title}
          {kind === 'changed' &&
            fields.map(({ label, before, after }) => (
              <p key={label}>
                {label}：<del>{before || text.empty}</del> → <ins>{after || text.empty}</ins>
              </p>
            ))}
        </li>
      ))}
    </ul>
  )
}
