import type { IdMask } from '../parameters.ts'
import { addressHits } from './address-hits.ts'
import type { Hit } from './hit.ts'
import { illnessHits } from './illness-hits.ts'
import { minorHits } from './minor-hits.ts'
import { numberHits } from './number-hits.ts'
import { phoneHits } from './phone-hits.ts'
import { plainText } from './plain-text.ts'

export interface CheckRule {
  readonly idMask: IdMask
  /** By whom is meant a minor. */
  readonly today: string
}

export interface TextContext {
  /** What the column says. */
  readonly heading: string
  /** A name stands in the same row. */
  readonly isAboutSomebody: boolean
}

export const runningText: TextContext = { heading: '', isAboutSomebody: false }

/** What stands in one text, in its order; no two that are to be masked lie over one another. */
export function textHits(text: string, { heading, isAboutSomebody }: TextContext, rule: CheckRule): Hit[] {
  const plain = plainText(text)
  const hits = numberHits(plain, heading, rule.idMask)
  for (const hit of [...phoneHits(plain, heading), ...addressHits(plain, heading)])
    if (hits.every(({ start, end }) => hit.end <= start || hit.start >= end)) hits.push(hit)
  hits.push(...minorHits(plain, isAboutSomebody, rule.today), ...illnessHits(plain, isAboutSomebody))
  return hits.toSorted((one, other) => one.start - other.start || one.end - other.end)
}
