import type { Figure } from '@shared/export/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useRoute } from '../../data/route.ts'
import { exportText as text } from '../../text/export-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { exportQueries } from './export-queries.ts'
import type { ReportChoices } from './report-choices.ts'
import { SourceList } from './source-list.tsx'

interface Props {
  readonly request: ReportChoices
  readonly figure: Figure
  readonly onClose: () => void
}

/** Where a number comes from: the records it was counted from, each a step away. */
export function FigureDrawer({ request, figure, onClose }: Props) {
  const { data, error, refetch } = useQuery(exportQueries.figure(request, figure))
  // Out of the way while a record is looked at, and there again on coming back to the next one.
  const isInView = useRoute().page === 'export'
  return (
    <Drawer open={isInView} title={data?.title ?? text.preview} size={420} onClose={onClose}>
      {error && <Failed title={text.sourcesFailed} error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingSkeleton />}
      {data && data.records.length === 0 && <Empty title={text.noSources} />}
      {data && data.records.length > 0 && (
        <>
          <p className="ex-hint">{text.sources(data.records.length)}</p>
          <SourceList records={data.records} />
        </>
      )}
    </Drawer>
  )
}
