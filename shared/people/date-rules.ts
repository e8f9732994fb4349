import type { FieldIssue } from './model.ts'
import { type HeldPost, isCurrent } from './posts.ts'
import type { RuleParameters } from './rule-parameters.ts'
import { error, type KnownValues, shownMonth, warning } from './value-rules.ts'

/** Dates that lie ahead or come too early in a life. */
export function checkDates(values: KnownValues, today: string, parameters: RuleParameters): FieldIssue[] {
  const { birth, partyJoined, workStarted, politicalStatus } = values
  const found = (
    [
      ['birth', '出生年月', birth],
      ['partyJoined', '入党时间', partyJoined],
      ['workStarted', '参加工作时间', workStarted],
    ] as const
  ).flatMap(([field, label, value]) =>
    value && value > today.slice(0, value.length)
      ? [error(field, 'R-DATE-FUTURE', `${label} ${shownMonth(value)} 在今天之后，请核对年份。`)]
      : [],
  )
  if (partyJoined && politicalStatus && !isPartyMember(politicalStatus)) {
    const message = `政治面貌是“${politicalStatus}”，却填了入党时间。请改政治面貌，或清空入党时间。`
    found.push(warning('partyJoined', 'R-PARTY-STATUS', message))
  }
  if (!birth) return found
  if (partyJoined && (!politicalStatus || isPartyMember(politicalStatus))) {
    const { value, source } = parameters.partyAge
    if (isTooEarly(birth, partyJoined, value)) {
      const message = `入党时间 ${shownMonth(partyJoined)} 早于年满 ${value} 周岁（${source}），出生年月是 ${shownMonth(birth)}。请核对这两项。`
      found.push(error('partyJoined', 'R-PARTY-AGE', message))
    }
  }
  if (workStarted) {
    const { value, source } = parameters.workAge
    if (workStarted < birth.slice(0, workStarted.length)) {
      const message = `参加工作时间 ${shownMonth(workStarted)} 早于出生年月 ${shownMonth(birth)}。请核对这两项。`
      found.push(error('workStarted', 'R-WORK-AGE', message))
    } else if (isTooEarly(birth, workStarted, value)) {
      const message = `参加工作时间 ${shownMonth(workStarted)} 早于年满 ${value} 周岁（${source}），出生年月是 ${shownMonth(birth)}。请核对。`
      found.push(warning('workStarted', 'R-WORK-AGE', message))
    }
  }
  return found
}

export function checkAppointments(
  appointments: readonly HeldPost[],
  today: string,
  { supervisionConflict }: RuleParameters,
): FieldIssue[] {
  const found = appointments.flatMap(({ post, startedOn, endedOn }, index) => {
    const at = (name: string) => `appointments.${index}.${name}`
    const issues: FieldIssue[] = []
    if (!post.trim()) issues.push(error(at('post'), 'R-POST', '请填写职务，例如：委员。'))
    if (startedOn && endedOn && isBefore(endedOn, startedOn)) {
      const message = `离任 ${shownMonth(endedOn)} 早于任职 ${shownMonth(startedOn)}，请核对。`
      issues.push(error(at('endedOn'), 'R-POST-DATES', message))
    }
    if (startedOn && startedOn > today.slice(0, startedOn.length)) {
      issues.push(warning(at('startedOn'), 'R-DATE-FUTURE', `任职 ${shownMonth(startedOn)} 在今天之后，请核对。`))
    }
    return issues
  })
  const current = appointments.filter((held) => isCurrent(held, today))
  const onCommittee = new Set(held(current, 'committee').map((one) => one.communityId))
  if (held(current, 'supervision').some((one) => onCommittee.has(one.communityId))) {
    const message = `居务监督委员会成员不能同时是居委会成员（${supervisionConflict.source}）。请核对任职，或填写其中一项的离任时间。`
    found.push({ field: 'appointments', rule: 'R-CONFLICT-01', severity: supervisionConflict.value, message })
  }
  return found
}

function held(appointments: readonly HeldPost[], organisation: HeldPost['organisation']): readonly HeldPost[] {
  return appointments.filter((one) => one.organisation === organisation)
}

function isPartyMember(politicalStatus: string): boolean {
  return politicalStatus === '中共党员' || politicalStatus === '中共预备党员'
}

/** Whether `date` lies before the person had the years. Where a day is missing, the month decides for the person. */
function isTooEarly(birth: string, date: string, years: number): boolean {
  const length = Math.min(birth.length, date.length)
  const reached = `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`
  return date.slice(0, length) < reached.slice(0, length)
}

function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}
