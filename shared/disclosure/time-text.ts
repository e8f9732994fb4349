import { chineseNumber } from '../values/chinese-digits.ts'

const numerals = /[〇零一二三四五六七八九十]+/g
/** Words in which a numeral is no number: 一次, 一事一议, 统一. */
const noNumber = /^(?:一次|一事|一议|统一|唯一|一般|同一)/

/** One spelling of a 公开时限: half width, no blanks, Arabic numbers before what counts time, plain punctuation. */
export function tidyTimeText(text: string): string {
  const half = text
    .normalize('NFKC')
    .replaceAll(/[\s　*＊※"'“”‘’]+/g, '')
    .replaceAll('﹔', ';')
    .replaceAll(/\((日|天|至少|不少于)\)/g, '$1')
  const counted = half.replaceAll(numerals, (numeral, at: number) => {
    const after = half.slice(at + numeral.length)
    if (noNumber.test(half.slice(at)) || !/^个?(?:工作日|自然日|日|天|号|月|季度|周|年|旬)/.test(after)) return numeral
    const value = chineseNumber(numeral)
    return value === null ? numeral : String(value)
  })
  return (
    counted
      .replaceAll(/(\d)个(?=工作日|自然日|月|季度)/g, '$1')
      .replaceAll(/首个?月|第[1一]个?月/g, '首月')
      .replaceAll(/第([二三])个?月/g, (_, which: string) => `第${which === '二' ? 2 : 3}月`)
      .replaceAll(/每个/g, '每')
      .replaceAll(/每(?:1|一)?季度|按季度?|每季|分季度|季度性/g, '每季度')
      .replaceAll(/每(?:1|一)?月度?|按月|逐月|月度/g, '每月')
      .replaceAll(/每(?:1|一)?半年度?|每6月|半年(?:度)?(?=[1一]次|公开|公布|公示|[1一]公)/g, '每半年')
      .replaceAll(/每每/g, '每')
      .replaceAll(/每(?:1|一)?年度?|按年度?|年度(?=公开|公布|公示|[1一]次)/g, '每年')
      // 公示 with a number is how long something hangs, not when.
      .replaceAll(/公布|公示(?!期|\d|≥|>=|不|至少|时间|满|达)|发布|张榜|上墙|公告(?!\d|≥|>=|不|至少)/g, '公开')
      .replaceAll(/更新公开/g, '更新')
  )
}

/** The parts of a cell that each may hold a rule; brackets are parts of their own. */
export function clausesOf(tidy: string): string[] {
  // A condition belongs to what follows it: 往来较多的，每月公布一次；如有变动，5日内更新.
  return tidy
    .replaceAll(/的,/g, '的')
    .replaceAll(/((?:如|若|遇|有|发生)[^;。,、():]{0,8}(?:变更|变化|变动|调整)时?),/g, '$1')
    .split(/[;。,、()[\]【】:]|(?:\d+[.、])(?=[^\d])/u)
    .map((clause) => clause.trim())
    .filter(Boolean)
}
