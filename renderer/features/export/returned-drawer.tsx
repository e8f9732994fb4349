import type { ReturnedFigure } from '@shared/export/returned.ts'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useRoute } from '../../data/route.ts'
import { exportText } from '../../text/export-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { exportQueries } from './export-queries.ts'
import { SourceList } from './source-list.tsx'

const text = exportText.returned

interface Props {
  readonly ticket: string
  readonly figure: ReturnedFigure
  readonly onClose: () => void
}

/** The records behind a figure of a workbook that came back, as they are today. */
export function ReturnedDrawer({ ticket, figure: { sheet, cell, title, value }, onClose }: Props) {
  const { data, error, refetch } = useQuery(exportQueries.returnedFigure({ ticket, sheet, cell }))
  const isInView = useRoute().page === 'export'
  return (
    <Drawer open={isInView} title={title} size={420} onClose={onClose}>
      {error && <Failed title={exportText.sourcesFailed} error={error} onRetry={() => void refetch()} />}
      {!error && !data && <LoadingSkeleton />}
      {data && (
        <>
          <p className="ex-hint">{text.valueInFile(value ?? text.noValue)}</p>
          {data.records.length > 0 && <p className="ex-hint">{exportText.sources(data.records.length)}</p>}
          <SourceList records={data.records} />
          {data.gone > 0 && <p className="ex-hint ex-red">{text.sourcesGone(data.gone)}</p>}
        </>
      )}
    </Drawer>
  )
}
