import type { ImportDraftSummary } from '@shared/import/model.ts'
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
  if (draft.ledger === null) return { kind: 'late', word: '没有认出是哪种台账', detail: '' }
  // 成员花名册 is 花名册 where room is short.
  const detail = `${ledgerOf(draft.ledger).label.replace(/^成员/, '')} · ${draft.rows} 行`
  if (draft.ledger !== 'roster') return { kind: 'open', word: '只查看', detail }
  if (draft.imported) return { kind: 'done', word: '已导入', detail }
  if (draft.doubtfulColumns > 0) return { kind: 'soon', word: `${draft.doubtfulColumns} 列待认`, detail }
  if (draft.openCells > 0) return { kind: 'soon', word: `${draft.openCells} 处疑点`, detail }
  return { kind: 'done', word: '已认出', detail }
}

/** This version writes rosters only; other ledgers are read and shown. */
export function isImportable(draft: ImportDraftSummary): boolean {
  return draft.error === null && draft.ledger === 'roster' && !draft.imported && draft.rows > 0
}

export function sumOf(drafts: readonly ImportDraftSummary[], key: 'rows' | 'doubtfulColumns' | 'openCells'): number {
  return drafts.reduce((sum, draft) => sum + draft[key], 0)
}
