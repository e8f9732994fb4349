import type { LedgerId } from '@shared/ledgers/definition.ts'
import { headingWords } from './heading-words.ts'

interface Way {
  readonly needs: readonly (readonly string[])[]
  readonly size: number
  /** What may stand beside it. */
  readonly fill: RegExp
}

interface Speech {
  readonly ways: readonly Way[]
  readonly never: RegExp | null
}

interface Grammar {
  readonly speeches: ReadonlyMap<LedgerId, ReadonlyMap<string, Speech>>
  /** How the words begin that some heading must have. */
  readonly beginnings: ReadonlySet<string>
}

let made: Grammar | undefined

/** Made when the first heading is read: most processes that load this never read one. */
function grammar(): Grammar {
  return (made ??= makeGrammar())
}

function makeGrammar(): Grammar {
  const speeches = new Map(
    Object.entries(headingWords).map(([ledger, { fill, fields }]) => [
      ledger as LedgerId,
      new Map(Object.entries(fields).map(([field, text]) => [field, speechOf(text, fill.split('|'))])),
    ]),
  )
  const needed = [...speeches.values()].flatMap((fields) =>
    [...fields.values()].flatMap(({ ways }) => ways.flatMap(({ needs }) => needs.flat())),
  )
  return { speeches, beginnings: new Set(needed.filter((word) => word.length > 1).map((word) => word.slice(0, 2))) }
}

/** False where no word of a heading stands in a text. */
export function mayBeSaid(key: string): boolean {
  const { beginnings } = grammar()
  for (let at = 0; at + 1 < key.length; at += 1) if (beginnings.has(key.slice(at, at + 2))) return true
  return /[谁何哪几啥]|什么|怎[样么]/.test(key)
}

function speechOf(text: string, fill: readonly string[]): Speech {
  const parts = text.split(';')
  const never = parts.find((part) => part.startsWith('!'))
  const beside = parts.flatMap((part) => (part.startsWith('~') ? part.slice(1).split('|') : []))
  return {
    ways: parts.filter((part) => !/^[!~]/.test(part)).map((part) => wayOf(part, [...fill, ...beside])),
    never: never ? new RegExp(never.slice(1)) : null,
  }
}

function wayOf(text: string, fill: readonly string[]): Way {
  const [said = '', beside] = text.split('~')
  const needs = said.split('+').map((one) => longestFirst(one.split('|')))
  const words = longestFirst([...fill, ...(beside?.split('|') ?? [])].filter(Boolean))
  return { needs, size: needs.length, fill: new RegExp(words.map(escaped).join('|'), 'g') }
}

function escaped(word: string): string {
  return word.replaceAll(/[()]/g, String.raw`\$&`)
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
  const speech = grammar().speeches.get(ledger)?.get(field)
  if (!speech || key.length > 24 || speech.never?.test(key)) return null
  let best: Saying | null = null
  for (const way of speech.ways) {
    const rest = without(key, way.needs)
    if (rest === null) continue
    const left = rest.replace(way.fill, '')
    if (!best || left.length < best.left.length || (left === best.left && way.size > best.said))
      best = { said: way.size, left }
  }
  return best
}

/** True where a heading says what the field of this ledger never is: 谈话人职务 is no 谈话人. */
export function isNeverSaid(key: string, ledger: LedgerId, field: string): boolean {
  return grammar().speeches.get(ledger)?.get(field)?.never?.test(key) ?? false
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
