import { type ComputedDuty, standingPeriod } from './duties.ts'
import { type DisclosureState, disclosureStates, type Duty } from './model.ts'
import { timeRulesWords } from './time-rule-words.ts'

export type Light = Duty['light']

/** What was done for a duty, as far as its light asks. */
export interface DoneForDuty {
  readonly state: DisclosureState
  /** The first time: a correction does not make it late. */
  readonly publishedOn: string | null
  /** A photo, a link or a paper of what hangs now. */
  readonly hasEvidence: boolean
}

export interface LightContext {
  readonly today: string
  /** The last day that counts as soon. */
  readonly soonUntil: string
}

export function lightOf(dueOn: string | null, done: DoneForDuty | null, { today, soonUntil }: LightContext): Light {
  if (done?.publishedOn) {
    if (isBeingCorrected(done)) return 'inWork'
    if (!done.hasEvidence) return 'noEvidence'
    return dueOn !== null && done.publishedOn > dueOn ? 'publishedLate' : 'published'
  }
  if (dueOn !== null && dueOn < today) return 'late'
  if (done) return 'inWork'
  if (dueOn === null) return 'asked'
  return dueOn <= soonUntil ? 'dueSoon' : 'later'
}

function isBeingCorrected({ state }: DoneForDuty): boolean {
  return state !== 'published' && state !== 'withdrawn' && state !== 'archived'
}

/** Rule, basis, due day, what is missing: the sentence behind a light. */
export function whyOf(
  { item, dueOn, period, occurredOn }: ComputedDuty,
  done: DoneForDuty | null,
  light: Light,
): string {
  const rule = item.rules ? timeRulesWords(item.rules) : `“${item.timeText}”，公开时限还没有确认`
  const basis = item.basis ? `依据：${item.basis}。` : '依据：目录没有写明。'
  return `规则：${rule}。${basis}${dueWords(dueOn, occurredOn, period, item.rules !== null)}${doneWords(dueOn, done, light)}`
}

function dueWords(dueOn: string | null, occurredOn: string | null, period: string, isAnswered: boolean): string {
  if (dueOn !== null) return `${period === standingPeriod ? '采用后' : ''}应于 ${dueOn} 前公开，`
  if (!isAnswered) return '应公开日算不出来，请先在目录里确认时限；'
  if (occurredOn === null) return '应公开日要由主管部门确定，算不出来；'
  return `自 ${occurredOn} 起算的应公开日算不出来（相应年度的放假安排尚未公布，或要由主管部门确定）；`
}

function doneWords(dueOn: string | null, done: DoneForDuty | null, light: Light): string {
  if (!done) return light === 'late' ? '已逾期，还没有编制。' : '还没有编制。'
  const state = disclosureStates[done.state]
  if (!done.publishedOn) return `${light === 'late' ? '已逾期，' : ''}现在是“${state}”，还没有发布。`
  const published = `已于 ${done.publishedOn} 发布`
  if (light === 'inWork') return `${published}，正在更正（${state}）。`
  const late = dueOn !== null && done.publishedOn > dueOn ? '，晚于应公开日' : ''
  return `${published}${late}${light === 'noEvidence' ? '，缺公开证据（照片、链接或纸质留存）' : ''}。`
}
