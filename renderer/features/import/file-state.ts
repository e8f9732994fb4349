import type { ImportDraftSummary } from '@shared/import/draft.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { MarkState } from '../../ui/state-mark.tsx'

/** What stands beside a file's name: 花名册 · 14 行, ▲ 1 列待认. */
export interface FileState {
  readonly kind: MarkState
  readonly word: string
  readonly detail: string
}

export function fileState(draft: ImportDraftSummary): FileState {
  if (draft.error) return { kind: 'late', word: draft.error.message, detail: '' }
  if (draft.ledgers.length === 0) {
    return draft.unknownTables > 0
      ? { kind: 'late', word: '没有认出是哪种台账', detail: '' }
      : { kind: 'open', word: '不导入', detail: '' }
  }
  // 成员花名册 is 花名册 where room is short.
  const names = draft.ledgers.map((ledger) => ledgerOf(ledger).label.replace(/^成员/, ''))
  const detail = `${names.join('、')} · ${draft.rows} 行`
  if (draft.imported) return { kind: 'done', word: '已导入', detail }
  if (draft.unknownTables > 0) return { kind: 'soon', word: `${draft.unknownTables} 张表没有认出`, detail }
  if (draft.doubtfulColumns > 0) return { kind: 'soon', word: `${draft.doubtfulColumns} 列待认`, detail }
  if (draft.openCells > 0) return { kind: 'soon', word: `${draft.openCells} 处疑点`, detail }
  return { kind: 'done', word: '已认出', detail }
}

export function isImportable(draft: ImportDraftSummary): boolean {
  return draft.error === null && draft.ledgers.length > 0 && !draft.imported && draft.rows > 0
}

/** Rosters count people, every other ledger its rows. */
export function unitOf(ledgers: readonly LedgerId[]): '人' | '条' {
  return ledgers.every((ledger) => ledger === 'roster') ? '人' : '条'
}

export function sumOf(
  drafts: readonly ImportDraftSummary[],
  key: 'rows' | 'unknownTables' | 'doubtfulColumns' | 'openCells',
): number {
  return drafts.reduce((sum, draft) => sum + draft[key], 0)
}
