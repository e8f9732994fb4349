import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { Random } from '../seeded-random.ts'
import type { GeneratedSections, Subject } from './generated-dossier.ts'

interface Course {
  readonly for: 'heads' | 'party' | 'everybody' | 'some'
  readonly days: number
  readonly from: string
  readonly to: string
  readonly values: RecordValues
}

/** The trainings of a year; the months are the same every year, the days a little different. */
function coursesOf(year: number): readonly Course[] {
  const on = (month: string, day: number) => `${year}-${month}-${String(day + (year % 2)).padStart(2, '0')}`
  const course = (kind: Course['for'], days: number, from: string, to: string, values: RecordValues): Course => ({
    for: kind,
    days,
    from,
    to,
    values: { form: '集中', result: '合格', ...values },
  })
  return [
    course('heads', 3, on('04', 14), on('04', 16), {
      name: '社区党组织书记集中轮训班',
      category: '党员轮训',
      organiser: '示范区委组织部',
      place: '示范区委党校',
    }),
    course('everybody', 2, on('05', 19), on('05', 20), {
      name: '社区“两委”成员履职能力培训',
      category: '岗位',
      organiser: '示范区民政局',
      place: '示范区社会组织服务中心',
    }),
    course('everybody', 1, on('06', 11), on('06', 11), {
      name: '清廉社区建设专题培训',
      category: '清廉教育',
      organiser: '示范街道纪工委',
      place: '街道三楼会议室',
    }),
    course('everybody', 2, on('09', 7), on('09', 17), {
      name: '社会工作者继续教育',
      category: '专业技能',
      organiser: '示范区民政局',
      form: '网络',
      hours: 16,
    }),
    course('some', 1, on('09', 23), on('09', 23), {
      name: '物业矛盾调解实务',
      category: '专业技能',
      organiser: '示范区住建局',
      place: '街道三楼会议室',
    }),
    course('party', 1, on('10', 15), on('10', 15), {
      name: '社区党员轮训',
      category: '党员轮训',
      organiser: '示范街道党工委',
      place: '街道党群服务中心',
    }),
  ]
}

const isAsked = (course: Course, { isHead, isPartyMember, isFullTime }: Subject) =>
  course.for === 'heads'
    ? isHead
    : course.for === 'party'
      ? isPartyMember
      : isFullTime || course.values['category'] === '清廉教育'

export function trainingOf(random: Random, subject: Subject): RecordValues[] {
  return coursesOf(subject.year)
    .filter((course) => isAsked(course, subject) && (course.for !== 'some' || random.chance(0.5)))
    .filter(({ from }) => subject.since === null || from.slice(0, 7) > subject.since)
    .filter(({ to }) => subject.until === null || to.slice(0, 7) <= subject.until)
    .map(({ days, from, to, values }) => ({ ...values, startedOn: from, endedOn: to, days }))
}

/** The day of the meeting at which a community's team reports and is judged: one for all of it. */
function meetingDay({ community, year, until }: Subject): string {
  return `${until ?? `${year}-09`}-${String(8 + community).padStart(2, '0')}`
}

export function dutySections(random: Random, subject: Subject): GeneratedSections {
  const { communityName, community, year, posts } = subject
  const date = meetingDay(subject)
  const present = 46 + (community % 7)
  const isReportedOn = year === 2025
  return {
    training: trainingOf(random, subject),
    dutyReports: [
      {
        date,
        meeting: `${communityName}${year} 年述职述廉暨民主评议会`,
        attendees: present,
        summary: `报告担任${posts || '社区职务'}一年来的履职情况和廉洁自律情况，接受居民代表询问。`,
      },
    ],
    appraisals: [appraisalOf(random, date, present)],
    assessments: [
      {
        assessor: '示范街道党工委',
        score: random.between(84, 97),
        grade: random.pick(['称职', '称职', '称职', '优秀']),
        use: isReportedOn ? '与年度绩效奖励挂钩' : '上半年绩效考评',
      },
    ],
  }
}

/** Votes that add up. */
export function appraisalOf(random: Random, date: string, present: number): RecordValues {
  const valid = present - random.between(0, 1)
  const basic = random.between(0, 3)
  const incompetent = random.between(0, 1)
  const most = Math.ceil((valid - basic - incompetent) * 0.7)
  const rest = valid - basic - incompetent - most
  const isExcellent = random.chance(0.4)
  return {
    date,
    meetingType: '居民代表会议',
    target: '个人',
    expected: 58,
    present,
    issued: present,
    returned: present,
    valid,
    invalid: present - valid,
    excellent: isExcellent ? most : rest,
    competent: isExcellent ? rest : most,
    basic,
    incompetent,
    integrity: random.pick(['好', '好', '较好']),
    result: isExcellent ? '优秀' : '称职',
    publishedOn: `${date.slice(0, 8)}${String(Number(date.slice(8)) + 5).padStart(2, '0')}`,
    feedbackOn: `${date.slice(0, 8)}${String(Number(date.slice(8)) + 3).padStart(2, '0')}`,
  }
}
