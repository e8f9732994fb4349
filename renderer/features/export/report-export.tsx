import type { ReportDefinition } from '@shared/reports/model.ts'
import type { Settings } from '@shared/settings/contract.ts'
import { Form } from 'antd'
import { notify } from '../../data/messages.ts'
import { useIsStreetWide, useMay, useStreet } from '../../data/session.ts'
import { useYear } from '../../data/year.ts'
import { Progress } from '../../ui/progress.tsx'
import { usePaused } from '../../ui/use-paused.ts'
import type { NamedCommunity } from './community-choice.tsx'
import { ExportDone } from './export-done.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportProblem } from './export-problem.tsx'
import { type ExportChoices, initialChoices, toRequest } from './report-choices.ts'
import { ReportPreview } from './report-preview.tsx'
import { suggestedName } from './suggested-name.ts'
import { useExport } from './use-export.ts'

interface Props {
  readonly report: ReportDefinition
  readonly communities: readonly NamedCommunity[]
  readonly settings: Settings
}

/** How long typing rests before the preview is made anew. */
const pauseMs = 400

export function ReportExport({ report, communities, settings }: Props) {
  const street = useStreet()
  const isStreetWide = useIsStreetWide()
  const mayUnmask = useMay('export.unmasked')
  const [year] = useYear()
  const { state, start, write, again } = useExport()
  const [form] = Form.useForm<ExportChoices>()
  const initial = initialChoices(report, settings, year, mayUnmask)
  const filled = Form.useWatch([], form) as Partial<ExportChoices> | undefined
  const own = isStreetWide ? null : communities.map(({ id }) => id)
  const request = toRequest(report, { ...initial, ...defined(filled) }, own)
  // A text, because every drawing makes a new object.
  const asked = usePaused(JSON.stringify(request), pauseMs)

  async function submit(values: ExportChoices) {
    const choices = { ...initial, ...values }
    const { communityIds, ...rest } = toRequest(report, choices, own)
    const concerns = communityIds.length === 0 ? '全部社区' : `${communityIds.length} 个社区`
    const about = { act: `导出${report.label}(不遮盖)`, concerns }
    try {
      await start(
        { request: { ...rest, communityIds }, about, reason: choices.isMasked ? null : choices.reason.trim() },
        suggestedName(street.name, report.label, rest.reportedOn),
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
          <ExportDone
            result={state.result}
            target={state.target}
            isMasked={state.isMasked}
            hasSensitive={report.hasSensitive}
            onAgain={again}
          />
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
          report={report}
          initial={initial}
          communities={communities}
          isBusy={state.name === 'running'}
          onSubmit={(choices) => void submit(choices)}
        />
      </div>
      <ReportPreview request={JSON.parse(asked) as typeof request} />
    </>
  )
}

/** A field that is not drawn says undefined, which must not undo what it began with. */
function defined(filled: Partial<ExportChoices> | undefined): Partial<ExportChoices> {
  return Object.fromEntries(Object.entries(filled ?? {}).filter(([, value]) => value !== undefined && value !== null))
}
