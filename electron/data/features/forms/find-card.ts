import type { FormBinding, FormCell } from '@shared/forms/model.ts'
import { formSource } from '@shared/forms/sources.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { filledColumns } from '../import/recognise/grid.ts'
import { headingKey, withoutBrackets } from '../import/recognise/heading-key.ts'
import type { BlankSheet } from './blank-sheet.ts'
import type { BlankList } from './find-lists.ts'
import { isInLists, type LabelFrame, labelFrames } from './label-frames.ts'

const forHands = /签字|签名|签章|盖章|公章|手印|照片|相片|贴照|备注|意见|审核|审批|审查|核实/
/** A row that speaks of somebody else; what is asked for there is not the member's. */
const ofOthers = /配偶|爱人|子女|父亲|母亲|父母|家庭成员|亲属|监护人|联系人|介绍人|推荐人|证明人|谈话人|填表人|填报人/
const placeholder = /\{\{([^{}]+)\}\}/g

/** A form about one person: labels, each with its frame, or {{字段}}, and no list of people. */
export function isCard(sheet: BlankSheet, lists: readonly BlankList[]): boolean {
  const named = labelFrames(sheet, lists).flatMap(({ label }) => memberField(label)?.id ?? [])
  const written = placeholders(sheet, lists).flatMap((name) => memberField(name)?.id ?? [])
  const fields = new Set([...named, ...written])
  return fields.has('name') && (fields.size >= 4 || written.includes('name'))
}

/** The frames of a card; what is not known is asked, what is another's is never filled with the member's. */
export function findCard(sheet: BlankSheet, lists: readonly BlankList[]): FormCell[] {
  const taken = new Set<string>()
  return labelFrames(sheet, lists).map((frame) => {
    const { row, beside, label } = frame
    const bound = bind(sheet, frame, taken)
    return {
      sheet: sheet.name,
      row: row + 1,
      column: beside + 1,
      text: '',
      label,
      after: null,
      whose: { kind: 'person', id: null },
      ...bound,
    }
  })
}

function bind(
  sheet: BlankSheet,
  { row, label }: LabelFrame,
  taken: Set<string>,
): { binding: FormBinding; evidence: string } {
  if (forHands.test(label)) return { binding: { kind: 'leave' }, evidence: '留给手写' }
  const field = memberField(label)
  if (!field) return { binding: { kind: 'ask', candidates: [] }, evidence: `花名册里没有“${label}”` }
  const ask = (evidence: string) => ({ binding: { kind: 'ask', candidates: [field.id] } as const, evidence })
  if (ofOthers.test(wordsOfRow(sheet, row))) return ask('这一行像是说别人的')
  if (taken.has(field.id)) return ask('这一格和另一格像是同一内容')
  taken.add(field.id)
  return { binding: { kind: 'field', field: field.id }, evidence: `“${label}”是${field.label}` }
}

/** The field of a member with exactly this name. */
export function memberField(name: string): FieldDefinition | undefined {
  const key = withoutBrackets(headingKey(name))
  return formSource('roster').fields.find(
    ({ label, shortLabel, synonyms }) =>
      headingKey(label) === key ||
      headingKey(shortLabel ?? '') === key ||
      synonyms.some((text) => headingKey(text) === key),
  )
}

/** With what is merged into the row from above. */
function wordsOfRow({ grid }: BlankSheet, row: number): string {
  return Array.from({ length: grid.columnCount }, (_, column) => grid.shownText(row, column)).join('|')
}

function placeholders(sheet: BlankSheet, lists: readonly BlankList[]): string[] {
  const { grid } = sheet
  const found: string[] = []
  for (let row = 0; row < grid.rowCount; row += 1)
    for (const column of filledColumns(grid, row, 0, grid.columnCount - 1))
      if (!isInLists(lists, row, column))
        found.push(...[...grid.text(row, column).matchAll(placeholder)].map(([, name = '']) => name))
  return found
}
