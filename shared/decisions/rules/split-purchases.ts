import { daysBetween } from '../../values/day-arithmetic.ts'
import { isSameCompany } from '../../values/same-company.ts'
import type { DecisionHint } from '../contract.ts'
import { cents, type DecisionContext } from './facts.ts'
import { readTiers, type Tier, tierOf } from './tiers.ts'

/** What a community buys from somebody, on its day. */
export interface Purchase {
  readonly decisionId: string
  readonly number: string
  readonly on: string
  readonly amount: number
  readonly supplier: string
  readonly supplierCode: string | null
}

/** R-DEC-04: several purchases that together belong to a higher tier than each of them. */
export function splitPurchaseHints(
  own: Purchase,
  others: readonly Purchase[],
  { parameters }: DecisionContext,
): DecisionHint[] {
  const tiers = readTiers(parameters.decisionTiers.value) ?? []
  const { value: days } = parameters.splitPurchaseDays
  const same = [own, ...others.filter((one) => one.decisionId !== own.decisionId && isSameSupplier(own, one))]
  const spans = same.map(({ on }) => same.filter((one) => isWithin(one.on, on, days)))
  const found = spans
    .filter((span) => span.includes(own) && isSplit(span, tiers))
    .toSorted((one, other) => total(other) - total(one))[0]
  if (!found) return []
  const numbers = found.map(({ number }) => number).toSorted()
  const tier = tierOf(total(found), tiers)
  return [
    {
      rule: 'R-DEC-04',
      level: 'alert',
      sentence: `${days} 天以内向“${own.supplier}”的支出有 ${found.length} 项（${numbers.join('、')}），合计 ${total(found)} 元，超过各项所在的金额分档，应由${tier?.organ ?? ''}决定。请核对是否拆分。`,
    },
  ]
}

function isWithin(day: string, from: string, days: number): boolean {
  const between = daysBetween(from, day)
  return between >= 0 && between <= days
}

function isSplit(span: readonly Purchase[], tiers: readonly Tier[]): boolean {
  const place = (amount: number) => tiers.findIndex(({ upTo }) => upTo === null || amount <= upTo)
  return span.length > 1 && span.every(({ amount }) => place(amount) < place(total(span)))
}

const total = (purchases: readonly Purchase[]) => cents(purchases.reduce((sum, { amount }) => sum + amount, 0))

function isSameSupplier(one: Purchase, other: Purchase): boolean {
  return isSameCompany(
    { name: one.supplier, creditCode: one.supplierCode },
    { name: other.supplier, creditCode: other.supplierCode },
  )
}
