import './figures.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { DisclosureFigures } from '@shared/disclosure/board.ts'
import { useYear } from '../../../data/year.ts'
import { figuresText as text } from '../../../text/figures-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { useToday } from '../../../ui/use-today.ts'
import { disclosureQueries } from '../disclosure-queries.ts'
import { RateBars } from './rate-bars.tsx'
import { RateTable } from './rate-table.tsx'

type By = keyof typeof text.by
const choices = Object.entries(text.by).map(([value, label]) => ({ value: value as By, label }))
const rowsOf: Readonly<Record<By, (figures: DisclosureFigures) => DisclosureFigures['byCommunity']>> = {
  community: ({ byCommunity }) => byCommunity,
  category: ({ byCategory }) => byCategory,
  quarter: ({ byQuarter }) => byQuarter,
}

/** 统计: the rates of the year in view beside the year before; each number opens its list. */
export function FiguresView({ tabs }: { readonly tabs: ReactNode }) {
  const [year] = useYear()
  const today = useToday()
  const [by, setBy] = useState<By>('community')
  const {
    data: figures,
    error,
    refetch,
  } = useQuery({
    ...disclosureQueries.figures(year, today),
    placeholderData: keepPreviousData,
  })
  const rows = figures ? rowsOf[by](figures) : []
  return (
    <section className="ui-view">
      <header className="ui-bar">
        {tabs}
        <span className="ui-space" />
      </header>
      <div className="ui-tools">
        <Segmented size="small" value={by} options={choices} onChange={setBy} />
        <span className="ui-muted">{text.span(year, today)}</span>
      </div>
      {error && !figures ? (
        <Failed error={error} title={text.failed} onRetry={() => void refetch()} />
      ) : !figures ? (
        <LoadingSkeleton />
      ) : figures.whole.due === 0 ? (
        <Empty title={text.none(year)}>{text.noneHint}</Empty>
      ) : (
        <div className="dis-figures">
          <RateTable head={text.by[by].replace('按', '')} rows={rows} whole={figures.whole} />
          <RateBars rows={rows} />
        </div>
      )}
      <footer className="ui-foot">
        <span>{text.formulas}</span>
      </footer>
    </section>
  )
}
