import { educations } from '@shared/ledgers/code-lists.ts'
import { isCrossAppointed, isDualHead } from '@shared/people/posts.ts'
import { ageOn } from '@shared/values/age.ts'
import type { RosterLine } from '../export/roster-lines.ts'
import { readRosterLines } from '../export/read-roster-lines.ts'
import type { ReportMaker } from './report-question.ts'
import { counted, type SummaryColumn, summaryReport } from './summary-table.ts'

const refOf = ({ person }: RosterLine) => `person:${person.id}`

/** 大专以上: every level from the top of the list down to 大学专科. */
const higher = new Set(
  educations.codes
    .slice(0, educations.codes.findIndex(({ label }) => label === '大学专科') + 1)
    .map(({ label }) => label),
)

/** 班子结构汇总表 (domain.md §8.3): whoever stands in the roster, counted. */
export const peopleSummary: ReportMaker = async (question) => {
  const { today } = question
  const lines = await readRosterLines(question)
  const linesOf = Map.groupBy(lines, ({ community }) => community?.id)
  const count = (
    id: string,
    label: string,
    group: string,
    isCounted: (line: RosterLine) => boolean,
  ): SummaryColumn => ({
    id,
    label,
    group,
    figure: { counts: (community) => counted((linesOf.get(community.id) ?? []).filter(isCounted).map(refOf)) },
  })
  const share = (of: string, group: string): SummaryColumn => ({
    id: `${of}Share`,
    label: '占比',
    group,
    figure: { part: of, whole: 'people' },
  })
  const columns: readonly SummaryColumn[] = [
    count('people', '人数', '在任成员', () => true),
    count('men', '男', '性别', ({ person }) => person.gender === '男'),
    count('women', '女', '性别', ({ person }) => person.gender === '女'),
    { ...share('women', '性别'), label: '女性\n占比' },
    {
      id: 'age',
      label: '平均\n年龄',
      group: '年龄',
      format: '0.0',
      figure: {
        counts({ id }) {
          const known = (linesOf.get(id) ?? []).filter(({ person }) => person.birth !== null)
          const ages = known.flatMap(({ person }) => ageOn(person.birth ?? '', today) ?? [])
          const sum = ages.reduce((one, other) => one + other, 0)
          return { value: ages.length === 0 ? null : sum / ages.length, refs: known.map(refOf) }
        },
      },
      // An average of averages is right only where everybody's age is known.
      total: lines.every(({ person }) => person.birth !== null) ? { weightedBy: 'people' } : 'none',
    },
    count('young', '35岁及\n以下', '年龄', ({ person }) => isYoung(person.birth, today)),
    count('party', '中共\n党员', '政治面貌', ({ person }) => person.politicalStatus === '中共党员'),
    share('party', '政治面貌'),
    count('higher', '大专及\n以上', '学历', ({ person }) => higher.has(person.education ?? '')),
    share('higher', '学历'),
    count('dualHead', '一肩挑', '任职', ({ person }) => isDualHead(person.posts, today)),
    count('cross', '交叉\n任职', '任职', ({ person }) => isCrossAppointed(person.posts, today)),
    share('cross', '任职'),
    count('fullTime', '专职', '专职社工', ({ person }) => person.fullTime === true),
    count('certified', '持社工\n证', '专职社工', ({ person }) => (person.socialWorkCertificate ?? '无') !== '无'),
  ]
  return summaryReport(question, {
    sheetName: '班子结构汇总',
    title: '社区班子结构汇总表',
    unit: '单位：人、岁',
    notes: ['一人在多个社区任职的，列入其所在社区；占比以在任人数为分母，四舍五入后相加可能不等于100%。'],
    columns,
    people: lines.length,
  })
}

function isYoung(birth: string | null, today: string): boolean {
  const age = birth === null ? null : ageOn(birth, today)
  return age !== null && age <= 35
}
