import { compactText, isDeclaredNone } from './text.ts'
import { chineseNumber } from './chinese-digits.ts'
import { failed, parsed, type Parsed } from './value-issue.ts'

const counters =
  /(人次|人|名|票|天|日|次|件|个|份|盒|张|瓶|条|套|箱|部|只|本|学时|课时|户|页|束|幅|副|块|台|支|枚|包|袋|提|桶|斤|公斤|千克|对|双|把|罐|筐|枝|匹|床|辆|篮|听|筒|册|期|项|株|盆|头)$/

/** Reads a count: 35, 35人, 2.5天, 半天. */
export function parseCount(text: string, wholeOnly: boolean): Parsed<number> {
  if (isDeclaredNone(text)) return parsed<number>(null)
  const plain = compactText(text).replace(/,/g, '')
  const bare = plain.replace(counters, '')
  const value = bare === '半' ? 0.5 : /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : chineseNumber(bare)
  if (value === null || (wholeOnly && !Number.isInteger(value))) {
    return failed('number-unreadable', `“${text.trim()}”不是数字，请核对。`)
  }
  return parsed(value)
}
