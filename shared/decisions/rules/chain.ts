import { type ChainLink, procedures } from '../contract.ts'
import { type DraftLink, judgedLink, notNeededLink, openLink, settleLinks } from './draft-link.ts'
import { acceptanceLink, contractLink, evaluationLink, progressLink } from './execution-links.ts'
import type { DecisionContext, DecisionFacts } from './facts.ts'
import { meetingLinks } from './meeting-links.ts'
import { publicationLink } from './publication-links.ts'
import { decidingMeeting } from './resolution.ts'

/** Where a matter stands: each link of its procedure, what it rests on, and what is missing. */
export function decisionChain(facts: DecisionFacts, context: DecisionContext): ChainLink[] {
  const { result } = facts.values
  const toResolution = [
    proposalLink(facts),
    publicationLink('事前', facts, context),
    ...meetingLinks(facts, context),
    resultLink(facts, context),
  ]
  const toEnd = [
    publicationLink('事中', facts, context),
    contractLink(facts, context),
    progressLink(facts, context),
    acceptanceLink(facts, context),
    publicationLink('事后', facts, context),
    evaluationLink(facts),
  ]
  const rest = result === '否决' ? toEnd.map(afterRejection) : toEnd
  return settleLinks([...toResolution, ...rest], result === '暂缓')
}

function afterRejection(link: DraftLink): DraftLink {
  if (link.state !== 'open') return link
  return notNeededLink({ key: link.key, label: link.label, place: link.place }, '事项已被否决，不再需要这一环节。')
}

function proposalLink({ values, registeredOn }: DecisionFacts): DraftLink {
  const where = { key: 'proposal', label: '提议', place: 'values' } as const
  const { origination, proposer, content } = values
  const blanks = [
    ...(origination === null ? ['动议事由'] : []),
    ...(proposer === null ? ['提议人'] : []),
    ...(content === null ? ['事项内容'] : []),
  ]
  if (blanks.length > 0) return openLink(where, `没有登记${blanks.join('、')}（R-DEC-01）。`, { isOverdue: true })
  const words = `动议事由是“${origination}”，各张登记表用同一个`
  return judgedLink(where, { on: registeredOn, recordId: null, words, doubts: [], rule: 'R-DEC-01' })
}

function resultLink(facts: DecisionFacts, { today }: DecisionContext): DraftLink {
  const where = { key: 'result', label: '决策结果', place: 'values' } as const
  const { result } = facts.values
  const meeting = decidingMeeting(facts)
  if (result === null) {
    const last = procedures[facts.values.procedure].meetings.at(-1)
    const isHeld = meeting !== null && meeting.kind === last && meeting.heldOn < today
    return openLink(where, '还没有登记决策结果（R-DEC-01）。', { isOverdue: isHeld })
  }
  const doubts = meeting ? [] : [`登记为“${result}”，却没有登记会议`]
  const on = meeting?.heldOn ?? null
  return judgedLink(where, { on, recordId: null, words: `决策结果是“${result}”`, doubts, rule: 'R-DEC-01' })
}
