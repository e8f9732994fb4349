import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import './export.css'
import { exportQueries } from './export-queries.ts'
import { ReportExport } from './report-export.tsx'
import { reports } from './reports.ts'

/** The reports at the left, the chosen one with its choices and its columns beside it. */
export function ExportPage() {
  const communities = useQuery(exportQueries.communities())
  const settings = useQuery(exportQueries.settings())
  const known = communities.data ?? []
  const total = useQuery(exportQueries.listed(null))
  const listed = useQueries({ queries: known.map(({ id }) => exportQueries.listed(id)) })
  const [reportId, setReportId] = useState(reports[0]?.id)
  const report = reports.find((one) => one.id === reportId)

  function body() {
    const failed = [communities, settings, total, ...listed].find((query) => query.isError)
    if (failed) {
      return <Failed title="报表没有载入" error={failed.error} onRetry={() => void failed.refetch()} />
    }
    if (!communities.data || !settings.data || total.data === undefined || !report) return <LoadingSkeleton />
    const choices = known.map(({ id, name }, index) => ({ id, name, people: listed[index]?.data ?? 0 }))
    return (
      <ReportExport key={report.id} report={report} communities={choices} total={total.data} settings={settings.data} />
    )
  }

  return (
    <section className="ex-page">
      <nav className="ex-reports" aria-label="报表">
        <h2>报表导出</h2>
        {reports.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-current={one.id === reportId ? 'page' : undefined}
            onClick={() => setReportId(one.id)}
          >
            {one.label}
          </button>
        ))}
      </nav>
      {body()}
    </section>
  )
}
