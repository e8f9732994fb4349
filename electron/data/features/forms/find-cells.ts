import type { FormBinding, FormCell } from '@shared/forms/model.ts'
import { streetFields } from '@shared/forms/sources.ts'
import { compactText } from '@shared/values/text.ts'
import { filledColumns } from '../import/recognise/grid.ts'
import { headingKey, withoutBrackets } from '../import/recognise/heading-key.ts'
import type { BlankSheet } from './blank-sheet.ts'
import { memberFields, speaksOfMembers } from './choose-source.ts'
import type { BlankList } from './find-lists.ts'

// 填 报 单 位 is one word too.
const label = /((?:[\p{Script=Han}“”"、] {0,2}){2,14}(?:[(（][^()（）]{1,12}[)）])?)\s*[:：]/gu
const blank = /^[\s_　]*(?:年[\s_　]*月[\s_　]*日[\s_　]*)?/
const bySignature = /签字|签名|签章|手印/
const dayPattern = /^[\s_　]*(?:20)?[\s_　]*年[\s_　]*月[\s_　]*日$/

/** Cells that stand alone: 填报单位, 填报人, 日期, numbers of the street, and {{字段}}. */
export function findCells(sheet: BlankSheet, lists: readonly BlankList[], context: string): FormCell[] {
  const { grid } = sheet
  const found: FormCell[] = []
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (const column of filledColumns(grid, row, 0, grid.columnCount - 1)) {
      const inList = lists.some(
        ({ region: { band }, bottom }) =>
          row >= band.top && row <= bottom && column >= band.left && column <= band.right,
      )
      if (!inList) found.push(...cellsAt(sheet, row, column, context))
    }
  }
  return found
}

function cellsAt(sheet: BlankSheet, row: number, column: number, context: string): FormCell[] {
  const text = sheet.written(row, column)
  const base = { sheet: sheet.name, row: row + 1, column: column + 1, text }
  const placeholders = [...text.matchAll(/\{\{([^{}]+)\}\}/g)]
  if (placeholders.length > 0)
    return placeholders.map(([whole, name = '']) => ({
      ...base,
      label: name,
      after: whole,
      ...bindingOf(name, context),
    }))
  if (dayPattern.test(text))
    return [
      {
        ...base,
        label: '日期',
        after: null,
        binding: { kind: 'field', field: 'reportedOn' },
        evidence: '写日期的地方',
      },
    ]
  const labels = [...text.matchAll(label)]
  if (labels.length === 0) return besideWord(sheet, row, column, context)
  return labels.flatMap((match, index): FormCell[] => {
    const rest = text.slice(match.index + match[0].length, labels[index + 1]?.index)
    if (rest.replace(blank, '') !== '') return []
    const bound = bindingOf(match[1]!, context)
    const beside = labels.length === 1 && rest.trim() === '' ? emptyNeighbour(sheet, row, column) : null
    return beside === null
      ? [{ ...base, label: match[1]!, after: match[0], ...bound }]
      : [{ ...base, column: beside + 1, text: '', label: match[1]!, after: null, ...bound }]
  })
}

/** A word in a frame with an empty frame beside it. */
function besideWord(sheet: BlankSheet, row: number, column: number, context: string): FormCell[] {
  const text = compactText(sheet.grid.text(row, column))
  if (!sheet.hasBorder(row, column) || text.length > 14 || /合计|总计|小计|平均|累计/.test(text)) return []
  const beside = emptyNeighbour(sheet, row, column)
  if (beside === null) return []
  const bound = bindingOf(text, context)
  // Words without a colon are asked about only where one of them is known.
  if (bound.binding.kind === 'ask' && bound.binding.candidates.length === 0) return []
  const place = { sheet: sheet.name, row: row + 1, column: beside + 1, text: '', label: text, after: null }
  // 联系电话 in a frame may be anybody's.
  const isVague = ['contactPhone', 'year', 'lines'].includes(bound.binding.kind === 'field' ? bound.binding.field : '')
  return [
    isVague
      ? { ...place, binding: { kind: 'ask', candidates: [] }, evidence: `说不准是谁的${text}` }
      : { ...place, ...bound },
  ]
}

function emptyNeighbour(sheet: BlankSheet, row: number, column: number): number | null {
  const { grid } = sheet
  const next = (grid.mergeAt(row, column)?.right ?? column) + 1
  const merge = grid.mergeAt(row, next)
  if (merge && (merge.top !== row || merge.left !== next)) return null
  const isFrame = merge !== undefined || sheet.hasBorder(row, next)
  return isFrame && !sheet.hasFormula(row, next) && grid.text(row, next) === '' ? next : null
}

function bindingOf(name: string, context: string): { binding: FormBinding; evidence: string } {
  if (bySignature.test(name)) return { binding: { kind: 'leave' }, evidence: '留给手写' }
  // 年 月 日 of the label before is no part of this one.
  const key = withoutBrackets(headingKey(name.replace(/^\s*年?\s*月?\s*日(?!期)\s*/, '')))
  const field = streetFields.find(
    ({ label: own, synonyms }) => headingKey(own) === key || synonyms.some((text) => headingKey(text) === key),
  )
  if (!field) return { binding: { kind: 'ask', candidates: [] }, evidence: `没有认出“${name}”` }
  if (memberFields.has(field.id) && !speaksOfMembers(context + name))
    return { binding: { kind: 'ask', candidates: [field.id] }, evidence: '说不准是两委成员还是居民的人数' }
  return { binding: { kind: 'field', field: field.id }, evidence: `“${name}”是${field.label}` }
}
