import { parsePersonNames } from '@shared/values/person-name.ts'
import { isDeclaredNone } from '@shared/values/text.ts'
import { columnLetter, type Grid } from './grid.ts'
import type { Draft, RecordColumn } from './read-records.ts'
import { roleTitle } from './role-words.ts'

/** Turns 社区 | 书记 | 主任 with names in the cells into one record a person; who holds two posts stays one. */
export function recordsOfHolders(grid: Grid, row: number, holders: readonly RecordColumn[], base: Draft): Draft[] {
  const records = new Map<string, Draft>()
  for (const { mapped, context } of holders) {
    const text = grid.text(row, mapped.column)
    if (!text || isDeclaredNone(text)) continue
    for (const person of parsePersonNames(text).value ?? []) {
      const record = records.get(person.name) ?? newRecord(base, person.name, text, columnLetter(mapped.column))
      records.set(person.name, record)
      const title = roleTitle(mapped.path)
      const before = record.values[context.field.id]
      record.values[context.field.id] = before ? `${String(before)}、${title}` : title
      record.cells[context.field.id] = { column: columnLetter(mapped.column), text, isDeclaredNone: false }
      if (person.phone) record.values['phone'] ??= person.phone
    }
  }
  return [...records.values()]
}

function newRecord(base: Draft, name: string, text: string, column: string): Draft {
  return {
    row: base.row,
    values: { ...base.values, name },
    issues: [...base.issues],
    cells: { ...base.cells, name: { column, text, isDeclaredNone: false } },
  }
}
