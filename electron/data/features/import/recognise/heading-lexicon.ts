import type { LedgerDefinition } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { headingKey, isSerialHeading, withoutBrackets, withoutDelay } from './heading-key.ts'
import { isSaidSomewhere, ledgersOfParts } from './heading-grammar.ts'
import { remembered } from './remembered.ts'
import { isRoleWord } from './role-words.ts'

/** How many ledgers know a heading, by its key: the fewer, the more it tells. */
const knownBy = buildLexicon(ledgers)

function buildLexicon(list: readonly LedgerDefinition[]): ReadonlyMap<string, number> {
  const owners = new Map<string, Set<string>>()
  for (const ledger of list) {
    for (const field of ledger.fields) {
      for (const text of [field.label, ...field.synonyms]) {
        const key = headingKey(text)
        owners.set(key, (owners.get(key) ?? new Set()).add(ledger.id))
      }
    }
  }
  return new Map([...owners].map(([key, ids]) => [key, ids.size]))
}

const groupWords =
  /(情况|信息|职务|学历|教育|时间|人数|事项|概况|任职|起止|资料|培训|谈话|公开|会议|表决|礼品|礼金|身份|联系|联系方式|基本|党组织|居委会|居监委|两委|全日制|在职)$/

/** Headings over other headings. */
export function isGroupWord(text: string): boolean {
  const key = withoutBrackets(headingKey(text))
  return key.length <= 12 && groupWords.test(key)
}

/** A heading some ledger knows exactly. */
export const isKnownHeading = remembered(findKnown)

function findKnown(written: string): boolean {
  const text = withoutDelay(written) ?? written
  const key = headingKey(text)
  return (
    knownBy.has(key) ||
    knownBy.has(withoutBrackets(key)) ||
    isSerialHeading(text) ||
    isRoleWord(key) ||
    ledgersOfParts(text) > 0 ||
    isQuestion(key)
  )
}

// 由谁谈 and 谈了什么 stand in no record.
function isQuestion(key: string): boolean {
  return key.length <= 12 && /谁|什么|何[时日年月地处事人]|哪|怎[样么]|多少/.test(key) && isSaidSomewhere(key)
}

export function ledgersKnowing(text: string): number {
  const key = headingKey(text)
  return knownBy.get(key) ?? knownBy.get(withoutBrackets(key)) ?? (ledgersOfParts(text) || 1)
}

const endings = [...knownBy.keys()].filter((key) => key.length >= 2)

/** A short heading that ends or starts with a known one: 现任社区职务. */
export const isLikelyHeading = remembered(findLikely)

function findLikely(text: string): boolean {
  const key = withoutBrackets(headingKey(text))
  if (key.length < 2 || key.length > 14 || /\d{2,}/.test(key)) return false
  if (isSaidSomewhere(key)) return true
  return endings.some((known) => key.endsWith(known) || (known.length >= 3 && key.startsWith(known)))
}
