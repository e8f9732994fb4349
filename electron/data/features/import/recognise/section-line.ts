import { ledgers } from '@shared/ledgers/index.ts'
import { compactText } from '@shared/values/text.ts'
import { findCommunity } from './community-context.ts'

const number = '[一二三四五六七八九十\\d]{1,3}'
const numbering = new RegExp(`^(?:[(（]${number}[)）]|${number}[、.．]|第${number}(?:部分|类|组)[:：]?)`)
const counted = /[(（][^()（）]*\d[^()（）]*[)）]$/
const period = new RegExp(
  `^(?:(?:本|当|今)?年?(?:度)?(?:[上下]半年|全年|[前后]${number}个?月)|(?:年?第?[一二三四1-4](?:季度|季))|第${number}[批次期轮]|${number}月(?:份)?(?:[至到—~-]${number}月(?:份)?)?|[春夏秋冬]季|节[前后]|换届[前后])(?:的|情况)?$`,
)

// What tells a table of its own: its kind, its body, or that it sums up another.
const titled =
  /[表册簿单]$|台账|名[录单册]|登记|统计|汇总|记录|一览|目录|清单|档案|党|居委|居务|居民|监督|监委|委员会|两委|班子|附/

const kinds = ledgers.flatMap((ledger) => ledger.titleWords)

function bareLine(text: string): string {
  return compactText(text)
    .replace(numbering, '')
    .replace(counted, '')
    .replace(/[:：]$/, '')
    .replace(/^[(（【〔](.*)[)）】〕]$/, '$1')
}

/** 下半年, 第三季度, 7月份, 第二批: a time or a turn and nothing else. */
export function isPeriodLine(text: string): boolean {
  return period.test(bareLine(text))
}

/**
 * A line that parts the records of one table: a period, or a group in a word (已整改, 退还). A line that names a year, a
 * community, a body or a ledger begins a table of its own.
 */
export function isSectionLine(text: string): boolean {
  const bare = bareLine(text)
  if (isPeriodLine(text)) return true
  if (!/^\p{Script=Han}{1,6}$/u.test(bare) || titled.test(bare) || findCommunity(text) !== null) return false
  return !kinds.some((word) => bare.includes(word))
}
