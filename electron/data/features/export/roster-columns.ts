import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import type { Organisation } from '@shared/people/model.ts'
import { type HeldPost, isCrossAppointed, isDualHead } from '@shared/people/posts.ts'
import { shownMonth } from '@shared/people/value-rules.ts'
import { mask } from '@shared/values/mask.ts'
import type { ReportColumn } from '../../workbook/write/report-layout.ts'
import type { RosterLine } from './roster-lines.ts'

export interface RosterContext {
  readonly isMasked: boolean
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly communityName: (id: HeldPost['communityId']) => string
}

/** A field of the roster ledger as a column of the printed roster. */
export interface RosterColumn extends ReportColumn {
  readonly id: string
  readonly group: string | undefined
  readonly valueOf: (line: RosterLine, context: RosterContext) => string | null
}

const yes = '是'
const no = '否'

/** The columns of domain.md §8.3, with the labels, lists and widths of the ledger's definition. */
export const rosterColumns: readonly RosterColumn[] = [
  column('community', 2, ({ community }) => community?.name ?? null),
  column('name', 1, ({ person }) => person.name),
  column('gender', 0, ({ person }) => person.gender),
  column('ethnicity', 1, ({ person }) => person.ethnicity),
  column('birth', 0, ({ person }) => month(person.birth)),
  column('nativePlace', 1, ({ person }) => person.nativePlace),
  column('politicalStatus', 1, ({ person }) => person.politicalStatus),
  column('partyJoined', 0, ({ person }) => month(person.partyJoined)),
  column('workStarted', 0, ({ person }) => month(person.workStarted)),
  column('education', 1, ({ person }) => person.education),
  column('school', 2, ({ person }) => person.school),
  column('partyPost', 1, postsIn('party')),
  column('committeePost', 1, postsIn('committee')),
  column('supervisionPost', 1, postsIn('supervision')),
  { ...column('post', 1, postsIn('other')), label: '其他职务', group: '职务' },
  column('termStart', 0, ({ person }) => month(lastStart(person.posts))),
  column('idNo', 0, ({ person }, { isMasked }) => shown(person.idNo, 'idNo', isMasked)),
  column('phone', 1, ({ person }, { isMasked }) => shown(person.phone, 'phone', isMasked)),
  column('socialWorkCertificate', 2, ({ person }) => person.socialWorkCertificate),
  column('fullTime', 0, ({ person }) => (person.fullTime === null ? null : said(person.fullTime))),
  column('dualHead', 0, ({ person }, { today }) => said(isDualHead(person.posts, today))),
  column('crossAppointed', 0, ({ person }, { today }) => said(isCrossAppointed(person.posts, today))),
  column('remark', 3, ({ person }) => person.remark),
]

/**
 * 党组织职务 under 职务 is 党组织.
 *
 * @param lines into how many a usual text may break; 0: never
 */
function column(id: string, lines: number, valueOf: RosterColumn['valueOf']): RosterColumn {
  const { label, group, width, type, codes } = fieldOf(roster, id)
  const choices = type === 'boolean' ? [yes, no] : codes?.codes.map((code) => code.label)
  return {
    id,
    label: inTwoLines(group && label.endsWith(group) ? label.slice(0, -group.length) : label),
    group,
    width,
    align: ['text', 'longText', 'community'].includes(type) ? 'left' : 'center',
    ...(lines > 0 && { lines }),
    ...(choices && { choices }),
    valueOf,
  }
}

/** 是否一肩挑 and 参加工作时间 break between their words. */
function inTwoLines(label: string): string {
  return label.replace(/^是否(?=..)/, '是否\n').replace(/(?<=...)时间$/, '\n时间')
}

function postsIn(organisation: Organisation): RosterColumn['valueOf'] {
  return ({ person, community }, { communityName }) =>
    person.posts
      .filter((held) => held.organisation === organisation)
      .map(({ post, communityId }) =>
        communityId === community?.id ? post : `${post}（${communityName(communityId)}）`,
      )
      .join('、') || null
}

/** The day the latest of the present posts began, as the list of people shows it. */
function lastStart(posts: readonly HeldPost[]): string | null {
  return (
    posts
      .map(({ startedOn }) => startedOn ?? '')
      .toSorted()
      .at(-1) || null
  )
}

function shown(value: string | null, sensitivity: 'idNo' | 'phone', isMasked: boolean): string | null {
  return value !== null && isMasked ? mask(value, sensitivity) : value
}

/** 1984.03; official rosters leave the day out. */
function month(value: string | null): string | null {
  return value === null ? null : shownMonth(value.slice(0, 7))
}

function said(fact: boolean): string {
  return fact ? yes : no
}
