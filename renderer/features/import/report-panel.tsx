import type { ImportPlan } from '@shared/import/plan.ts'
import type { ImportReport } from '@shared/import/report.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { importQueries } from './import-queries.ts'

/** Who has sent, who has not, what is missing, and where the files contradict one another. */
export function ReportPanel({ plan }: { readonly plan: ImportPlan }) {
  const [isOpen, setOpen] = useState(false)
  const report = useQuery(importQueries.report(plan.id))
  const open = (report.data?.notSent.length ?? 0) + (report.data?.contradictions.length ?? 0)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        报送情况{open > 0 ? ` ▲ ${open}` : ''}
      </Button>
      <Drawer title="报送情况" open={isOpen} size={640} onClose={() => setOpen(false)}>
        {report.isPending && <LoadingSkeleton />}
        {report.isError && (
          <Failed title="报送情况没有载入" error={report.error} onRetry={() => void report.refetch()} />
        )}
        {report.data && <Report report={report.data} />}
      </Drawer>
    </>
  )
}

function Report({ report }: { readonly report: ImportReport }) {
  const { files, sent, notSent, contradictions } = report
  return (
    <div className="im-report">
      <h4>
        未报送 <small>{notSent.length} 个社区</small>
      </h4>
      <p>{notSent.length > 0 ? notSent.join('、') : '各社区都有内容。'}</p>
      <h4>
        已报送 <small>{sent.length} 个社区</small>
      </h4>
      <table>
        <tbody>
          {sent.map(({ community, files: from, rows }) => (
            <tr key={community}>
              <th scope="row">{community}</th>
              <td>{rows} 行</td>
              <td>{from.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>
        各文件 <small>{files.length} 个</small>
      </h4>
      <table>
        <tbody>
          {files.map(({ draftId, fileName, ledgers, rows, missing, error }) => (
            <tr key={draftId}>
              <th scope="row">{fileName}</th>
              <td>
                {ledgers.map((ledger) => ledgerOf(ledger).label).join('、')} {rows} 行
              </td>
              <td className={error || missing.length > 0 ? 'im-amber' : 'im-muted'}>
                {error ?? (missing.join('，') || '没有缺项')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>
        文件之间不一致 <small>{contradictions.length} 处</small>
      </h4>
      {contradictions.length === 0 && <p>没有发现。</p>}
      <table>
        <tbody>
          {contradictions.map(({ name, label, says }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- the same person may differ twice in one field
            <tr key={at}>
              <th scope="row">{name}</th>
              <td>{label}</td>
              <td>{says.map(({ value, where }) => `${where}：${value}`).join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
