import { addDays } from '../../values/day-arithmetic.ts'
import { isSameCompany } from '../../values/same-company.ts'
import { type DraftLink, judgedLink, notNeededLink, openLink } from './draft-link.ts'
import { type DecisionContext, type DecisionFacts, type Progress, progressOf, sumOf } from './facts.ts'
import { needsContract, resolvedOn } from './resolution.ts'

const rule = 'R-DEC-01'
const noOtherSide = `没有供应商，也不是项目安排，不需要这一环节（${rule}）。`

export function contractLink(facts: DecisionFacts, context: DecisionContext): DraftLink {
  const where = { key: 'contract', label: '合同', place: 'progress' } as const
  if (!needsContract(facts)) return notNeededLink(where, noOtherSide)
  const [contract] = progressOf(facts, '合同')
  if (!contract) return openLink(where, `有供应商或属于项目安排，应当签订合同，还没有登记（${rule}）。`)
  const { on, id, party, amount } = contract
  const decidedOn = resolvedOn(facts)
  const doubts = [
    ...(decidedOn !== null && on < decidedOn ? [`合同日期 ${on} 早于决议日期 ${decidedOn}`] : []),
    ...noticeDoubts(contract, facts, context),
    ...partyDoubts(party, facts),
    ...(amount === null ? ['合同没有登记金额'] : []),
  ]
  return judgedLink(where, { on, recordId: id, words: `${on} 签订${party ? `，对方是${party}` : ''}`, doubts, rule })
}

/** Signed while the residents could still object. */
function noticeDoubts({ on }: Progress, { publications }: DecisionFacts, { parameters }: DecisionContext): string[] {
  const notices = publications.flatMap((one) => (one.stage === '事中' && one.publishedOn ? [one.publishedOn] : []))
  const ends = notices.map((day) => addDays(day, parameters.noticeMinDays.value))
  const last = ends.toSorted().at(-1)
  return last !== undefined && on < last ? [`合同日期 ${on} 在决议公示期满（${last}）以前`] : []
}

function partyDoubts(party: string | null, { values: { supplier } }: DecisionFacts): string[] {
  if (party === null) return ['合同没有登记对方']
  if (supplier === null) return []
  const isSame = isSameCompany({ name: party, creditCode: null }, { name: supplier, creditCode: null })
  return isSame ? [] : [`合同对方“${party}”与决策的供应商“${supplier}”不一致`]
}

export function progressLink(facts: DecisionFacts, { today }: DecisionContext): DraftLink {
  const where = { key: 'progress', label: '进度和付款', place: 'progress' } as const
  const records = progressOf(facts, '进度', '付款', '变更')
  const last = records.at(-1)
  const { plannedOn } = facts.values
  if (!last) {
    const planned = plannedOn ? `，计划 ${plannedOn} 完成` : ''
    const isOverdue = plannedOn !== null && plannedOn < today
    return openLink(where, `没有执行记录${planned}（${rule}）。`, { isOverdue })
  }
  const [contract] = progressOf(facts, '合同')
  const [payment] = progressOf(facts, '付款')
  const isEarly = needsContract(facts) && contract !== undefined && payment !== undefined && payment.on < contract.on
  const paid = sumOf(progressOf(facts, '付款'))
  return judgedLink(where, {
    on: last.on,
    recordId: last.id,
    words: `共 ${records.length} 条执行记录，最近一条在 ${last.on}${paid === null ? '' : `，已付款 ${paid} 元`}`,
    doubts: isEarly ? [`付款日期 ${payment.on} 早于合同日期 ${contract.on}`] : [],
    rule,
  })
}

export function acceptanceLink(facts: DecisionFacts, { today }: DecisionContext): DraftLink {
  const where = { key: 'acceptance', label: '验收', place: 'progress' } as const
  if (!needsContract(facts)) return notNeededLink(where, noOtherSide)
  const { plannedOn } = facts.values
  const found = progressOf(facts, '验收').at(-1)
  if (!found) {
    const isOverdue = plannedOn !== null && plannedOn < today
    return openLink(where, `${isOverdue ? `计划 ${plannedOn} 完成，` : ''}还没有登记验收（${rule}）。`, { isOverdue })
  }
  return judgedLink(where, {
    on: found.on,
    recordId: found.id,
    words: `${found.on} 验收`,
    doubts: afterDoubts(found, progressOf(facts, '合同')[0]),
    rule,
  })
}

export function evaluationLink(facts: DecisionFacts): DraftLink {
  const where = { key: 'evaluation', label: '评估归档', place: 'progress' } as const
  const found = progressOf(facts, '评估').at(-1)
  if (!found) return openLink(where, `办结后评估实施效果，材料归档（${rule}）。`)
  const doubts = afterDoubts(found, progressOf(facts, '验收').at(-1))
  return judgedLink(where, { on: found.on, recordId: found.id, words: `${found.on} 评估`, doubts, rule })
}

function afterDoubts({ kind, on }: Progress, before: Progress | undefined): string[] {
  return before && on < before.on ? [`${kind}日期 ${on} 早于${before.kind}日期 ${before.on}`] : []
}
