import type { AuditedChange } from '@shared/audit/contract.ts'
import { columnLabel, tableLabel, valueText } from '@shared/audit/record-words.ts'

export interface ComparedField {
  readonly column: string
  readonly label: string
  /** Null where the record did not exist. */
  readonly before: string | null
  readonly after: string | null
  readonly isChanged: boolean
}

export type ChangeKind = 'inserted' | 'updated' | 'deleted'
export const changeKinds: Readonly<Record<ChangeKind, string>> = { inserted: '新增', updated: '修改', deleted: '删除' }

export function kindOf({ before, after }: Pick<AuditedChange, 'before' | 'after'>): ChangeKind {
  if (before === null) return 'inserted'
  return after === null ? 'deleted' : 'updated'
}

/** 人员 张伟, 设置 idleMinutes. */
export function recordTitle({ table, before, after }: AuditedChange): string {
  const image = { ...before, ...after }
  const name = ['name', 'display_name', 'file_name', 'post', 'concerns', 'key'].map((column) => image[column])
  const found = name.find((value): value is string => typeof value === 'string' && value !== '')
  return found === undefined ? tableLabel(table) : `${tableLabel(table)} ${found}`
}

/** These differ after every change and tell a reader nothing. */
const bookkeeping = new Set(['revision', 'updated_at'])

/** Says which record it is, to the program only. */
function isOwnKey(table: string, column: string): boolean {
  return column === `${table}_id` || { import_batch: 'batch_id', export_log: 'export_id' }[table] === column
}

/**
 * A record side by side, in the order of its columns. Without `showAll`: of a changed record what was changed, of a
 * new or deleted one what is filled in.
 */
export function comparedFields({ table, before, after }: AuditedChange, showAll: boolean): readonly ComparedField[] {
  const columns = Object.keys({ ...before, ...after })
  return columns.flatMap((column): ComparedField[] => {
    const label = columnLabel(table, column)
    if (label === null) return []
    const [was, is] = [before?.[column] ?? null, after?.[column] ?? null]
    const isChanged = JSON.stringify(was) !== JSON.stringify(is)
    if (!showAll && (!isChanged || bookkeeping.has(column) || isOwnKey(table, column))) return []
    return [
      {
        column,
        label,
        before: before === null ? null : valueText(column, was),
        after: after === null ? null : valueText(column, is),
        isChanged,
      },
    ]
  })
}
