import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { Random } from '../seeded-random.ts'
import type { GeneratedSections, Subject } from './generated-dossier.ts'

const riskPoints: readonly RecordValues[] = [
  {
    power: '集体资金审批',
    description: '小额支出分次报销，规避联审联签',
    level: '高',
    measures: '执行联审联签，居务监督委员会按月抽查票据',
  },
  {
    power: '小型工程发包',
    description: '应招标未招标，指定熟人承接',
    level: '高',
    measures: '按“三重一大”程序集体决定，结果公示不少于 7 天',
  },
  {
    power: '困难救助初审',
    description: '优亲厚友，材料审核不严',
    level: '中',
    measures: '两人入户核实，评议和公示留痕',
  },
  {
    power: '用章审批',
    description: '空白盖章、先盖后审',
    level: '低',
    measures: '用章登记，每季度核对',
  },
]

export function supervisionSections(random: Random, subject: Subject): GeneratedSections {
  const { person, year, isHead, secretary, posts, since } = subject
  const { name } = person.values
  return {
    talks: [
      routineTalk(random, subject),
      ...(subject.until === null && random.chance(0.08) ? [reminder(random, subject)] : []),
    ],
    sanctions: [],
    audits: isHead && year === 2025 && since === null ? [auditOf(random)] : [],
    qualification: since === null ? [] : [qualificationOf(subject)],
    ...(year === 2025 || since !== null ? stableOf(random, posts, isHead ? secretary : name) : {}),
  }
}

function stableOf(random: Random, posts: string, owner: string): GeneratedSections {
  const point = random.pick(riskPoints)
  return { risks: [{ post: posts, ...point, owner, reviewedOn: '2025-10-20' }], conflicts: [] }
}

function routineTalk(random: Random, { year, secretary, isHead, since, until }: Subject): RecordValues {
  const month = since === null ? random.between(3, until === null ? 7 : 4) : Number(since.slice(5)) + 1
  return {
    talkType: '例行廉政谈话',
    interviewer: isHead ? '何清' : secretary,
    recorder: '周敏',
    date: `${year}-${String(month).padStart(2, '0')}-${random.between(10, 27)}`,
    place: isHead ? '街道纪工委谈话室' : '社区会议室',
    reason: `${year} 年度例行廉政谈话`,
    content: '了解履职、家庭和思想情况，重申廉洁履职要求。',
    attitude: '表示遵守规定，自觉接受监督。',
    stage: '归档',
  }
}

/** Put right and visited in time. */
function reminder(random: Random, { year }: Subject): RecordValues {
  return {
    talkType: '提醒谈话',
    interviewer: '何清',
    recorder: '周敏',
    date: `${year}-05-${random.between(11, 20)}`,
    place: '街道纪工委谈话室',
    reason: '居务公开不及时，群众有反映',
    requirement: '一个月内补齐一季度公开内容并回复反映人',
    deadline: `${year}-06-${random.between(15, 22)}`,
    returnedOn: `${year}-06-${random.between(23, 28)}`,
    outcome: '合格',
    stage: '回访合格',
  }
}

function auditOf(random: Random): RecordValues {
  const problems = random.between(0, 3)
  return {
    auditType: '任期',
    periodFrom: '2022-11-01',
    periodTo: '2024-12-31',
    commissioner: '示范街道办事处',
    auditor: '滨海示范会计师事务所',
    reportedOn: `2025-06-${random.between(10, 27)}`,
    problems,
    amount: problems * 1.6,
    correction: problems === 0 ? '未发现问题' : '已全部整改，街道财政所复核通过',
    publishedOn: `2025-07-${random.between(10, 20)}`,
  }
}

function qualificationOf({ since }: Subject): RecordValues {
  const units = [
    'discipline',
    'organisation',
    'publicSecurity',
    'court',
    'procuratorate',
    'civilAffairs',
    'petitions',
    'market',
    'land',
    'tax',
  ]
  return {
    batch: `第六届补选（${since?.replace('-', ' 年 ') ?? ''} 月）`,
    matter: '补选',
    sentOn: `${since ?? ''}-06`,
    ...Object.fromEntries(units.map((unit) => [unit, '合格'])),
    conclusion: '合格',
  }
}
