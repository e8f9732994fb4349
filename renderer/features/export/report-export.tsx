import type { Settings } from '@shared/settings/contract.ts'
import { Button, Form } from 'antd'
import { notify } from '../../data/messages.ts'
import { navigate } from '../../data/route.ts'
import { useIsStreetWide, useMay, useStreet } from '../../data/session.ts'
import { Empty } from '../../ui/empty.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ColumnPreview } from './column-preview.tsx'
import type { CountedCommunity } from './community-choice.tsx'
import { ExportDone } from './export-done.tsx'
import { type ExportChoices, ExportForm, initialChoices } from './export-form.tsx'
import { ExportProblem } from './export-problem.tsx'
import type { Report } from './reports.ts'
import { suggestedName } from './suggested-name.ts'
import { useExport } from './use-export.ts'

interface Props {
  readonly report: Report
  readonly communities: readonly CountedCommunity[]
  readonly total: number
  readonly settings: Settings
}

export function ReportExport({ report, communities, total, settings }: Props) {
  const street = useStreet()
  const isStreetWide = useIsStreetWide()
  const mayUnmask = useMay('export.unmasked')
  const mayImport = useMay('import.run') && isStreetWide
  const { state, start, write, again } = useExport()
  const [form] = Form.useForm<ExportChoices>()
  const isMasked = Form.useWatch('isMasked', form) ?? true

  if (total === 0) {
    return (
      <Empty
        title="还没有可导出的人员"
        action={
          mayImport && (
            <Button type="primary" onClick={() => navigate({ page: 'import' })}>
              导入台账
            </Button>
          )
        }
      >
        先导入各社区报来的花名册，或在“人员与班子”中新增。
      </Empty>
    )
  }

  async function submit({ scope, communityIds, isMasked: masked, reason, reportedOn, ...people }: ExportChoices) {
    const day = reportedOn.format('YYYY-MM-DD')
    // None means the whole street, which is not for an account with communities of its own.
    const all = isStreetWide ? [] : communities.map(({ id }) => id)
    const request = { ...people, communityIds: scope === 'all' ? all : communityIds, reportedOn: day }
    const concerns =
      scope === 'all'
        ? isStreetWide
          ? '全部社区'
          : `${communities.length} 个社区`
        : `选定的 ${communityIds.length} 个社区`
    const about = { act: `导出${report.label}(不遮盖)`, concerns }
    try {
      await start(
        { report, request, about, reason: masked ? null : reason.trim() },
        suggestedName(street.name, report.label, day),
      )
    } catch (error) {
      notify.failure(error)
    }
  }

  return (
    <>
      <div className="ex-middle">
        <header>
          <h3>{report.label}</h3>
          <p>{report.description}</p>
        </header>
        {state.name === 'done' && (
          <ExportDone result={state.result} target={state.target} isMasked={state.isMasked} onAgain={again} />
        )}
        {state.name === 'failed' && (
          <ExportProblem
            sentence={state.sentence}
            onRetry={() => void write(state.job, state.target)}
            onClose={again}
          />
        )}
        {state.name === 'running' && (
          <Progress
            stage={state.progress?.stage ?? '正在导出'}
            done={state.progress?.done ?? 0}
            total={state.progress?.total ?? 0}
            onCancel={state.cancel}
          />
        )}
        <ExportForm
          form={form}
          initial={initialChoices(settings, mayUnmask)}
          communities={communities}
          total={total}
          isBusy={state.name === 'running'}
          onSubmit={(choices) => void submit(choices)}
        />
      </div>
      <ColumnPreview report={report} isMasked={isMasked} />
    </>
  )
}
