import type { Figure } from '@shared/export/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Spin } from 'antd'
import { useState } from 'react'
import { data } from '../../data/data.ts'
import { openDocument } from '../../data/open-document.ts'
import { exportText as text } from '../../text/export-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { exportQueries } from './export-queries.ts'
import { FigureDrawer } from './figure-drawer.tsx'
import type { ReportChoices } from './report-choices.ts'

interface Props {
  readonly request: ReportChoices
}

/** The pages as they will be printed; every figure leads to its records. */
export function ReportPreview({ request }: Props) {
  const { data: made, error, refetch, isFetching, isPlaceholderData } = useQuery(exportQueries.preview(request))
  const [figure, setFigure] = useState<Figure | null>(null)
  return (
    <aside className="ex-preview" aria-label={text.preview} aria-busy={isFetching}>
      {error && <Failed title={text.previewFailed} error={error} onRetry={() => void refetch()} />}
      {!error && !made && <LoadingSkeleton />}
      {!error && made?.pdf === null && <Empty title={text.empty}>{text.emptyHint}</Empty>}
      {!error && made?.pdf && (
        <PdfView
          content={made.pdf}
          onLink={(target) => setFigure(figureOf(target))}
          acts={
            <>
              {(isFetching || isPlaceholderData) && <Spin size="small" />}
              <Button size="small" onClick={() => openDocument(() => data.export.pages(request))}>
                {text.print}
              </Button>
            </>
          }
        />
      )}
      {!error && made?.pdf && <p className="ex-foot">{text.links}</p>}
      {figure && <FigureDrawer request={request} figure={figure} onClose={() => setFigure(null)} />}
    </aside>
  )
}

/** `figure:0.3.5`, as the pages link. */
function figureOf(target: string): Figure | null {
  const found = /^figure:(\d+)\.(\d+)\.(\d+)$/.exec(target)
  return found && { sheet: Number(found[1]), row: Number(found[2]), column: Number(found[3]) }
}
