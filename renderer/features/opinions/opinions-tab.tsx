import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import type { Opinion } from '@shared/opinions/contract.ts'
import { restoreValues } from '../../data/kept-values.ts'
import { notify } from '../../data/messages.ts'
import { opinionsText as text } from '../../text/opinions-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { OpinionEditor } from './opinion-editor.tsx'
import { OpinionItem } from './opinion-item.tsx'
import { opinionsQueries } from './opinions-queries.ts'
import { placeOfOpinion, useIsKept } from './use-kept-opinion.ts'
import './opinions.css'

interface Props {
  readonly dossier: Dossier
}

/** 廉洁情况说明 of a person: drafted from the records, signed by somebody else. */
export function OpinionsTab({ dossier }: Props) {
  const { personId } = dossier
  const { data: opinions, error, refetch } = useQuery(opinionsQueries.list(personId))
  const [edited, setEdited] = useState<Opinion | 'new' | null>(null)
  // Whoever went to look at a record, or was locked out, comes back to what was being written.
  const newPlace = placeOfOpinion(personId, null)
  const isNewKept = useIsKept(newPlace)
  const restore = useEffectEvent(() => {
    restoreValues(newPlace).catch(notify.failure)
  })
  useEffect(() => restore(), [newPlace])
  const open = edited ?? (isNewKept ? 'new' : null)
  if (open !== null) {
    return <OpinionEditor dossier={dossier} opinion={open === 'new' ? null : open} onClose={() => setEdited(null)} />
  }
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!opinions) return <LoadingSkeleton />
  const create = (
    <PowerButton power="dossiers.edit" type="primary" onClick={() => setEdited('new')}>
      {text.create}
    </PowerButton>
  )
  if (opinions.length === 0) {
    return (
      <Empty title={text.empty} action={create}>
        {text.emptyHint}
      </Empty>
    )
  }
  return (
    <div className="op">
      <div className="op-bar">{create}</div>
      <ul className="op-list" aria-label={text.title}>
        {opinions.map((opinion) => (
          <OpinionItem key={opinion.id} opinion={opinion} onEdit={() => setEdited(opinion)} />
        ))}
      </ul>
    </div>
  )
}
