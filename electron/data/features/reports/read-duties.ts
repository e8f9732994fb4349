import { dutyKey } from '@shared/disclosure/duties.ts'
import { spanOf } from '@shared/reports/period.ts'
import type { Account } from '@shared/security/model.ts'
import { type BoardDuty, readBoard } from '../disclosures/board.ts'
import type { ReportQuestion } from './report-question.ts'

const everything = { communityId: null, category: null, light: null, itemKey: null, text: '' }

/** What was due in the period until today, or has been published for it, by community and day. */
export function readDuties({ db, account, period, today, chosen, communities }: ReportQuestion): BoardDuty[] {
  const span = { ...spanOf(period), today }
  const board = readBoard(db, account as Account, span, everything)
  const places = new Map(communities.map(({ id }, at) => [id as string, at]))
  return board.duties
    .filter(({ communityId }) => chosen.length === 0 || chosen.includes(communityId))
    .filter(({ dueOn, done }) => (dueOn !== null && dueOn <= today) || Boolean(done?.publishedOn))
    .toSorted(
      (one, other) =>
        (places.get(one.communityId) ?? 0) - (places.get(other.communityId) ?? 0) ||
        compare(one.dueOn ?? '', other.dueOn ?? '') ||
        compare(one.item.title, other.item.title),
    )
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Begun: its publication; else the duty itself. */
export function refOfDuty({ communityId, item, period, done }: BoardDuty): string {
  return done ? `disclosure:${done.id}` : `duty:${dutyKey(communityId, item.key, period).replaceAll(' ', '%20')}`
}
