import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { useQuery } from '@tanstack/react-query'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { DraftPicker } from './draft-picker.tsx'
import { FileProblem } from './file-problem.tsx'
import { importQueries } from './import-queries.ts'
import { useImportSession } from './import-session.ts'
import { TableReview } from './table-review.tsx'

interface Props {
  readonly drafts: readonly ImportDraftSummary[]
}

/** What each file was taken for, shown on the sheet itself. */
export function RecogniseStep({ drafts }: Props) {
  const session = useImportSession()
  const chosen = drafts.find((draft) => draft.id === session.draftId) ?? drafts[0]
  return (
    <div className="im-three">
      <DraftPicker drafts={drafts} draftId={chosen?.id} />
      {chosen && <ChosenDraft key={chosen.id} summary={chosen} table={session.table} />}
    </div>
  )
}

function ChosenDraft({ summary, table }: { readonly summary: ImportDraftSummary; readonly table: number }) {
  const draft = useQuery(importQueries.draft(summary.id))
  if (draft.isPending) return <LoadingSkeleton />
  if (draft.isError) return <Failed title="文件没有载入" error={draft.error} onRetry={() => void draft.refetch()} />
  const shown = draft.data.tables[table] ? table : 0
  if (draft.data.error || draft.data.tables.length === 0) return <FileProblem draft={draft.data} />
  return <TableReview key={shown} draft={draft.data} index={shown} />
}
