import { columnLetter } from '../../../electron/data/features/import/recognise/grid.ts'
import type { Chance } from './chance.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { TablePlan } from './table-plan.ts'
import type { TrueRow, TrueTable } from './truth.ts'
import type { Written } from './written-values.ts'

export interface Layout {
  readonly top: number
  readonly left: number
  /** How many rows the header has. */
  readonly depth: 1 | 2 | 3 | 4
  readonly serial?: boolean
  readonly columnNumbers?: boolean
  readonly spacer?: boolean
  readonly sections?: readonly string[]
  readonly subtotals?: boolean
  readonly repeatHeader?: boolean
  readonly repeatMarks?: boolean
  readonly mergeCommunity?: boolean
  readonly hidden?: boolean
  readonly footer?: boolean
  readonly title?: boolean
}

/** Lays a table out on a sheet and says what is true of it. */
export function layOut(
  chance: Chance,
  builder: SheetBuilder,
  sheet: string | null,
  plan: TablePlan,
  layout: Layout,
): TrueTable {
  const places = placesOf(chance, plan, layout)
  const width = places.last - layout.left
  let row = layout.top
  if (layout.title) row = putTitle(chance, builder, plan, layout, row, places.last)
  const headerTop = row
  putHeader(builder, plan, layout, places.columns, headerTop, places.serial)
  row += layout.depth
  if (layout.columnNumbers) {
    const all = [...(places.serial === null ? [] : [places.serial]), ...places.columns]
    all.forEach((column, at) => builder.put(row, column, at + 1))
    row += 1
  }
  const rows: TrueRow[] = []
  const sectionOf = layout.sections
  const perSection = sectionOf ? Math.ceil(plan.records.length / sectionOf.length) : plan.records.length + 1
  let inherited: string | null = null
  plan.records.forEach((record, at) => {
    if (sectionOf && at % perSection === 0) {
      const name = sectionOf[at / perSection]!
      builder.put(row, layout.left, `${'一二三四五'[at / perSection]}、${name}`)
      if (chance.is(0.6)) builder.merge(row, layout.left, row, places.last)
      inherited = name
      row += 1
    }
    if (layout.repeatHeader && at > 0 && at % 5 === 0) {
      putHeader(builder, plan, layout, places.columns, row, places.serial)
      row += layout.depth
    }
    if (places.serial !== null) builder.put(row, places.serial, at + 1)
    rows.push(putRecord(chance, builder, plan, layout, places.columns, row, at, record, inherited))
    row += 1
    if (layout.subtotals && (at % 4 === 3 || at === plan.records.length - 1)) {
      builder.put(row, layout.left, chance.of(['小计', '合  计', '本页小计']))
      builder.put(row, layout.left + Math.min(2, width), `${(at % 4) + 1}`)
      row += 1
    }
  })
  if (layout.mergeCommunity) mergeSame(builder, plan, places.columns, rows)
  if (layout.hidden) {
    builder.hiddenRows.push(rows[0]!.row)
    builder.hiddenColumns.push(columnLetter(places.columns.at(-1)!))
  }
  if (layout.footer) putFooter(chance, builder, layout, row, places.last)
  return {
    sheet,
    ledger: plan.ledger,
    headerRows: Array.from({ length: layout.depth }, (_, at) => headerTop + at + 1),
    columns: Object.fromEntries(
      plan.columns.flatMap(({ field }, at) => (field ? [[columnLetter(places.columns[at]!), field.id]] : [])),
    ),
    rows,
  }
}

interface Places {
  readonly serial: number | null
  readonly columns: readonly number[]
  readonly last: number
}

function placesOf(chance: Chance, plan: TablePlan, layout: Layout): Places {
  let column = layout.left
  const serial = layout.serial ? column++ : null
  const spacerAt = layout.spacer ? 2 + chance.int(2) : -1
  const columns = plan.columns.map((_, at) => {
    if (at === spacerAt) column += 1
    return column++
  })
  return { serial, columns, last: column - 1 }
}

function putTitle(
  chance: Chance,
  builder: SheetBuilder,
  plan: TablePlan,
  layout: Layout,
  top: number,
  last: number,
): number {
  let row = top
  if (chance.is(0.4)) builder.put(row++, layout.left, chance.of(['附件3', '附件1：', '表2']))
  builder.put(row, layout.left, plan.title)
  if (chance.is(0.7)) builder.merge(row, layout.left, row, last)
  row += 1
  if (chance.is(0.6)) {
    builder.put(row, layout.left, '填报单位（盖章）：示范街道办事处')
    builder.put(row, Math.min(last, layout.left + 3), '填报人：周敏')
    builder.put(row, Math.min(last, layout.left + 5), '填报日期：2026年11月20日')
    row += 1
  }
  if (plan.unitLine) builder.put(row++, last, plan.unitLine)
  return row
}

function putHeader(
  builder: SheetBuilder,
  plan: TablePlan,
  { depth }: Layout,
  columns: readonly number[],
  top: number,
  serial: number | null,
): void {
  const bottom = top + depth - 1
  if (serial !== null) {
    builder.put(top, serial, '序号')
    builder.merge(top, serial, bottom, serial)
  }
  plan.columns.forEach(({ heading, group }, at) => {
    const column = columns[at]!
    const isGrouped = depth > 1 && group !== null && isInRun(plan, columns, at)
    builder.put(isGrouped ? bottom : top, column, heading)
    if (!isGrouped) builder.merge(top, column, bottom, column)
  })
  if (depth === 1) return
  for (let at = 0; at < plan.columns.length; at += 1) {
    const { group } = plan.columns[at]!
    if (group === null || !isInRun(plan, columns, at)) continue
    let end = at
    while (plan.columns[end + 1]?.group === group && columns[end + 1] === columns[end]! + 1) end += 1
    for (let level = 0; level < depth - 1; level += 1) {
      const text = level === depth - 2 ? group : ['相关情况', '详细信息'][level % 2]!
      builder.put(top + level, columns[at]!, text)
      builder.merge(top + level, columns[at]!, top + level, columns[end]!)
    }
    at = end
  }
}

// A group over one column alone is no group.
function isInRun(plan: TablePlan, columns: readonly number[], at: number): boolean {
  const { group } = plan.columns[at]!
  const next = plan.columns[at + 1]?.group === group && columns[at + 1] === columns[at]! + 1
  const before = plan.columns[at - 1]?.group === group && columns[at - 1] === columns[at]! - 1
  return next || before
}

function putRecord(
  chance: Chance,
  builder: SheetBuilder,
  plan: TablePlan,
  layout: Layout,
  columns: readonly number[],
  row: number,
  at: number,
  record: readonly Written[],
  inherited: string | null,
): TrueRow {
  const values: Record<string, Written['value']> = {}
  const damage: Record<string, string> = {}
  const mayAsk: string[] = []
  plan.columns.forEach(({ field }, index) => {
    const written = record[index]!
    const above = at > 0 ? plan.records[at - 1]![index]! : null
    const repeats =
      layout.repeatMarks && above && field && above.cell === written.cell && written.cell !== null && !written.damage
    builder.put(row, columns[index]!, repeats ? chance.of(['同上', '〃']) : written.cell)
    if (!field) return
    values[field.id] = written.value
    if (written.damage) damage[field.id] = written.damage
    if (written.mayAsk) mayAsk.push(field.id)
  })
  if (inherited) values['community'] = inherited
  return { row: row + 1, values, damage, mayAsk }
}

function mergeSame(builder: SheetBuilder, plan: TablePlan, columns: readonly number[], rows: readonly TrueRow[]): void {
  const at = plan.columns.findIndex(({ field }) => field?.id === 'community' || field?.id === 'level1')
  if (at < 0) return
  const id = plan.columns[at]!.field!.id
  for (let first = 0; first < rows.length;) {
    let last = first
    while (rows[last + 1]?.values[id] === rows[first]!.values[id] && rows[last + 1]!.row === rows[last]!.row + 1)
      last += 1
    builder.merge(rows[first]!.row - 1, columns[at]!, rows[last]!.row - 1, columns[at]!)
    for (let below = first + 1; below <= last; below += 1) builder.put(rows[below]!.row - 1, columns[at]!, null)
    first = last + 1
  }
}

function putFooter(chance: Chance, builder: SheetBuilder, layout: Layout, top: number, last: number): void {
  let row = top
  builder.put(
    row,
    layout.left,
    chance.of(['注：1.本表一式两份，街道和社区各存一份。', '填表说明：请如实填写。', '备注：本表数据截至11月。']),
  )
  if (chance.is(0.5)) builder.merge(row, layout.left, row, last)
  row += 1
  builder.put(row, layout.left, chance.of(['单位负责人：李四', '审核人：赵六', '社区书记（签字）：']))
  builder.put(row, Math.min(last, layout.left + 3), '填表人：周敏')
}
