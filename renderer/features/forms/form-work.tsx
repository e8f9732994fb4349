import type { FormFile, RecognisedForm } from '@shared/forms/contract.ts'
import type { FormList } from '@shared/forms/model.ts'
import { type FormSpread, spreadable } from '@shared/forms/spread.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Tabs } from 'antd'
import { useState } from 'react'
import { data } from '../../data/data.ts'
import { filledName } from '../../data/filled-name.ts'
import { notify } from '../../data/messages.ts'
import { useYear } from '../../data/year.ts'
import { formsText as text } from '../../text/forms-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { BindingPanel } from './binding-panel.tsx'
import { countAsked, type FormPart, hasSensitive } from './bindings.ts'
import { FillOutcome } from './fill-outcome.tsx'
import { formQueries } from './form-queries.ts'
import { FormSheet } from './form-sheet.tsx'
import { MaskChoice } from './mask-choice.tsx'
import { PeriodChoice, wholeYear } from './period-choice.tsx'
import { SpreadChoice } from './spread-choice.tsx'
import { useFill } from './use-fill.ts'

/** People and communities are listed as they are now, records by their day. */
const hasPeriod = ({ source }: FormList) => source !== null && source !== 'roster' && source !== 'community'

interface Props {
  readonly form: FormFile
  readonly recognised: RecognisedForm
  readonly onAnother: () => void
}

/** The recognised form: looked at, corrected by clicking, saved filled. */
export function FormWork({ form, recognised, onAnother }: Props) {
  const [year] = useYear()
  const [proposal, setProposal] = useState(recognised.proposal)
  const [period, setPeriod] = useState(recognised.proposal.period ?? wholeYear(year))
  const [part, setPart] = useState<FormPart | null>(null)
  const [sheetName, setSheetName] = useState(
    () => recognised.proposal.lists[0]?.sheet ?? recognised.proposal.cells[0]?.sheet ?? recognised.sheets[0]?.name,
  )
  const [remembers, setRemembers] = useState(true)
  const [reason, setReason] = useState<string | null>(null)
  const [chosenSpread, setSpread] = useState<FormSpread | null>(null)
  const { state, fill, look } = useFill()
  const own = spreadable(proposal)
  // Another answer may have made it a form for all.
  const spread = chosenSpread && chosenSpread.kind === own?.by ? chosenSpread : null
  const preview = useQuery(formQueries.preview(form, proposal, period, spread))
  const communities = useQuery({
    queryKey: ['people', 'communities'],
    queryFn: () => data.people.communities({}),
  })
  const sheet = recognised.sheets.find(({ name }) => name === sheetName) ?? recognised.sheets[0]
  const asked = countAsked(proposal)

  async function save() {
    if (own?.by === 'people' && spread === null) return notify.error(text.ofWhomMissing)
    const why = hasSensitive(proposal) ? reason : null
    if (why?.trim() === '') return notify.error(text.reasonMissing)
    try {
      const job = { form, proposal, period, remembers, reason: why?.trim() ?? null, ...(spread && { spread }) }
      await fill(job, filledName(recognised.fileName))
    } catch (error) {
      notify.failure(error)
    }
  }

  return (
    <section className="fo-work">
      <header className="fo-bar">
        <h2 title={recognised.fileName}>{recognised.fileName}</h2>
        {own && (
          <SpreadChoice
            spreadable={own}
            communities={communities.data?.map(({ name }) => name) ?? []}
            value={spread}
            onChange={setSpread}
          />
        )}
        {proposal.lists.some(hasPeriod) && <PeriodChoice period={period} onChange={setPeriod} />}
        <Button onClick={onAnother}>{text.another}</Button>
        <Button type="primary" loading={state.name === 'filling'} onClick={() => void save()}>
          {text.save}
        </Button>
      </header>
      <div className="fo-facts">
        {recognised.formId !== null && <span className="fo-known">{text.known}</span>}
        {recognised.proposal.period === null && proposal.lists.some(hasPeriod) && <span>{text.noPeriod}</span>}
        {asked > 0 && <span className="fo-asked">{text.openAsks(asked)}</span>}
        {hasSensitive(proposal) && <MaskChoice reason={reason} onChange={setReason} />}
        <span className="fo-legend">
          <i className="filled" />
          {text.filled}
          <i className="ask" />
          {text.asked}
          <i className="leave" />
          {text.left}
        </span>
        <Checkbox checked={remembers} onChange={(event) => setRemembers(event.target.checked)}>
          {text.remembers}
        </Checkbox>
      </div>
      <div className="fo-body">
        <div className="fo-drawing">
          {recognised.sheets.length > 1 && (
            <Tabs
              size="small"
              activeKey={sheet?.name ?? ''}
              items={recognised.sheets.map(({ name }) => ({ key: name, label: name }))}
              onChange={setSheetName}
            />
          )}
          {sheet && (
            <FormSheet sheet={sheet} proposal={proposal} preview={preview.data} chosen={part} onChoose={setPart} />
          )}
        </div>
        <aside className="fo-side">
          <FillOutcome state={state} onClose={look} />
          {preview.isError && (
            <Failed title={text.previewFailed} error={preview.error} onRetry={() => void preview.refetch()} />
          )}
          <BindingPanel
            proposal={proposal}
            part={part}
            lines={preview.data?.lines ?? []}
            communities={communities.data?.map(({ name }) => name) ?? []}
            onChange={setProposal}
          />
        </aside>
      </div>
    </section>
  )
}
