import { meetingKinds } from '@shared/decisions/contract.ts'
import { decidingMeeting } from '@shared/decisions/rules/resolution.ts'
import { ledgerFacts, type ReportedMatter } from '../../decisions/report-facts.ts'
import type { FormData, FormLine, FormQuestion } from '../form-lines.ts'

/** Matters of the year; of a shorter period those decided in it. */
export function decisionSource({ db, now, scope }: FormData, { period }: FormQuestion): FormLine[] {
  const year = Number(period.from.slice(0, 4))
  const isWholeYear = period.from.endsWith('-01-01') && period.to.endsWith('-12-31')
  if (scope?.length === 0) return []
  return ledgerFacts(db, { year, communityIds: scope ?? [] }, now)
    .matters.filter((matter) => {
      const heldOn = decidingMeeting(matter.whole)?.heldOn
      return isWholeYear || (heldOn !== undefined && heldOn >= period.from && heldOn <= period.to)
    })
    .map((matter) => ({ personId: null, community: matter.whole.head.communityName, values: valuesOf(matter) }))
}

function valuesOf({ whole, published }: ReportedMatter): FormLine['values'] {
  const { head, values } = whole
  const meeting = decidingMeeting(whole)
  const stages = [published.事前, published.事中, published.事后]
  const all = (pick: 'days' | 'channels') => [...new Set(stages.flatMap((stage) => stage[pick]))]
  return {
    community: head.communityName,
    number: head.number,
    category: values.category,
    title: values.title,
    content: values.content,
    amount: values.amount,
    fundSource: values.fundSource,
    proposer: values.proposer,
    meeting: meeting ? meetingKinds[meeting.kind] : null,
    meetingDate: meeting?.heldOn ?? null,
    expected: meeting?.expected ?? null,
    present: meeting?.present ?? null,
    agree: meeting?.agree ?? null,
    oppose: meeting?.against ?? null,
    abstain: meeting?.abstain ?? null,
    result: values.result,
    disclosedOn: all('days').toSorted().join('、') || null,
    disclosureForm: all('channels').join('、') || null,
    responsible: values.responsible,
  }
}
