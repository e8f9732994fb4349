import { checkAppointments, checkDates } from './date-rules.ts'
import type { Community, FieldIssue } from './model.ts'
import { type HeldPost, isCommitteeHead, isCurrent, isPartyHead } from './posts.ts'
import type { SeatTier } from './parameter-definitions.ts'
import { defaultRuleParameters, type RuleParameters, seatsFor } from './rule-parameters.ts'
import { checkCodes, checkIdNumber, checkName, checkPhone, type KnownValues, warning } from './value-rules.ts'

export interface RuleContext {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly parameters?: RuleParameters
}

/**
 * What is wrong or doubtful about a person. An error blocks saving, a warning does not. Values that are undefined
 * are unknown to the caller and not judged: a form does not know a masked id number.
 */
export function checkPerson(
  values: KnownValues,
  appointments: readonly HeldPost[],
  { today, parameters = defaultRuleParameters }: RuleContext,
): FieldIssue[] {
  return [
    ...checkName(values.name),
    ...checkIdNumber(values),
    ...checkPhone(values.phone),
    ...checkCodes(values),
    ...checkDates(values, today, parameters),
    ...checkAppointments(appointments, today, parameters),
  ]
}

/** One person's post in the community that is judged. */
export interface Seat extends HeldPost {
  readonly personId: string
}

/** What the rules say of a community and those who hold its posts. */
export function checkCommunity(
  community: Pick<Community, 'households' | 'seatsApproved'>,
  seats: readonly Seat[],
  { today, parameters = defaultRuleParameters }: RuleContext,
): FieldIssue[] {
  const current = seats.filter((seat) => isCurrent(seat, today))
  return [
    ...checkSeats(community, current, parameters),
    ...checkSupervisionSize(current, parameters),
    ...checkHeads(current),
  ]
}

function checkSeats(
  { households, seatsApproved }: Pick<Community, 'households' | 'seatsApproved'>,
  current: readonly Seat[],
  { seatTiers }: RuleParameters,
): FieldIssue[] {
  const byTier = households === null ? null : seatsFor(households, seatTiers.value)
  const tier =
    byTier === null ? '' : `${tierText(households ?? 0, seatTiers.value)}配 ${byTier} 人（${seatTiers.source}）`
  const found: FieldIssue[] = []
  if (seatsApproved !== null && byTier !== null && seatsApproved !== byTier) {
    found.push(warning('seatsApproved', 'R-SEAT', `核定职数 ${seatsApproved} 人，按户数应核对：${tier}。`))
  }
  const approved = seatsApproved ?? byTier
  const actual = distinctPeople(current.filter(isInTwoCommittees))
  // A community nobody has been entered for yet is not one with empty seats.
  if (approved === null || actual === 0 || actual === approved) return found
  const difference = actual > approved ? `多 ${actual - approved} 人` : `缺 ${approved - actual} 人`
  const basis = seatsApproved === null ? `。${tier}` : ''
  const message = `两委核定 ${approved} 人，实有 ${actual} 人，${difference}（交叉任职按一人计）${basis}。`
  return [...found, warning('seatsApproved', 'R-SEAT', message)]
}

function checkSupervisionSize(current: readonly Seat[], { supervisionSize }: RuleParameters): FieldIssue[] {
  const size = distinctPeople(current.filter((seat) => seat.organisation === 'supervision'))
  const { min, max } = supervisionSize.value
  if (size === 0 || (size >= min && size <= max)) return []
  const message = `居务监督委员会有 ${size} 人，一般为 ${min} 至 ${max} 人（${supervisionSize.source}）。`
  return [warning('supervision', 'R-CONFLICT-02', message)]
}

function checkHeads(current: readonly Seat[]): FieldIssue[] {
  const secretaries = distinctPeople(current.filter(isPartyHead))
  const directors = distinctPeople(current.filter(isCommitteeHead))
  const said = [
    ...(secretaries > 1 ? [`${secretaries} 名书记`] : []),
    ...(directors > 1 ? [`${directors} 名主任`] : []),
  ]
  if (said.length === 0) return []
  const message = `同时在任 ${said.join('、')}，一肩挑按同一人判断。请核对，离任的请填写离任时间。`
  return [warning('heads', 'R-HEAD', message)]
}

function isInTwoCommittees(seat: Seat): boolean {
  return seat.organisation === 'party' || seat.organisation === 'committee'
}

function distinctPeople(seats: readonly Seat[]): number {
  return new Set(seats.map((seat) => seat.personId)).size
}

function tierText(households: number, tiers: readonly SeatTier[]): string {
  const at = tiers.findIndex(({ maxHouseholds }) => maxHouseholds === null || households <= maxHouseholds)
  const from = tiers[at - 1]?.maxHouseholds
  const to = tiers[at]?.maxHouseholds
  if (from === undefined || from === null) return `${(to ?? 0) + 1} 户以下`
  return to === null || to === undefined ? `${from} 户以上` : `${from + 1} 至 ${to} 户`
}
