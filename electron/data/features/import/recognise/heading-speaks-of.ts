import type { LedgerId } from '@shared/ledgers/definition.ts'
import { headingWords } from './heading-words.ts'

interface Way {
  readonly needs: readonly (readonly string[])[]
  readonly size: number
}

interface Speech {
  readonly fill: RegExp
  readonly fields: ReadonlyMap<string, readonly Way[]>
}

const speeches = new Map<LedgerId, Speech>(
  Object.entries(headingWords).map(([ledger, { fill, fields }]) => [
    ledger as LedgerId,
    {
      fill: new RegExp(longestFirst(fill.split('|')).join('|'), 'g'),
      fields: new Map(Object.entries(fields).map(([field, ways]) => [field, ways.split(';').map(wayOf)])),
    },
  ]),
)

function wayOf(text: string): Way {
  const needs = text.split('+').map((one) => longestFirst(one.split('|')))
  return { needs, size: needs.length }
}

function longestFirst(words: readonly string[]): string[] {
  const spelled = words.flatMap((word) =>
    word.includes('?') ? [word.replace(/.\?/, ''), word.replace('?', '')] : word,
  )
  return spelled.toSorted((one, other) => other.length - one.length)
}

/** What a heading says of a field of a ledger: how many things it had to say for that, and what is left over. */
export interface Saying {
  readonly said: number
  readonly left: string
}

/** The best way to read a heading as a field; null where it does not say all it would have to. */
export function sayingOf(key: string, ledger: LedgerId, field: string): Saying | null {
  const speech = speeches.get(ledger)
  const ways = speech?.fields.get(field)
  if (!speech || !ways || key.length > 24) return null
  let best: Saying | null = null
  for (const way of ways) {
    const rest = without(key, way.needs)
    if (rest === null) continue
    const left = rest.replace(speech.fill, '')
    if (!best || left.length < best.left.length || (left === best.left && way.size > best.said))
      best = { said: way.size, left }
  }
  return best
}

/** The heading without one word of each need; null where one is not there. */
function without(key: string, needs: readonly (readonly string[])[]): string | null {
  let rest = key
  for (const words of needs) {
    const word = words.find((one) => rest.includes(one))
    if (word === undefined) return null
    const at = rest.lastIndexOf(word)
    rest = `${rest.slice(0, at)} ${rest.slice(at + word.length)}`
  }
  return rest.replaceAll(' ', '')
}
