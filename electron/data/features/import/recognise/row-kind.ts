import { compactText } from '@shared/values/text.ts'
import { isLabelledText } from './cell-nature.ts'
import { filledColumns, type Grid } from './grid.ts'
import { isColumnNumbers } from './header-bands.ts'
import { isPeriodLine } from './section-line.ts'
import type { TableRegion } from './table-regions.ts'

export type RowKind =
  | 'data'
  | 'blank'
  | 'total'
  | 'note'
  | 'signature'
  | 'repeated-header'
  | 'column-numbers'
  | 'section'

const totalWords =
  /^(本页)?[^\d,，、]{0,8}?(合计|总计|小计|共计|累计|平均|汇总|总数|平均数|平均值|总人数)(数|人数|金额)?([(（].*[)）])?[:：]?([\d.,]+(人|项|件|元|万元|次|条|名)?)?$/
const noteWords =
  /^(注|备注|说明|附注|注意|注意事项|填表说明|填报说明|填写说明|填报要求|填表要求|备注说明|编制说明|数据来源|统计口径)(事项)?[\d一二三]?[:：.、，,]|^[※*＊★]|^(注|说明|填表说明|填报说明|填写说明)$/
const signatureWords =
  /^[(（]?(单位|部门|社区|主要|分管)?(负责人|领导|主管|填表人|填报人|审核人|制表人|制表|审批人|经办人|联系人|统计人|编制人|复核人?|监督人|录入人|书记|主任|审核|审批|报送人|填表|填报|盖章|公章|签字|签名)(签字|签名|签章|盖章|[(（].*[)）])?[:：]/
const dateLine = /^(填报|制表|填表|报送|统计|上报)?(日期|时间)[:：]|^\d{4}年\d{1,2}月\d{1,2}日$|^年月日$/
const sealWords = /(盖章|签字|签章|公章)[)）]?[:：]?$/

/** （一）谈话, 二、函询, and a community that stands alone over its records. */
const sectionWords =
  /^(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．])\p{Script=Han}{1,18}$|^\p{Script=Han}{1,8}(?:社区|居委会|居民委员会)[:：]?$/u

/** No note, no section and no signature line fills so many cells. */
const wideRow = 9

function isPlainRecord(grid: Grid, region: TableRegion, row: number, columns: readonly number[]): boolean {
  const [first, second, third] = columns.map((column) => grid.text(row, column))
  const isNumbered = /^\d{1,6}$/.test(first!) && !/^[\d(（【甲乙丙]/.test(second!)
  const start = isNumbered ? second! : first!
  if (!isNumbered && /^[\d(（【甲乙丙]/.test(start)) return false
  if (/[计均总注明]/.test(start) || start === '合') return false
  const headings = headingsOf(region)
  return !headings.has(compactText(start)) && !headings.has(compactText(third!))
}

const knownHeadings = new WeakMap<TableRegion, Set<string>>()

function headingsOf(region: TableRegion): Set<string> {
  const before = knownHeadings.get(region)
  if (before) return before
  const made = new Set(region.columns.flatMap(({ path }) => path))
  knownHeadings.set(region, made)
  return made
}

/** Says whether a row is a record, or one of the lines that stand between and under records. */
export function rowKind(
  grid: Grid,
  region: TableRegion,
  row: number,
  keyColumns: readonly number[],
  inFooter: boolean,
): RowKind {
  const { left, right } = region.band
  const columns = filledColumns(grid, row, left, right)
  if (columns.length === 0) return 'blank'
  if (columns.length >= wideRow && isPlainRecord(grid, region, row, columns)) return 'data'
  const texts = columns.map((column) => compactText(grid.text(row, column)))
  if (repeatsHeader(grid, region, row, columns)) return 'repeated-header'
  if (
    isColumnNumbers(grid, row, left, right) &&
    columns.length >= (right - left + 1) * 0.6 &&
    texts.every((text) => text.length <= 2) &&
    texts[0] !== texts.at(-1)
  ) {
    if (keyColumns.some((column) => /^\d+$|^[甲乙丙丁]$/.test(grid.text(row, column)))) return 'column-numbers'
  }
  const first = texts.find((text) => !/^\d+$/.test(text)) ?? texts[0]!
  if (isTotal(texts, first)) return 'total'
  if (isSignature(texts)) return 'signature'
  const isLone = columns.length === 1 || spansTable(grid, row, columns[0]!, region)
  if (noteWords.test(first) && (isLone || columns.length <= 2)) return 'note'
  if (isLone && !keyColumns.includes(columns[0]!)) return loneRow(first, texts)
  if (isLone && (spansTable(grid, row, columns[0]!, region) || sectionWords.test(first) || isPeriodLine(first)))
    return 'section'
  if (isLone && inFooter) return 'note'
  if (isLone && (first.length > 30 || isLabelledText(first))) return 'note'
  if (inFooter && columns.length <= 2 && !keyColumns.some((column) => columns.includes(column))) return 'note'
  return 'data'
}

function loneRow(first: string, texts: readonly string[]): RowKind {
  if (texts.every((text) => /^\d{1,4}$/.test(text))) return 'blank'
  return first.length <= 20 && !isLabelledText(first) ? 'section' : 'note'
}

function isTotal(texts: readonly string[], first: string): boolean {
  if (totalWords.test(first) && !/社区$/.test(first)) return true
  // 序号 may stand before the word, and some write 合 and 计 in two cells.
  return texts[0] === '合' && texts[1] === '计'
}

function isSignature(texts: readonly string[]): boolean {
  const labels = texts.filter((text) => signatureWords.test(text) || sealWords.test(text) || dateLine.test(text))
  return labels.length > 0 && labels.length >= texts.length / 3 && texts.length <= 8
}

function spansTable(grid: Grid, row: number, column: number, region: TableRegion): boolean {
  const merge = grid.mergeAt(row, column)
  if (!merge) return false
  return merge.right - merge.left + 1 >= Math.max(3, (region.band.right - region.band.left + 1) * 0.6)
}

function repeatsHeader(grid: Grid, region: TableRegion, row: number, columns: readonly number[]): boolean {
  if (columns.length < 2) return false
  const known = headingsOf(region)
  if (!columns.some((column) => known.has(compactText(grid.text(row, column))))) return false
  const headings = new Map(region.columns.map((one) => [one.column, one.path]))
  const same = columns.filter((column) => headings.get(column)?.includes(compactText(grid.text(row, column))))
  return same.length >= 2 && same.length >= columns.length * 0.7
}
