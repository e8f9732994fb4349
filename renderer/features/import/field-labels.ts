import type { DraftTable } from '@shared/import/draft.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'

export const notImported = '不导入'

export function fieldLabel(ledger: LedgerId | null, field: string | null): string {
  if (field === null) return notImported
  const found = ledger && ledgerOf(ledger).fields.find((one) => one.id === field)
  return found ? (found.shortLabel ?? found.label) : field
}

/** What stands above each column of the drawn sheet. */
export function columnLabels(table: DraftTable): ReadonlyMap<string, string> {
  return new Map(
    table.columns.map(({ column, field, needsConfirm }) => {
      return [column, fieldLabel(table.ledger, field) + (needsConfirm ? '？' : '')]
    }),
  )
}

export interface FieldChoice {
  readonly value: string
  readonly label: string
  /** Other headings it is known by, so that a search for 身份证 finds 公民身份号码. */
  readonly words: string
}

/** Stands for “not imported” where a list needs a text. */
export const noField = '-'

/** All that a column may be: what it was taken for and its rivals first. */
export function fieldChoices(table: DraftTable, column: string): readonly { label: string; options: FieldChoice[] }[] {
  const reading = table.columns.find((one) => one.column === column)
  const fields = table.ledger ? ledgerOf(table.ledger).fields : []
  const users = new Map(table.columns.flatMap((one) => (one.field === null ? [] : [[one.field, one.column] as const])))
  const likely = [reading?.field, ...(reading?.alternatives.map((one) => one.field) ?? [])].filter(
    (field, index, all) => field != null && all.indexOf(field) === index,
  )
  const choice = (field: string): FieldChoice => {
    const definition = fields.find((one) => one.id === field)
    const user = users.get(field)
    const used = user !== undefined && user !== column ? `（已用于 ${user} 列）` : ''
    return {
      value: field,
      label: `${definition?.label ?? field}${used}`,
      words: [definition?.label, definition?.shortLabel, ...(definition?.synonyms ?? [])].join(' '),
    }
  }
  const none = { value: noField, label: notImported, words: notImported }
  const others = fields.map((one) => one.id).filter((id) => !likely.includes(id))
  return [
    { label: '建议', options: [...likely.map((field) => choice(field!)), none] },
    { label: '其他栏目', options: others.map(choice) },
  ]
}
