import type { FormList, FormPeriod, FormProposal } from '@shared/forms/model.ts'
import type { FormPackage } from '../../forms/package/form-package.ts'
import { communityOfSheet, findCommunity } from '../import/recognise/community-context.ts'
import { isPlaceholder, placeholderPath } from './placeholder-row.ts'
import { readMeta } from '../import/recognise/table-meta.ts'
import { bindColumns } from './bind-columns.ts'
import { type BlankSheet, readBlankSheets } from './blank-sheet.ts'
import { chooseSource } from './choose-source.ts'
import { findCells } from './find-cells.ts'
import { type BlankList, findLists } from './find-lists.ts'
import { periodOf } from './form-period.ts'

/** Looks at a blank form and says what would fill it. `communities` are the street's own. */
export function proposeForm(form: FormPackage, communities: readonly string[]): FormProposal {
  const known = new Set(communities)
  const sheets = readBlankSheets(form)
  const found = sheets.map((sheet) => ({ sheet, lists: findLists(sheet, known) }))
  const lists = found.flatMap(({ sheet, lists: own }) => own.map((list) => proposeList(sheet, list, known)))
  const cells = found.flatMap(({ sheet, lists: own }) => findCells(sheet, own, contextOf(sheet, own)))
  return { lists, cells, period: periodIn(lists, sheets) }
}

const titleOf = (sheet: BlankSheet, { region }: BlankList) => readMeta(sheet.grid, region, []).title ?? ''

function contextOf(sheet: BlankSheet, lists: readonly BlankList[]): string {
  const top = [0, 1, 2].map((row) => sheet.grid.text(row, 0)).join('|')
  return [sheet.name, top, ...lists.map((list) => titleOf(sheet, list))].join('|')
}

function proposeList(sheet: BlankSheet, list: BlankList, known: ReadonlySet<string>): FormList {
  const title = titleOf(sheet, list)
  const { band } = list.region
  const headings = list.region.columns.map(({ column, path }) => {
    // A heading merged over two columns stands over one cell.
    const isRest = (sheet.grid.mergeAt(list.top, column)?.left ?? column) < column
    return { column, path: isRest ? [] : path, cells: [] }
  })
  // What the form's maker wrote in the row says more than the words above it.
  const named = headings.map((one) => {
    const text = sheet.grid.text(list.top, one.column)
    return isPlaceholder(text) ? { ...one, path: [placeholderPath(text)[0]!.replace(/[{}]/g, '')] } : one
  })
  const { source, who, mapped } = chooseSource(named, title, sheet.name, list.keys.size > 0)
  const fillable = headings
    .filter(({ column }) => !sheet.hasFormula(list.top, column) && !isPrintedKey(list, column, sheet))
    .map((column) => {
      const text = sheet.grid.text(list.top, column.column)
      return isPlaceholder(text) ? { ...column, path: placeholderPath(text) } : column
    })
  const meta = readMeta(sheet.grid, list.region, [])
  return {
    sheet: sheet.name,
    title,
    headerTop: band.top + 1,
    top: list.top + 1,
    bottom: list.bottom + 1,
    left: band.left + 1,
    right: band.right + 1,
    source,
    who,
    columns: bindColumns(fillable, source, mapped, `${title}|${sheet.name}`),
    keys: [...list.keys].map(([row, key]) => ({ row: row + 1, key })),
    community: communityFor(sheet.name, [title, meta.reportingUnit ?? ''], known),
  }
}

function isPrintedKey(list: BlankList, column: number, { grid }: BlankSheet): boolean {
  return list.keys.size > 0 && grid.text(list.top, column) !== ''
}

function communityFor(sheet: string, texts: readonly string[], known: ReadonlySet<string>): string | null {
  const named = communityOfSheet(sheet, known)?.name
  const found = [named, ...texts.map((text) => findCommunity(text))].find((name) => name && known.has(name))
  return found ?? null
}

function periodIn(lists: readonly FormList[], sheets: readonly BlankSheet[]): FormPeriod | null {
  const texts = [
    ...lists.map(({ title }) => title),
    ...sheets.flatMap(({ grid }) => [0, 1, 2].map((row) => grid.text(row, 0))),
  ]
  return texts.map(periodOf).find((period) => period !== null) ?? null
}
