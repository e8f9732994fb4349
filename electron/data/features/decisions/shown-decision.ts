import type { Decision, DecisionRow } from '@shared/decisions/contract.ts'
import { decisionChain } from '@shared/decisions/rules/chain.ts'
import { countMissing, currentStage } from '@shared/decisions/rules/current-stage.ts'
import type { DecisionContext } from '@shared/decisions/rules/facts.ts'
import { decidingMeeting } from '@shared/decisions/rules/resolution.ts'
import { stages } from '@shared/disclosure/model.ts'
import type { DecisionHint } from '@shared/decisions/contract.ts'
import type { WholeDecision } from './decision-facts.ts'

export function shownDecision(
  whole: WholeDecision,
  context: DecisionContext,
  hints: readonly DecisionHint[],
): Decision {
  const { head, values, meetings, progress, files } = whole
  const { id, number, year, communityId, communityName, revision } = head
  return {
    ...values,
    id,
    number,
    year,
    communityId,
    communityName,
    revision,
    meetings,
    progress,
    publications: publicationsOf(whole),
    files: files.map(({ sha256: _sha256, type: _type, ...file }) => file),
    chain: decisionChain(whole, context),
    hints,
  }
}

/** Every stage is named, also one whose time has not come. */
function publicationsOf({ publications }: WholeDecision): Decision['publications'] {
  return stages.flatMap((stage): Decision['publications'] => {
    const own = publications.filter((one) => one.stage === stage)
    if (own.length === 0) return [{ stage, disclosureId: null, state: '还不需要', dueOn: null, publishedOn: null }]
    return own.map(({ withdrawnOn: _withdrawnOn, ...one }) => one)
  })
}

export function decisionRow(whole: WholeDecision, context: DecisionContext): Omit<DecisionRow, 'hints'> {
  const { id, number, communityId, communityName, values, updatedAt } = whole.head
  const chain = decisionChain(whole, context)
  return {
    id,
    number,
    communityId,
    communityName,
    category: values.category,
    title: values.title,
    amount: values.amount,
    stage: currentStage(chain, values.result),
    missing: countMissing(chain),
    decidedOn: values.result === null ? null : (decidingMeeting(whole)?.heldOn ?? null),
    updatedAt,
  }
}
