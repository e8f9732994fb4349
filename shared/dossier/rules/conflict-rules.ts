import { isCommitteeHead, isCurrent, isPartyHead } from '../../people/posts.ts'
import { type CommitteeMember, everyRecord, type FactRecord, type PersonFacts, textOf } from './facts.ts'
import { atRecord, type FoundIssue, type Rule, type RuleContext } from './rule.ts'
import { isPartyMember } from './team.ts'

/** By id number where both are known, else by name: then it is only a suspicion. */
export function sameAs(
  one: { readonly name: string | null; readonly idNo: string | null },
  other: { readonly name: string | null; readonly idNo: string | null },
): 'certain' | 'suspected' | null {
  if (one.idNo && other.idNo) return one.idNo === other.idNo ? 'certain' : null
  return one.name !== null && one.name === other.name ? 'suspected' : null
}

function relative({ values }: FactRecord) {
  return { name: textOf(values, 'name'), idNo: textOf(values, 'idNo') }
}

interface Kinship {
  readonly match: 'certain' | 'suspected'
  readonly relation: string
  readonly recordIds: readonly string[]
}

/** Whether either stands in the family table of the other. */
function kinshipOf(facts: PersonFacts, member: CommitteeMember): Kinship | null {
  const found = (record: FactRecord, sought: { name: string; idNo: string | null }): Kinship[] => {
    const match = sameAs(relative(record), sought)
    const relation = textOf(record.values, 'relation') ?? '亲属'
    return match ? [{ match, relation, recordIds: [record.id] }] : []
  }
  const newest = facts.dossiers[0]
  const own = newest?.records.filter(({ section }) => section === 'family') ?? []
  const all = [
    ...own.flatMap((record) => found(record, member)),
    ...member.family.flatMap((record) => found(record, facts.person)),
  ]
  return all.find(({ match }) => match === 'certain') ?? all[0] ?? null
}

function kinOnCommittee(facts: PersonFacts, { parameters }: RuleContext): FoundIssue[] {
  const newest = facts.dossiers[0]
  return facts.supervised.flatMap((member): FoundIssue[] => {
    const kinship = member.id === facts.person.id ? null : kinshipOf(facts, member)
    if (!kinship) return []
    const { match, relation, recordIds } = kinship
    const isNear = parameters.kinRelations.value.includes(relation)
    const isCertain = match === 'certain' && isNear
    const how = match === 'certain' ? '身份证号一致' : '姓名相同，疑似'
    const sentence = isCertain
      ? `居务监督委员会成员与居委会成员${member.name}是近亲属（${relation}，${how}），应当回避，请核对任职。`
      : `居务监督委员会成员与居委会成员${member.name}可能是亲属（${relation}，${how}），请核实是否应当回避。`
    const place = { dossierId: newest?.id ?? null, year: newest?.year ?? null, section: newest ? 'family' : null }
    return [{ level: isCertain ? 'alert' : 'warning', sentence, dueOn: null, ...place, recordIds }]
  })
}

function headOfSupervision(facts: PersonFacts, { today }: RuleContext): FoundIssue[] {
  const current = facts.appointments.filter((held) => isCurrent(held, today))
  const isSupervisionHead = current.some(
    ({ organisation, post }) => organisation === 'supervision' && /主任/.test(post) && !/副主任/.test(post),
  )
  if (!isSupervisionHead) return []
  const issues: string[] = []
  const { politicalStatus } = facts.person
  if (politicalStatus !== null && !isPartyMember(politicalStatus))
    issues.push(`居务监督委员会主任一般应是中共党员，政治面貌是“${politicalStatus}”，请核对。`)
  if (current.some((held) => isPartyHead(held) || isCommitteeHead(held)))
    issues.push('居务监督委员会主任原则上不由社区党组织书记、居委会主任兼任，请核对任职。')
  return issues.map((sentence) => ({
    level: 'warning',
    sentence,
    dueOn: null,
    dossierId: null,
    year: null,
    section: null,
    recordIds: [],
  }))
}

function unverifiedSupplier(facts: PersonFacts): FoundIssue[] {
  return everyRecord(facts, 'conflicts').flatMap((record) => {
    const { values } = record
    const verification = textOf(values, 'verification') ?? '未核实'
    if (values['isSupplier'] !== true || verification === '已核实') return []
    const who = `${textOf(values, 'relation') ?? '关联人'}${textOf(values, 'related') ?? ''}`
    const sentence = `${who}的${textOf(values, 'company') ?? '企业'}是本社区供应商，${verification}，请核实，相关事项应当回避。`
    return [atRecord(record, { level: 'alert', sentence, dueOn: null })]
  })
}

export const conflictRules: readonly Rule[] = [
  {
    id: 'R-CONFLICT-01',
    label: '居监委成员回避',
    words: '居务监督委员会成员不能是居委会成员的近亲属。家庭成员表按身份证号比对，没有身份证号的按姓名比对，只作疑似。',
    source: '《村民委员会组织法》，社区参照；各地另有做法',
    validFrom: '2018-12-29',
    parameters: ['kinRelations'],
    check: kinOnCommittee,
  },
  {
    id: 'R-CONFLICT-02',
    label: '居监委主任人选',
    words: '居务监督委员会主任一般由党员担任，原则上不由书记、主任兼任。',
    source: '地方做法',
    validFrom: '2021-01-01',
    parameters: [],
    check: headOfSupervision,
  },
  {
    id: 'R-CONFLICT-03',
    label: '关联企业是社区供应商',
    words: '本人、亲属的企业为本社区供货或承接项目的，应当核实，并在有关事项中回避。',
    source: '本系统建议',
    validFrom: '2021-01-01',
    parameters: [],
    check: unverifiedSupplier,
  },
]
