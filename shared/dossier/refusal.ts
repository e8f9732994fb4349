import { type Power, powers } from '../security/powers.ts'
import type { Completeness } from './section-status.ts'
import { type DossierAct, dossierActs, type DossierState, dossierStates } from './states.ts'

/** Why the account itself should stand back (回避). */
export type Kinship =
  | { readonly kind: 'own' }
  /** By id number in one of the two families; `relation` as it is written there. */
  | { readonly kind: 'relative'; readonly relation: string }
  /** The name alone agrees. */
  | { readonly kind: 'suspected'; readonly relation: string }

/** What an act is judged by, beside the dossier and the account. */
export interface ActFacts {
  readonly completeness: Completeness
  readonly kinship: Kinship | null
}

const shownLabels = 4
/** Acts that judge a dossier; nobody judges their own or a relative's. */
const judging: ReadonlySet<DossierAct> = new Set(['communityReview', 'confirm', 'sendBack'])

export function isJudging(act: DossierAct): boolean {
  return judging.has(act)
}

/** Whether an act can be done now, by this account; null when it can, else in words why not. */
export function refusalOf(
  act: DossierAct,
  { state }: { readonly state: DossierState },
  account: { readonly powers: readonly Power[] },
  facts: ActFacts,
): string | null {
  const { label, from, power } = dossierActs[act]
  if (!account.powers.includes(power)) return `您的账号没有“${powers[power]}”的权限。`
  if (!(from as readonly DossierState[]).includes(state)) {
    const wanted = from.map((one) => `“${dossierStates[one]}”`).join('或')
    return `档案现在是“${dossierStates[state]}”，${wanted}时才能${label}。`
  }
  if (act === 'submit') return incompleteness(facts.completeness)
  return isJudging(act) ? kinshipRefusal(facts.kinship) : null
}

function incompleteness({ missing, unconfirmed, invalid }: Completeness): string | null {
  if (missing.length > 0) return `还有 ${missing.length} 个分表未填：${shown(missing)}。没有的请声明“无此情况”。`
  if (unconfirmed.length > 0) return `还有 ${unconfirmed.length} 个分表从上年结转、待确认：${shown(unconfirmed)}。`
  if (invalid.length > 0) return `有 ${invalid.length} 个分表填写不对：${shown(invalid)}。请看标红的记录。`
  return null
}

function shown(labels: readonly string[]): string {
  return labels.length > shownLabels ? `${labels.slice(0, shownLabels).join('、')}等` : labels.join('、')
}

function kinshipRefusal(kinship: Kinship | null): string | null {
  switch (kinship?.kind) {
    case undefined:
      return null
    case 'own':
      return '这是您本人的档案，按回避要求请由其他人办理。'
    case 'relative':
      return `档案人员与您是亲属（${kinship.relation}），按回避要求请由其他人办理。`
    case 'suspected':
      return `档案人员与家庭成员登记中的“${kinship.relation}”同名，疑似亲属，请由其他人办理。`
  }
}

/** Why the values of a dossier cannot be changed now by this account; null when they can. */
export function editRefusalOf(
  { state }: { readonly state: DossierState },
  account: { readonly powers: readonly Power[] },
): string | null {
  if (!account.powers.includes('dossiers.edit')) return `您的账号没有“${powers['dossiers.edit']}”的权限。`
  switch (state) {
    case 'draft':
      return null
    case 'submitted':
    case 'reviewed':
      return `档案${dossierStates[state]}，内容不能改动。要更正请由街道纪工委“退回”。`
    case 'confirmed':
      return '档案已经街道确认并锁定。要更正请先“申请修改”，批准后再改。'
    case 'archived':
    case 'transferred':
      return `档案${dossierStates[state]}，内容不能再改动。`
  }
}
