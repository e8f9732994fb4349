import type { ChainLink, DecisionValues } from '../contract.ts'

/** Where a matter stands, in a word: the first link that is not done. */
export function currentStage(chain: readonly ChainLink[], result: DecisionValues['result']): string {
  if (result === '否决' || result === '暂缓') return result
  // What is doubtful has happened.
  const next = chain.find(({ state }) => state === 'missing' || state === 'waiting')
  return next?.label ?? '已归档'
}

export function countMissing(chain: readonly ChainLink[]): number {
  return chain.filter(({ state }) => state === 'missing').length
}
