import { type MeetingKind, originations, procedures } from '@shared/decisions/contract.ts'
import { meetingsOf, progressOf } from '@shared/decisions/rules/facts.ts'
import { writtenDay } from '../../documents/written-day.ts'
import type { ReportLayout } from '../../workbook/write/report-layout.ts'
import type { PublishedWords, RegistrationFacts } from './report-facts.ts'

type Line = readonly [label: string, content: string]

interface MeetingSheet {
  readonly name: string
  readonly kind: MeetingKind
  /** 提议, 商议, 审议, 决议: the word its lines begin with. */
  readonly verb: string
  readonly hasForm: boolean
  readonly signs: readonly string[]
}

const signs = '参会人员签字'
const streetSigns = '乡镇（街道）参会人员签字'
const meetingSheets: readonly MeetingSheet[] = [
  { name: '党支部提议', kind: 'branch', verb: '提议', hasForm: false, signs: [signs] },
  { name: '“两委”会商议', kind: 'committees', verb: '商议', hasForm: false, signs: [signs] },
  {
    name: '党员大会（议事会）审议',
    kind: 'partyMembers',
    verb: '审议',
    hasForm: true,
    signs: [signs, `${streetSigns}（含职务）`],
  },
  { name: '代表会议（居民会议）决议', kind: 'residents', verb: '决议', hasForm: true, signs: [signs, streetSigns] },
]

const numerals = ['一', '二', '三', '四', '五', '六']
/** Room to sign by hand. */
const roomToSign = '\n'.repeat(6)

/** 四议两公开决策实施登记表: the six sheets of one matter. */
export function registrationLayouts(facts: RegistrationFacts): ReportLayout[] {
  const { published } = facts.matter
  const sheets: readonly (readonly [string, readonly Line[]])[] = [
    ...meetingSheets.map((sheet) => [sheet.name, meetingLines(sheet, facts)] as const),
    ['决议过程公开', publicationLines('公开情况', published.事中, facts)],
    ['实施结果公开', publicationLines('实施结果公开情况', published.事后, facts, resultWords(facts))],
  ]
  return sheets.map(([name, lines], place) => layout(`${numerals[place]}、${name}`, lines, facts))
}

function meetingLines({ kind, verb, hasForm, signs: toSign }: MeetingSheet, { matter }: RegistrationFacts): Line[] {
  const { whole } = matter
  const { values } = whole
  const meeting = meetingsOf(whole, kind).at(-1)
  const isAsked = procedures[values.procedure].meetings.some((one) => one === kind)
  const blank = isAsked ? '' : `本事项按“${procedures[values.procedure].label}”办理，没有这次会议`
  return [
    ['动议事由', originationWords(values.origination)],
    [`${verb}事项`, values.title],
    [`${verb}时间`, meeting ? writtenDay(meeting.heldOn) : blank],
    ...(hasForm ? [['会议形式', meeting?.form ?? ''] as const] : []),
    ['参会人员', attendanceWords(meeting?.expected ?? null, meeting?.present ?? null)],
    [`${verb}内容`, meeting?.content ?? (kind === 'branch' ? (values.content ?? '') : '')],
    ...toSign.map((label): Line => [
      label,
      label === signs ? roomToSign : (meeting?.streetAttendees ?? '') + roomToSign,
    ]),
  ]
}

function publicationLines(
  label: string,
  published: PublishedWords,
  { matter }: RegistrationFacts,
  result: string = '',
): Line[] {
  const { values } = matter.whole
  const [first] = published.days
  const where = published.channels.length > 0 ? `在${published.channels.join('、')}` : ''
  const until = published.withdrawnOn ? `，${writtenDay(published.withdrawnOn)}撤下` : ''
  const words = first ? `${writtenDay(first)}起${where}公开${until}。` : ''
  return [
    ['动议事由', originationWords(values.origination)],
    ['决议事项', values.title],
    [label, [result, words].filter((text) => text !== '').join('\n')],
    ['监督意见', published.supervision.join('\n')],
  ]
}

function resultWords({ matter: { whole } }: RegistrationFacts): string {
  return progressOf(whole, '验收', '评估')
    .map(({ kind, on, words }) => `${writtenDay(on)}${kind}：${words}`)
    .join('\n')
}

/** Something may still be added by hand. */
function withRoom(content: string): string {
  const lines = content.split('\n').length
  return content + '\n'.repeat(Math.max(0, 7 - lines))
}

/** One of them is ticked, the same on every sheet. */
function originationWords(chosen: string | null): string {
  return originations.map((one) => `${one === chosen ? '☑' : '□'}${one}`).join('　')
}

function attendanceWords(expected: number | null, present: number | null): string {
  const share = expected !== null && expected > 0 && present !== null ? `${percent(present / expected)}` : '　　'
  return `应到 ${expected ?? '　　'} 人　实到 ${present ?? '　　'} 人　比例 ${share}`
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

function layout(name: string, lines: readonly Line[], { streetName, today, matter }: RegistrationFacts): ReportLayout {
  const { number, communityName } = matter.whole.head
  return {
    sheetName: name,
    title: '“四议两公开”决策实施登记表',
    // In one block: the columns of the form are too unequal for two.
    info: [`单位（盖章）：${streetName.replace(/办事处$/, '')}${communityName}　　　　事项编号：${number}`],
    unit: name,
    headings: [
      { label: '项　目', width: 16, minWidth: 18, align: 'center', lines: 2 },
      { label: '登　记　内　容', width: 46, minWidth: 68, align: 'left', lines: 3 },
    ],
    rows: lines.map(([label, content]) => [label, /内容$|公开情况$|意见$/.test(label) ? withRoom(content) : content]),
    notes: [
      '注：1. 同一事项六张表的“动议事由”应当一致，只选一项。',
      '　　2. 应到人数按规定的参会人员计算，实到人数应达到规定比例；签字不得代签。',
      `　　3. ${writtenDay(today)}由台账生成。`,
    ],
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 2.5, bottom: 2, left: 2, right: 1.8 },
      footer: '第 {page} 页 共 {pages} 页',
    },
    fonts: {
      title: { name: '方正小标宋简体', size: 22 },
      header: { name: '黑体', size: 12 },
      body: { name: '仿宋_GB2312', size: 12 },
    },
    frozenColumns: 1,
    author: '清廉社区台账',
  }
}
