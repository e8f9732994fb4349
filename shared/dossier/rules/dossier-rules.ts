import { keptUntil } from '../retention.ts'
import { shownDay } from './calendar.ts'
import { type FactDossier, type FactRecord, type PersonFacts, recordsOf, textOf } from './facts.ts'
import type { FoundIssue, Rule, RuleContext } from './rule.ts'
import { blankSections, toConfirmSections } from './section-progress.ts'
import { isTeamMember } from './team.ts'
import { isArchived, watchedDossiers } from './watched-dossiers.ts'

const about = ({ id, year }: FactDossier, section: string | null = null) => ({ dossierId: id, year, section })

/** The same relative as a year ago: the rolled-over copy, or whoever can be only one (父亲, 母亲, 配偶). */
function changedFamily(facts: PersonFacts): FoundIssue[] {
  const [newest, before] = facts.dossiers
  if (!newest || !before) return []
  const old = recordsOf(before, 'family')
  const only = (record: FactRecord) => {
    const relation = textOf(record.values, 'relation')
    const same = old.filter(({ values }) => textOf(values, 'relation') === relation)
    return ['配偶', '父亲', '母亲'].includes(relation ?? '') && same.length === 1 ? same[0] : undefined
  }
  return recordsOf(newest, 'family').flatMap((record) => {
    const was = old.find(({ id }) => id === record.copiedFrom) ?? only(record)
    if (!was) return []
    const changed = [
      differs(was, record, 'name') ? `姓名由${textOf(was.values, 'name')}改为${textOf(record.values, 'name')}` : '',
      differs(was, record, 'idNo') ? '身份证号码与上年不同' : '',
    ].filter(Boolean)
    if (changed.length === 0) return []
    const who = textOf(record.values, 'relation') ?? '家庭成员'
    const sentence = `${who}的${changed.join('，')}（与 ${before.year} 年档案比对），请核对是更正还是家庭变化。`
    const recordIds = [record.id, was.id]
    return [{ level: 'warning', sentence, dueOn: null, ...about(newest, 'family'), recordIds }]
  })
}

function differs(one: FactRecord, other: FactRecord, field: string): boolean {
  const [before, after] = [textOf(one.values, field), textOf(other.values, field)]
  return before !== null && after !== null && before !== after
}

function blankSectionsLeft(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  return watchedDossiers(facts, today).flatMap((dossier): FoundIssue[] => {
    const blank = blankSections(dossier)
    if (blank.length === 0) return []
    const names = blank.slice(0, 4).map(({ label }) => label)
    const more = blank.length > names.length ? '等' : ''
    const sentence = `${dossier.year} 年档案有 ${blank.length} 个分表未填（${names.join('、')}${more}），没有情况的请声明“无此情况”。`
    const dueOn = `${dossier.year}-${parameters.dossierSubmitBy.value}`
    return [{ level: 'warning', sentence, dueOn, ...about(dossier, blank[0]?.id ?? null), recordIds: [] }]
  })
}

function notConfirmed(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  return watchedDossiers(facts, today).flatMap((dossier): FoundIssue[] => {
    if (dossier.state !== 'submitted' && dossier.state !== 'reviewed') return []
    const dueOn = `${dossier.year}-${parameters.dossierConfirmBy.value}`
    const next = dossier.state === 'submitted' ? '社区审核、街道确认' : '街道确认'
    const sentence = `${dossier.year} 年档案还没有${next}，请在${shownDay(dueOn)}前完成。`
    return [{ level: 'alert', sentence, dueOn, ...about(dossier), recordIds: [] }]
  })
}

function notSubmitted(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  return watchedDossiers(facts, today).flatMap((dossier): FoundIssue[] => {
    if (dossier.state !== 'draft') return []
    const dueOn = `${dossier.year}-${parameters.dossierSubmitBy.value}`
    const sentence = `${dossier.year} 年档案还是草稿，请在${shownDay(dueOn)}前填写完并提交。`
    return [{ level: 'task', sentence, dueOn, ...about(dossier), recordIds: [] }]
  })
}

function noneOpened(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  const year = Number(today.slice(0, 4))
  if (!isTeamMember(facts, today) || facts.person.status !== '在任') return []
  if (facts.dossiers.some((dossier) => dossier.year === year)) return []
  const dueOn = `${year}-${parameters.dossierSubmitBy.value}`
  const sentence = `${year} 年还没有建立廉洁档案，请建档或从上年结转。`
  return [{ level: 'task', sentence, dueOn, dossierId: null, year, section: null, recordIds: [] }]
}

function stillToConfirm(facts: PersonFacts, { today, parameters }: RuleContext): FoundIssue[] {
  return watchedDossiers(facts, today).flatMap((dossier): FoundIssue[] => {
    const sections = toConfirmSections(dossier)
    if (sections.length === 0) return []
    const names = sections.slice(0, 4).map(({ label }) => label)
    const more = sections.length > names.length ? '等' : ''
    const sentence = `${dossier.year} 年档案有 ${sections.length} 个分表从上年结转，待确认（${names.join('、')}${more}）。`
    const dueOn = `${dossier.year}-${parameters.dossierSubmitBy.value}`
    return [{ level: 'task', sentence, dueOn, ...about(dossier, sections[0]?.id ?? null), recordIds: [] }]
  })
}

function retentionOver(facts: PersonFacts, { today }: RuleContext): FoundIssue[] {
  const year = Number(today.slice(0, 4))
  return facts.dossiers.flatMap((dossier): FoundIssue[] => {
    if (!isArchived(dossier) || dossier.archivedOn === null) return []
    const archivedYear = Number(dossier.archivedOn.slice(0, 4))
    const over = dossier.sections.filter(({ id, retention }) => {
      const until = keptUntil(retention, archivedYear)
      return until !== null && until < year && recordsOf(dossier, id).length > 0
    })
    if (over.length === 0) return []
    const sentence = `${dossier.year} 年档案有 ${over.length} 个分表保管期限已满，请列入鉴定清单，鉴定前不得销毁。`
    return [{ level: 'task', sentence, dueOn: null, ...about(dossier, over[0]?.id ?? null), recordIds: [] }]
  })
}

const own = '本系统建议'
const common = { validFrom: '2021-01-01' } as const

export const dossierRules: readonly Rule[] = [
  {
    ...common,
    id: 'R-DOC-01',
    label: '家庭成员与上年不一致',
    words: '家庭成员的姓名、身份证号与上年档案不同的，要核对是更正还是家庭变化。',
    source: '地方做法',
    parameters: [],
    check: changedFamily,
  },
  {
    ...common,
    id: 'R-DOC-02',
    label: '年度档案未确认',
    words: '档案每年更新一次，在规定日期前由街道确认。',
    source: '地方做法',
    parameters: ['dossierConfirmBy'],
    check: notConfirmed,
  },
  {
    ...common,
    id: 'R-DOC-03',
    label: '年度档案未提交',
    words: '档案在规定日期前填写完并提交。',
    source: own,
    parameters: ['dossierSubmitBy'],
    check: notSubmitted,
  },
  {
    ...common,
    id: 'R-DOC-04',
    label: '分表未填',
    words: '空白不等于没有：没有情况的分表要声明“无此情况”。',
    source: '地方做法',
    parameters: ['dossierSubmitBy'],
    check: blankSectionsLeft,
  },
  {
    ...common,
    id: 'R-DOC-05',
    label: '年度未建档',
    words: '社区组织班子成员每人每年一份廉洁档案。',
    source: '甬民发〔2021〕82号《关于深化清廉社区建设的实施方案》',
    parameters: ['dossierSubmitBy'],
    check: noneOpened,
  },
  {
    ...common,
    id: 'R-DOC-06',
    label: '结转分表待确认',
    words:
      '从上年结转的分表不会自动算作已核对，要逐项确认。超过规定天数没有改动或确认的分表，在档案里标黄提醒，不影响提交。',
    source: own,
    parameters: ['dossierSubmitBy', 'sectionFreshDays'],
    check: stillToConfirm,
  },
  {
    ...common,
    id: 'R-RET-01',
    label: '保管期限届满',
    words: '保管期限届满的档案列入鉴定清单，由鉴定小组决定，系统不自动销毁。',
    source: '《城市社区档案管理办法》；各分表期限为本系统建议',
    parameters: [],
    check: retentionOver,
  },
]
