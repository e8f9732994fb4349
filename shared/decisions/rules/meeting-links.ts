import { meetingKinds, type MeetingKind, procedures } from '../contract.ts'
import { attendanceDoubts, voteDoubts } from './attendance.ts'
import { type DraftLink, judgedLink, openLink } from './draft-link.ts'
import { type DecisionContext, type DecisionFacts, type Meeting, meetingsOf } from './facts.ts'
import { decidingMeeting } from './resolution.ts'

/** The meetings of the procedure, in its order. */
export function meetingLinks(facts: DecisionFacts, context: DecisionContext): DraftLink[] {
  const { label, meetings } = procedures[facts.values.procedure]
  return meetings.map((kind, place) => {
    const before = meetings.slice(0, place).findLast((one) => meetingsOf(facts, one).length > 0)
    return meetingLink(kind, { facts, context, procedure: label, before })
  })
}

interface Around {
  readonly facts: DecisionFacts
  readonly context: DecisionContext
  readonly procedure: string
  /** The kind of meeting held before. */
  readonly before: MeetingKind | undefined
}

function meetingLink(kind: MeetingKind, { facts, context, procedure, before }: Around): DraftLink {
  const where = { key: `meeting/${kind}`, label: meetingKinds[kind], place: 'meetings' } as const
  const meeting = meetingsOf(facts, kind).at(-1)
  if (!meeting) return openLink(where, `“${procedure}”要经过这次会议，还没有登记（R-DEC-01）。`)
  const { heldOn, id } = meeting
  if (heldOn > context.today) return openLink(where, `定于 ${heldOn} 召开（R-DEC-01）。`, { on: heldOn, recordId: id })
  const isDeciding = decidingMeeting(facts)?.id === id
  const attendance = attendanceDoubts(meeting, context.parameters)
  const votes = voteDoubts(meeting, facts.values.result, isDeciding)
  return judgedLink(where, {
    on: heldOn,
    recordId: id,
    words: heldWords(meeting),
    doubts: [...attendance, ...votes, ...orderDoubts(meeting, facts, before), ...recordDoubts(meeting, facts)],
    rule: attendance.length + votes.length > 0 ? 'R-DEC-02' : 'R-DEC-01、R-DEC-02',
  })
}

function heldWords({ heldOn, expected, present, agree }: Meeting): string {
  const votes = agree === null ? '' : `，同意 ${agree} 票`
  return `${heldOn} 召开，应到 ${expected} 人，实到 ${present} 人${votes}`
}

function orderDoubts({ heldOn }: Meeting, facts: DecisionFacts, before: MeetingKind | undefined): string[] {
  const earlier = before ? meetingsOf(facts, before).at(-1) : undefined
  if (!earlier || earlier.heldOn <= heldOn) return []
  return [`${heldOn} 召开，早于“${meetingKinds[earlier.kind]}”的 ${earlier.heldOn}，先后次序不对`]
}

function recordDoubts({ content, place, host, recorder }: Meeting, { files }: DecisionFacts): string[] {
  const isRecorded = content !== null || files.some(({ kind }) => /会议|纪要|记录/.test(kind))
  const blanks = [
    ...(place === null ? ['地点'] : []),
    ...(host === null ? ['主持人'] : []),
    ...(recorder === null ? ['记录人'] : []),
  ]
  return [
    ...(isRecorded ? [] : ['没有会议内容，也没有会议记录附件']),
    ...(blanks.length === 0 ? [] : [`没有登记${blanks.join('、')}`]),
  ]
}
