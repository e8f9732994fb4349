import {
  meetingKinds,
  type MeetingKind,
  type MeetingValues,
  procedures,
  type Procedure,
} from '@shared/decisions/contract.ts'

/** How a kind of meeting speaks of who comes and what is written down. */
interface MeetingShape {
  readonly expected: string
  readonly present: string
  readonly content: string
  readonly form: string
  readonly hasStreet: boolean
}

export const meetingShapes: Readonly<Record<MeetingKind, MeetingShape>> = {
  branch: {
    expected: '应到党员（委员）',
    present: '实到党员（委员）',
    content: '提议内容',
    form: '例如：支部委员会',
    hasStreet: false,
  },
  committees: {
    expected: '应到两委成员',
    present: '实到两委成员',
    content: '商议意见',
    form: '例如：两委联席会议',
    hasStreet: false,
  },
  partyMembers: {
    expected: '应到党员',
    present: '实到党员',
    content: '审议意见',
    form: '例如：党员大会',
    hasStreet: true,
  },
  residents: {
    expected: '应到居民（代表）',
    present: '实到居民（代表）',
    content: '决议内容',
    form: '例如：居民代表会议',
    hasStreet: true,
  },
  bigCommittee: {
    expected: '应到委员',
    present: '实到委员',
    content: '商议意见',
    form: '例如：大工委会议',
    hasStreet: true,
  },
}

export function blankMeeting(kind: MeetingKind, today: string): MeetingValues {
  return {
    kind,
    heldOn: today,
    place: null,
    form: null,
    host: null,
    recorder: null,
    expected: null,
    present: null,
    agree: null,
    against: null,
    abstain: null,
    content: null,
    recused: null,
    streetAttendees: null,
  }
}

/** Those of the procedure in its order, then what was held beside it. */
export function kindsToShow(procedure: Procedure, held: readonly MeetingKind[]): readonly MeetingKind[] {
  const own: readonly MeetingKind[] = procedures[procedure].meetings
  const others = (Object.keys(meetingKinds) as MeetingKind[]).filter(
    (kind) => !own.includes(kind) && held.includes(kind),
  )
  return [...own, ...others]
}
