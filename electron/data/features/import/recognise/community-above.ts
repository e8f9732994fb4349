import { compactText } from '@shared/values/text.ts'
import { findCommunity } from './community-context.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { TableRegion } from './table-regions.ts'

// A community, and at most the body of it that filled the sheet in: 河东社区党总支.
const whole =
  /^[(（【]?\p{Script=Han}{1,16}(?:社区|居委会|居民委员会|居民区|嘎查|村)(?:党委|党总支|党支部|党组织|两委|居委会|居民委员会|居务监督委员会|居监委|监委会)?[)）】]?$/u
const label = /^([^:：]{1,14})[:：](.*)$/
const bareLabel = /(?:社区|村居|居民区|嘎查|单位|居委会|党组织|村)(?:名称|全称|名)?(?:\([^()]*\))?$/

// Where something took place, and who else had a hand in it, is not whose ledger this is.
const otherPlaces = /地点|地址|场所|主办|承办|举办|授课|抄送|接收|主管|上级|送至|联系|存放|检查/

/**
 * The community that a line over a table names: 社区：东湖社区, with its value in the next cell too, or the name
 * alone under the title. Null where the lines name several.
 */
export function communityAbove(grid: Grid, { band, titleTop }: TableRegion): string | null {
  const found = new Set<string>()
  for (let row = titleTop; row < band.top; row += 1) {
    const texts = filledColumns(grid, row, band.left, Math.max(band.right, grid.columnCount - 1)).map((column) =>
      compactText(grid.text(row, column)),
    )
    texts.forEach((text, at) => {
      for (const said of saidIn(text, texts[at + 1], texts.length === 1)) {
        const community = whole.test(said) ? findCommunity(said) : null
        if (community) found.add(community)
      }
    })
  }
  return found.size === 1 ? [...found][0]! : null
}

// （一）党委成员, and 居务监督委员会 alone: what follows is a part of the sheet.
const numbered =
  /^(?:社区)?(?:党委|党总支|党支部|党组织|居委会|居民委员会|居务监督委员会|居监委|监委会|两委)(?:班子)?(?:成员|人员)?$|^(?:[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]|第[一二三四五六七八九十\d]{1,2}部分|附?表[一二三四五六七八九十\d]{1,2})/

/**
 * The community in the title of a whole sheet whose tables are numbered under it: 东湖社区人员名录 over （一）党委成员 and
 * （二）居委会成员. Null where the table has a title of its own.
 */
export function communityOfSheetTitle(grid: Grid, { band, titleTop }: TableRegion): string | null {
  const over = communityOver(grid, band)
  if (over || !linesOf(grid, titleTop, band.top).some((text) => numbered.test(text))) return over
  const first: string[] = []
  for (let row = 0; row < band.top && filledColumns(grid, row, 0, grid.columnCount - 1).length < 4; row += 1)
    first.push(...linesOf(grid, row, row + 1))
  const at = first.findIndex((text) => numbered.test(text))
  const named = new Set(first.slice(0, Math.max(at, 0)).flatMap((text) => findCommunity(text) ?? []))
  return named.size === 1 ? [...named][0]! : null
}

/** One title over two tables beside each other. */
function communityOver(grid: Grid, band: TableRegion['band']): string | null {
  for (let row = 0; row < band.top; row += 1)
    for (const column of filledColumns(grid, row, 0, band.left - 1)) {
      const reachesOver = (grid.mergeAt(row, column)?.right ?? column) >= band.left
      const community = reachesOver ? findCommunity(grid.text(row, column)) : null
      if (community) return community
    }
  return null
}

function linesOf(grid: Grid, from: number, to: number): string[] {
  const lines: string[] = []
  for (let row = from; row < to; row += 1)
    for (const column of filledColumns(grid, row, 0, grid.columnCount - 1))
      lines.push(compactText(grid.text(row, column)))
  return lines
}

function saidIn(text: string, next: string | undefined, isAlone: boolean): string[] {
  const labelled = label.exec(text)
  if (labelled && !otherPlaces.test(labelled[1]!)) {
    // 社区:东湖社区填报人:周敏 in one cell.
    const value = labelled[2]!.replace(/(?:填报|填表|制表|审核|联系)?(?:人|电话|日期|时间)[:：].*$/, '')
    return value ? [value] : next === undefined ? [] : [next]
  }
  if (labelled) return []
  if (next !== undefined && bareLabel.test(text) && !otherPlaces.test(text)) return [next]
  return isAlone ? [text] : []
}
