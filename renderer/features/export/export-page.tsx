import { type ReportDefinition, reportGroups, type ReportGroup } from '@shared/reports/model.ts'
import { reports } from '@shared/reports/reports.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useIsStreetWide, useSignedIn } from '../../data/session.ts'
import { useYear } from '../../data/year.ts'
import { exportText as text } from '../../text/export-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import './export.css'
import { exportQueries } from './export-queries.ts'
import { ReportExport } from './report-export.tsx'
import { ReturnedCheck } from './returned-check.tsx'

/** The reports at the left, the chosen one with its choices and its pages beside it. */
export function ExportPage() {
  const { powers } = useSignedIn().account
  const [year] = useYear()
  const communities = useQuery(exportQueries.communities())
  const settings = useQuery(exportQueries.settings())
  const offered = reports.filter(({ power }) => powers.includes(power))
  const [reportId, setReportId] = useState(offered[0]?.id)
  // What came back may be of every community.
  const mayCheck = useIsStreetWide()
  const [isChecking, setIsChecking] = useState(false)
  const report = offered.find((one) => one.id === reportId)

  function body() {
    const failed = [communities, settings].find((query) => query.isError)
    if (failed) return <Failed title={text.failed} error={failed.error} onRetry={() => void failed.refetch()} />
    if (isChecking) return <ReturnedCheck />
    if (!communities.data || !settings.data || !report) return <LoadingSkeleton />
    return (
      <ReportExport
        key={`${report.id} ${year}`}
        report={report}
        communities={communities.data}
        settings={settings.data}
      />
    )
  }

  return (
    <section className="ex-page">
      <nav className="ex-reports" aria-label="报表">
        <h2>{text.page}</h2>
        {Object.keys(reportGroups).map((group) => (
          <ReportGroupList
            key={group}
            label={reportGroups[group as ReportGroup]}
            reports={offered.filter((one) => one.group === group)}
            chosen={isChecking ? undefined : reportId}
            onChoose={(id) => {
              setReportId(id)
              setIsChecking(false)
            }}
          />
        ))}
        {mayCheck && (
          <div role="group" aria-label={text.returned.group} className="ex-pinned">
            <h3>{text.returned.group}</h3>
            <button type="button" aria-current={isChecking ? 'page' : undefined} onClick={() => setIsChecking(true)}>
              {text.returned.page}
            </button>
          </div>
        )}
      </nav>
      {body()}
    </section>
  )
}

interface GroupProps {
  readonly label: string
  readonly reports: readonly ReportDefinition[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

function ReportGroupList({ label, reports: own, chosen, onChoose }: GroupProps) {
  if (own.length === 0) return null
  return (
    <div role="group" aria-label={label}>
      <h3>{label}</h3>
      {own.map(({ id, label: name }) => (
        <button
          key={id}
          type="button"
          aria-current={id === chosen ? 'page' : undefined}
          title={name}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
