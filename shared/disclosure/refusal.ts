import { type Power, powers } from '../security/powers.ts'
import { addDays } from '../values/day-arithmetic.ts'
import { type DisclosureAct, disclosureActs, type DisclosureState, disclosureStates } from './model.ts'

/** What an act is judged by. */
export interface ActFacts {
  readonly state: DisclosureState
  readonly isEmpty: boolean
  /** What the check still finds unmasked. */
  readonly finds: number
  readonly publishedOn: string | null
  readonly minDisplayDays: number
  readonly openObjections: number
  /** The day the act is dated. */
  readonly on: string
}

/** R-DIS-MIN: from this day on it may be taken down. */
export function withdrawableFrom(publishedOn: string, minDisplayDays: number): string {
  return addDays(publishedOn, minDisplayDays)
}

/** Whether an act can be done now, by this account; null when it can, else in words why not. */
export function refusalOf(
  act: DisclosureAct,
  facts: ActFacts,
  account: { readonly powers: readonly Power[] },
): string | null {
  const { label, from } = disclosureActs[act]
  const power = act === 'publish' ? 'disclosure.publish' : 'disclosure.edit'
  if (!account.powers.includes(power)) return `您的账号没有“${powers[power]}”的权限。`
  if (!(from as readonly DisclosureState[]).includes(facts.state)) {
    const wanted = from.map((one) => `“${disclosureStates[one]}”`).join('或')
    return `这项公开现在是“${disclosureStates[facts.state]}”，${wanted}时才能${label}。`
  }
  return byFacts(act, facts)
}

function byFacts(act: DisclosureAct, facts: ActFacts): string | null {
  if (act === 'submit' && facts.isEmpty) return '还没有填写公开内容，请先写正文或表格。'
  if (act === 'publish' && facts.finds > 0) return `还有 ${facts.finds} 处个人信息没有遮盖，不能发布。`
  if (act === 'withdraw' && facts.publishedOn !== null) {
    const earliest = withdrawableFrom(facts.publishedOn, facts.minDisplayDays)
    if (facts.on < earliest)
      return `自 ${facts.publishedOn} 起至少公示 ${facts.minDisplayDays} 天，${earliest} 起才能撤下。`
  }
  if (act === 'archive' && facts.openObjections > 0)
    return `还有 ${facts.openObjections} 条异议没有答复，答复后才能归档。`
  return null
}
