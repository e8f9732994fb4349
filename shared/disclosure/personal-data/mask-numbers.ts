import { mask } from '../../values/mask.ts'
import type { IdMask } from '../parameters.ts'

/** One rule for the whole street: from two different ones a number could be put together again. */
export function maskId(digits: string, rule: IdMask): string {
  const hidden = (count: number) => '*'.repeat(Math.max(4, count))
  switch (rule) {
    case 'none':
      return hidden(digits.length)
    case 'first6':
      return digits.slice(0, 6) + hidden(digits.length - 6)
    case 'last4':
      return hidden(digits.length - 4) + digits.slice(-4)
  }
}

export function maskPhone(digits: string): string {
  return mask(digits, 'phone')
}

/** Never shown, not even its end. */
export function maskCard(digits: string): string {
  return '*'.repeat(digits.length)
}
