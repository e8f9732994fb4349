import type { DecisionHint } from '../contract.ts'
import { cents, type DecisionContext, type DecisionFacts, progressOf, sumOf } from './facts.ts'

/** R-DEC-03: what was agreed or paid, compared with what was decided. */
export function deviationHints(facts: DecisionFacts, { parameters }: DecisionContext): DecisionHint[] {
  const { amount } = facts.values
  const contracts = sumOf(progressOf(facts, '合同'))
  const agreed = contracts === null ? null : cents(contracts + (sumOf(progressOf(facts, '变更')) ?? 0))
  const paid = sumOf(progressOf(facts, '付款'))
  if (amount === null) {
    if (agreed === null && paid === null) return []
    return [
      { rule: 'R-DEC-03', level: 'warning', sentence: '已有合同或付款，却没有登记决策金额，不能比对。请补填金额。' },
    ]
  }
  const { value: percent, source } = parameters.deviationPercent
  // Half paid is no deviation; it is one when all is done.
  const isFinished = progressOf(facts, '验收').length > 0
  const compared = [
    ...(agreed === null ? [] : [{ words: '合同（含变更）', executed: agreed }]),
    ...(paid !== null && (paid > amount || isFinished) ? [{ words: '付款', executed: paid }] : []),
  ]
  return compared
    .filter(({ executed }) => isOver(executed, amount, percent))
    .map(({ words, executed }) => ({
      rule: 'R-DEC-03',
      level: 'alert',
      sentence: `${words}合计 ${executed} 元，决策金额 ${amount} 元，${shareWords(executed, amount)}，超过 ${percent}%（${source}）。请核对是否需要重新决策。`,
    }))
}

function isOver(executed: number, amount: number, percent: number): boolean {
  return cents(Math.abs(executed - amount)) * 100 > cents(amount) * percent
}

function shareWords(executed: number, amount: number): string {
  const more = executed > amount ? '多' : '少'
  if (amount === 0) return `${more}出 ${cents(Math.abs(executed))} 元`
  return `${more} ${Math.round((Math.abs(executed - amount) / amount) * 1000) / 10}%`
}
