import { compactText } from '@shared/values/text.ts'
import { findCommunity } from './community-context.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { TableRegion } from './table-regions.ts'

// A community, and at most the body of it that filled the sheet in: 河东社区党总支.
const whole =
  /^[(（【]?\p{Script=Han}{1,16}(?:社区|居委会|居民委员会|村)(?:党委|党总支|党支部|党组织|两委|居委会|居民委员会|居务监督委员会|居监委|监委会)?[)）】]?$/u
const label = /^([^:：]{1,14})[:：](.*)$/
const bareLabel = /(?:社区|村居|单位|居委会|党组织|村)(?:名称|全称|名)?(?:\([^()]*\))?$/

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
