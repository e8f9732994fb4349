import { hasValidCheckDigit } from '../../values/id-number.ts'
import type { IdMask } from '../parameters.ts'
import { cardWithin, hasBankBeginning, isCreditCode, isOtherNumber, passesLuhn } from './card-numbers.ts'
import { digitChains, type Group, type Number as Run, runsOf } from './digit-groups.ts'
import type { Hit } from './hit.ts'
import { idsWithin, looksLikeId } from './id-numbers.ts'
import { maskCard, maskId, maskPhone } from './mask-numbers.ts'

const idWords = /(身份证|证件号|公民身份|居民证)[^，。；\n\d]{0,12}$/
const cardWords = /(卡号|账号|帐号|账户|帐户|存折|银行卡|社保卡|一卡通)[^，。；\n\d]{0,12}$/

/**
 * Id numbers, mobiles and bank cards, however they are parted.
 *
 * @param heading what the column or the line before says
 */
export function numberHits(plain: string, heading: string, idMask: IdMask): Hit[] {
  const hits: Hit[] = []
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }) =>
    hits.every((hit) => end <= hit.start || start >= hit.end)
  const beforeOf = (start: number) => `${heading}：${plain.slice(Math.max(0, start - 24), start)}`
  for (const chain of digitChains(plain)) {
    for (const hit of idHits(chain, beforeOf, idMask)) if (isFree(hit)) hits.push(hit)
    for (const hit of mobileHits(chain)) if (isFree(hit)) hits.push(hit)
    for (const hit of cardHits(chain, beforeOf)) if (isFree(hit)) hits.push(hit)
  }
  return hits
}

function* idHits(chain: readonly Group[], beforeOf: (start: number) => string, rule: IdMask): Generator<Hit> {
  const hit = (digits: string, start: number, end: number, why: string): Hit => ({
    kind: 'idNo',
    start,
    end,
    masked: maskId(digits, rule),
    why,
  })
  const runs = [...runsOf(chain, (count) => count === 18 || count === 15)].filter(({ digits }) => looksLikeId(digits))
  // The longer and the surer first: 18 digits hold 15 that might be a number too.
  const rank = ({ digits }: Run) => (hasValidCheckDigit(digits) ? 0 : digits.length === 18 ? 1 : 2)
  for (const run of runs.toSorted((one, other) => rank(one) - rank(other))) {
    const { digits, start, end } = run
    const isBusiness = rank(run) > 0 && (isCreditCode(digits) || isOtherNumber(digits, beforeOf(start)))
    if (isBusiness && !idWords.test(beforeOf(start))) continue
    yield hit(digits, start, end, rank(run) === 0 ? '身份证号，校验位正确。' : '像身份证号：地区和出生日期都对得上。')
  }
  for (const { digits, start } of chain) {
    if (digits.length <= 18) continue
    for (const at of idsWithin(digits))
      yield hit(digits.slice(at, at + 18), start + at, start + at + 18, '一长串数字里有身份证号，校验位正确。')
  }
  for (const { digits, start, end } of runsOf(chain, (count) => count >= 14 && count <= 19))
    if (idWords.test(beforeOf(start))) yield hit(digits, start, end, '写在“身份证号”后面或该栏里。')
}

const mobileSizes = new Set([
  '11',
  '3 4 4',
  '3 3 5',
  '4 4 3',
  '3 8',
  '7 4',
  '4 7',
  '3 4 2 2',
  '3 2 2 2 2',
  '3 3 3 2',
  '5 6',
  '6 5',
])

function* mobileHits(chain: readonly Group[]): Generator<Hit> {
  for (const { digits, start, end, sizes } of runsOf(chain, (count) => count >= 11 && count <= 15)) {
    const found = /^(?:0|86|086|0086)?(1[3-9]\d{9})$/.exec(digits)
    if (!found?.[1]) continue
    const prefix = digits.length - 11
    const parts = [...sizes]
    if (prefix > 0 && parts[0] === prefix) parts.shift()
    else if (prefix > 0) parts[0] = (parts[0] ?? 0) - prefix
    const isTold = mobileSizes.has(parts.join(' ')) || parts.every((size) => size === 1)
    if (isTold) yield { kind: 'phone', start, end, masked: maskPhone(found[1]), why: '手机号。' }
  }
  for (const { digits, start } of chain)
    if (/^(1[3-9]\d{9}){2,}$/.test(digits))
      yield {
        kind: 'phone',
        start,
        end: start + digits.length,
        masked: digits.replaceAll(/\d{11}/g, (one) => `${maskPhone(one)} `).trim(),
        why: '连在一起的手机号。',
      }
}

function* cardHits(chain: readonly Group[], beforeOf: (start: number) => string): Generator<Hit> {
  const card = (digits: string, start: number, end: number, why: string): Hit => ({
    kind: 'card',
    start,
    end,
    masked: maskCard(digits),
    why,
  })
  // Nobody parts a card by points: that is an amount.
  const isDecimal = ({ from, to }: Run) => chain.slice(from + 1, to + 2).some(({ gap }) => gap.includes('.'))
  const runs = [...runsOf(chain, (count) => count >= 16 && count <= 19)].filter(
    (run) => /^\d+$/.test(run.digits) && !isDecimal(run),
  )
  for (const { digits, start, end, sizes } of runs.toSorted((one, other) => other.digits.length - one.digits.length)) {
    const before = beforeOf(start)
    const isSure = passesLuhn(digits) && hasBankBeginning(digits)
    if (sizes.length > 1 && !isSure && !(isInFours(sizes) && !isOtherNumber(digits, before))) continue
    if (isSure || cardWords.test(before)) yield card(digits, start, end, '银行卡号或账号。')
    else if (!isOtherNumber(digits, before))
      yield card(digits, start, end, `${digits.length} 位数字，可能是银行卡号；不是的请改写或加上编号名称。`)
  }
  for (const { digits, start } of chain) {
    const found = digits.length > 19 ? cardWithin(digits) : null
    if (found)
      yield card(found.digits, start + found.at, start + found.at + found.digits.length, '一长串数字里有银行卡号。')
  }
  for (const { digits, start, end } of runsOf(chain, (count) => count >= 10 && count <= 24))
    if (cardWords.test(beforeOf(start)) && !looksLikeId(digits))
      yield card(digits, start, end, '写在账号、卡号后面或该栏里。')
}

/** 6222 0212 3456 7890 123, or the first six apart. */
function isInFours(sizes: readonly number[]): boolean {
  const rest = sizes.at(-1) ?? 0
  const isFours = sizes.slice(0, -1).every((size) => size === 4) && rest <= 4
  return isFours || (sizes[0] === 6 && sizes.length === 2) || sizes.every((size) => size === 1)
}
