import type { FormBinding, FormCell, FormWhose } from '@shared/forms/model.ts'
import { streetFields } from '@shared/forms/sources.ts'
import { filledColumns } from '../import/recognise/grid.ts'
import { headingKey, withoutBrackets } from '../import/recognise/heading-key.ts'
import type { BlankSheet } from './blank-sheet.ts'
import { memberFields, speaksOfMembers } from './choose-source.ts'
import { findCard, memberField } from './find-card.ts'
import type { BlankList } from './find-lists.ts'
import type { Matrix } from './find-matrix.ts'
import { emptyNeighbour, headsSeveral, isInLists, labelFrameAt } from './label-frames.ts'

// 填 报 单 位 is one word too.
const label = /((?:[\p{Script=Han}“”"、] {0,2}){2,14}(?:[(（][^()（）]{1,12}[)）])?)\s*[:：]/gu
const blank = /^[\s_　]*(?:年[\s_　]*月[\s_　]*日[\s_　]*)?/
const bySignature = /签字|签名|签章|手印/
const dayPattern = /^[\s_　]*(?:20)?[\s_　]*年[\s_　]*月[\s_　]*日$/
/** On a card nobody can tell whose: the member's or that of whoever fills it in. */
const ofEither = new Set(['phone', 'community', 'post'])

interface Surroundings {
  readonly lists: readonly BlankList[]
  readonly matrices: readonly Matrix[]
  readonly isCard: boolean
  /** What the title and the name of the sheet speak of. */
  readonly context: string
}

const ofStreet: FormWhose = { kind: 'street' }

/** Cells that stand alone: 填报单位, 填报人, 日期, numbers of the street, a person's card, and {{字段}}. */
export function findCells(sheet: BlankSheet, around: Surroundings): FormCell[] {
  const { grid } = sheet
  const found: FormCell[] = around.matrices.flatMap(({ cells }) => cells)
  if (around.isCard) found.push(...findCard(sheet, around.lists))
  const taken = new Set(found.map(({ row, column }) => `${row}/${column}`))
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (const column of filledColumns(grid, row, 0, grid.columnCount - 1)) {
      const inMatrix = around.matrices.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      )
      if (inMatrix || isInLists(around.lists, row, column)) continue
      found.push(...cellsAt(sheet, row, column, around).filter((cell) => !taken.has(`${cell.row}/${cell.column}`)))
    }
  }
  return found
}

function cellsAt(sheet: BlankSheet, row: number, column: number, around: Surroundings): FormCell[] {
  const text = sheet.written(row, column)
  const base = { sheet: sheet.name, row: row + 1, column: column + 1, text, whose: ofStreet }
  const placeholders = [...text.matchAll(/\{\{([^{}]+)\}\}/g)]
  if (placeholders.length > 0)
    return placeholders.map(([whole, name = '']) => ({ ...base, label: name, after: whole, ...bindName(name, around) }))
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
  if (labels.length === 0) return around.isCard ? [] : besideWord(sheet, row, column, around.context)
  return labels.flatMap((match, index): FormCell[] => {
    const rest = text.slice(match.index + match[0].length, labels[index + 1]?.index)
    if (rest.replace(blank, '') !== '') return []
    const bound = bindLabel(match[1]!, around)
    const beside = labels.length === 1 && rest.trim() === '' ? emptyNeighbour(sheet, row, column) : null
    return beside === null
      ? [{ ...base, label: match[1]!, after: match[0], ...bound }]
      : [{ ...base, column: beside + 1, text: '', label: match[1]!, after: null, ...bound }]
  })
}

/** A word in a frame with an empty frame beside it. */
function besideWord(sheet: BlankSheet, row: number, column: number, context: string): FormCell[] {
  const frame = labelFrameAt(sheet, row, column)
  if (!frame) return []
  const { label: text, beside } = frame
  const bound = bindingOf(text, context)
  // Words without a colon are asked about only where one of them is known.
  if (bound.binding.kind === 'ask' && bound.binding.candidates.length === 0) return []
  const place = {
    sheet: sheet.name,
    row: row + 1,
    column: beside + 1,
    text: '',
    label: text,
    after: null,
    whose: ofStreet,
  }
  const field = bound.binding.kind === 'field' ? bound.binding.field : ''
  const ask = (evidence: string, candidates: readonly string[]) => [
    { ...place, binding: { kind: 'ask', candidates } as const, evidence },
  ]
  // 联系电话 in a frame may be anybody's.
  if (['contactPhone', 'year', 'lines'].includes(field)) return ask(`说不准是谁的${text}`, [])
  if (field !== '' && headsSeveral(sheet, row, beside)) return ask(`“${text}”右边有几格，说不准填哪一格`, [field])
  return [{ ...place, ...bound }]
}

interface Bound {
  readonly binding: FormBinding
  readonly evidence: string
  readonly whose: FormWhose
}

const ofMember = (name: string, field: string): Bound => ({
  binding: { kind: 'field', field },
  evidence: `“${name}”是花名册里的一项`,
  whose: { kind: 'person', id: null },
})

/** {{姓名}} on a card is the member's. */
function bindName(name: string, { isCard, context }: Surroundings): Bound {
  const own = isCard ? memberField(name) : undefined
  return own ? ofMember(name, own.id) : { ...bindingOf(name, context), whose: ofStreet }
}

/** 姓名：＿＿ on a card is the member's, 填报人：＿＿ is not. */
function bindLabel(name: string, { isCard, context }: Surroundings): Bound {
  const own = isCard && !bySignature.test(name) ? memberField(name) : undefined
  if (!own) return { ...bindingOf(name, context), whose: ofStreet }
  if (ofEither.has(own.id))
    return { binding: { kind: 'ask', candidates: [] }, evidence: `说不准是谁的${name}`, whose: ofStreet }
  return ofMember(name, own.id)
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
