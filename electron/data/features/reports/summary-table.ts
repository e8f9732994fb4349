import type {
  CellSource,
  ReportColumn,
  ReportHeading,
  ReportTotal,
  ReportValue,
} from '../../workbook/write/report-layout.ts'
import { groupedHeadings } from './field-columns.ts'
import { officialLayout } from './official-layout.ts'
import { chosenCommunities, type MadeReport, type ReportCommunity, type ReportQuestion } from './report-question.ts'

/** A figure of a summary with what it was counted from. */
export interface CountedFigure {
  readonly value: ReportValue
  readonly refs: readonly string[]
}

/** One column of a summary by community. */
export interface SummaryColumn {
  readonly id: string
  readonly label: string
  readonly group?: string
  readonly width?: number
  readonly format?: string
  readonly figure:
    | { readonly counts: (community: ReportCommunity) => CountedFigure }
    /** One other column divided by a second one: a share, or an average where a format says so. */
    | { readonly part: string; readonly whole: string }
  /** Absent: the sum. */
  readonly total?: { readonly weightedBy: string } | 'none'
}

interface Summary {
  readonly sheetName: string
  readonly title: string
  readonly period?: string
  readonly unit: string
  readonly notes: readonly string[]
  readonly columns: readonly SummaryColumn[]
  readonly people: number
}

/** A table of figures: a line for each community, and the whole street below. Each figure knows its records. */
export function summaryReport(question: ReportQuestion, { columns, people, ...summary }: Summary): MadeReport {
  const communities = chosenCommunities(question)
  // Before the figures stand 序号 and 社区.
  const at = (id: string) => columns.findIndex((column) => column.id === id) + 2
  const sources: CellSource[] = []
  const rows = communities.map((community, row) => [
    row + 1,
    community.name,
    ...columns.map(({ figure }, place): ReportValue => {
      if ('part' in figure) return { part: at(figure.part), whole: at(figure.whole) }
      const { value, refs } = figure.counts(community)
      if (refs.length > 0) sources.push({ row, column: place + 2, refs })
      return value
    }),
  ])
  const layout = officialLayout(question, {
    ...summary,
    headings: headingsOf(columns),
    rows,
    total: { label: '合计', totals: totalsOf(columns, at) },
    frozenColumns: 2,
    sources: [...sources, ...totalSources(sources, rows.length)],
  })
  return { layouts: [layout], people, communities: communities.length }
}

function headingsOf(columns: readonly SummaryColumn[]): ReportHeading[] {
  const figures = columns.map(({ group, label, width = 8, format, figure }) => ({
    group,
    column: {
      label,
      width,
      minWidth: width,
      align: 'center',
      format: format ?? ('part' in figure ? '0.0%' : '0'),
    } satisfies ReportColumn,
  }))
  return [
    { label: '序号', width: 6, align: 'center' },
    { label: '社区', width: 14, minWidth: 12, align: 'center', lines: 2 },
    ...groupedHeadings(figures),
  ]
}

function totalsOf(columns: readonly SummaryColumn[], at: (id: string) => number): ReportTotal[] {
  return columns.flatMap(({ id, format, figure, total }): ReportTotal[] => {
    if (total === 'none') return []
    const column = at(id)
    if ('part' in figure)
      return [{ column, counts: { part: at(figure.part), whole: at(figure.whole) }, format: format ?? '0.0%' }]
    const counts = total ? { weightedBy: at(total.weightedBy) } : 'sum'
    return [{ column, counts, format: format ?? '0' }]
  })
}

/** What the line below sums up is what stands above it. */
function totalSources(sources: readonly CellSource[], row: number): CellSource[] {
  const byColumn = Map.groupBy(sources, ({ column }) => column)
  return [...byColumn].map(([column, own]) => ({ row, column, refs: [...new Set(own.flatMap(({ refs }) => refs))] }))
}

export function counted(refs: readonly string[]): CountedFigure {
  return { value: refs.length, refs }
}
