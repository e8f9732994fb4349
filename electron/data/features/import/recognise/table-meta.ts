import type { TableMeta } from '@shared/import/reading.ts'
import { parseDay } from '@shared/values/day.ts'
import { cleanText, compactText } from '@shared/values/text.ts'
import { filledColumns, type Grid } from './grid.ts'
import type { TableRegion } from './table-regions.ts'

const labels: Record<'reportingUnit' | 'preparer' | 'date' | 'unit', RegExp> = {
  reportingUnit:
    /(?:填报|报送|编制|填表|上报|制表|申报|报告|登记)(?:单位|部门|社区)(?:[(（][^()（）]*[)）])?\s*[:：]?\s*/,
  preparer: /(?:填报|填表|制表|编制|经办|报送|统计|录入|登记)人(?:员|姓名)?(?:[(（][^()（）]*[)）])?\s*[:：]\s*/,
  date: /(?:填报|填表|制表|报送|上报|统计|编制|登记)(?:日期|时间)\s*[:：]\s*|日期\s*[:：]\s*/,
  unit: /(?:金额|计量)?单位\s*[:：]\s*/,
}

const nextLabel =
  /\s*(?:填报|填表|制表|编制|报送|上报|审核|经办|联系|统计|金额|计量|单位|登记)(?:单位|部门|人|日期|时间|电话|社区)?(?:负责人)?(?:[(（][^()（）]*[)）])?\s*[:：]|\s*(?:日期|电话|单位)\s*[:：]/

// 单位：城北街道 names an office.
const unitWords = /^(?:人民币|[百千万亿、，,/]|元|人次?|项|次|件|个|户|票|份|%|天|名|条|平方米|学时)+$/

/** Reads what stands above a table and in its signature lines: title, who filled it in, when, in which unit. */
export function readMeta(grid: Grid, region: TableRegion, signatureRows: readonly number[]): TableMeta {
  const { band } = region
  const above: number[] = []
  for (let row = region.titleTop; row < band.top; row += 1) above.push(row)
  const title = findTitle(grid, region, above)
  const meta: { -readonly [key in keyof TableMeta]: TableMeta[key] } = {}
  if (title) meta.title = title
  for (const row of [...above, ...signatureRows]) {
    for (const column of filledColumns(grid, row, band.left, Math.max(band.right, grid.columnCount - 1))) {
      readLabels(grid, row, column, meta)
    }
  }
  return meta
}

function readLabels(
  grid: Grid,
  row: number,
  column: number,
  meta: { -readonly [key in keyof TableMeta]: TableMeta[key] },
): void {
  const text = cleanText(grid.text(row, column)).replace(/\n/g, ' ')
  for (const key of ['reportingUnit', 'preparer', 'date', 'unit'] as const) {
    if (meta[key] !== undefined) continue
    const found = labels[key].exec(text)
    if (!found || (key === 'unit' && /(填报|报送|编制|填表|上报|制表|主办|责任)$/.test(text.slice(0, found.index))))
      continue
    if (
      key === 'reportingUnit' &&
      !/[:：]/.test(found[0]) &&
      found[0].length === text.length &&
      !grid.text(row, column + 1)
    )
      continue
    const rest = text.slice(found.index + found[0].length)
    const value = (rest.split(nextLabel)[0] ?? '').replace(/[)）]$/, '').trim() || neighbour(grid, row, column)
    if (!value || (key === 'unit' && !unitWords.test(value))) continue
    if (key === 'date') {
      const day = parseDay(value).value
      if (day) meta.date = day
    } else {
      meta[key] = value
    }
  }
}

// 填报单位： in one cell and its value in the next.
function neighbour(grid: Grid, row: number, column: number): string {
  for (let next = column + 1; next < Math.min(grid.columnCount, column + 6); next += 1) {
    const text = grid.text(row, next)
    if (text) return /[:：]$/.test(text) || /[:：]/.test(text) ? '' : cleanText(text)
  }
  return ''
}

function findTitle(grid: Grid, region: TableRegion, above: readonly number[]): string | null {
  let best: { text: string; score: number } | null = null
  for (const row of above) {
    const filled = filledColumns(grid, row, region.band.left, region.band.right)
    for (const column of filled) {
      const text = grid.text(row, column).replace(/\s*\n\s*/g, '')
      const score = titleScore(
        compactText(text),
        filled.length,
        row,
        region.band.top,
        grid.mergeAt(row, column) !== undefined,
      )
      if (score > 0 && (!best || score > best.score)) best = { text, score }
    }
  }
  return best?.text ?? titleOverNeighbours(grid, region, above)
}

// One title may stand over two tables side by side.
function titleOverNeighbours(grid: Grid, region: TableRegion, above: readonly number[]): string | null {
  for (const row of above) {
    for (let column = 0; column < region.band.left; column += 1) {
      const merge = grid.mergeAt(row, column)
      const text = grid.text(row, column)
      const reachesOver = merge
        ? merge.right >= region.band.left
        : filledColumns(grid, row, 0, grid.columnCount - 1).length === 1
      if (text && reachesOver && titleScore(compactText(text), 1, row, region.band.top, true) > 0) return text
    }
  }
  return null
}

function titleScore(text: string, neighbours: number, row: number, top: number, isMerged: boolean): number {
  if (text.length < 3 || text.length > 60 || /^附件|^附表|^表[一二三四五六七八九十\d]+$|[:：]/.test(text)) return 0
  const words = /(表|册|台账|汇总|清单|目录|名单|登记|统计|记录|一览|情况|记录簿|档案)(\(.*\))?$/.test(text) ? 4 : 0
  return words + (neighbours === 1 ? 2 : 0) + (isMerged ? 1 : 0) + Math.min(text.length, 30) / 30 - (top - row) * 0.05
}
