import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { isImportable, sumOf, unitOf } from './file-state.ts'
import type { ImportSession, ImportStep } from './import-session.ts'
import { countWritten } from './plan-decisions.ts'

/** What the one button at the right of the steps does: go on, show the first doubtful column, write, start again. */
export interface NextAct {
  readonly label: string
  readonly does: ImportStep | 'showDoubt' | 'apply' | 'startOver'
  readonly isReady: boolean
  /** What should be known before pressing it. */
  readonly note: string | null
}

export function nextAct(session: ImportSession, drafts: readonly ImportDraftSummary[]): NextAct {
  const importable = drafts.filter(isImportable)
  const rows = sumOf(importable, 'rows')
  const columns = sumOf(importable, 'doubtfulColumns')
  const cells = sumOf(importable, 'openCells')
  const unit = unitOf(importable.flatMap(({ ledgers }) => ledgers))
  const isIdle = session.running === null
  switch (session.step) {
    case 'choose': {
      const waiting = drafts.filter((draft) => !draft.imported).length
      const label = waiting > 0 ? `下一步：识别 ${waiting} 个文件` : '下一步：识别'
      return { label, does: 'recognise', isReady: waiting > 0, note: null }
    }
    case 'recognise': {
      if (importable.length === 0) {
        return { label: '没有可导入的台账', does: 'recognise', isReady: false, note: null }
      }
      const unknown = sumOf(drafts, 'unknownTables')
      const note = unknown > 0 ? `${unknown} 张表没有认出，不导入` : null
      if (columns > 0) return { label: `先确认 ${columns} 列`, does: 'showDoubt', isReady: true, note }
      if (cells > 0) return { label: `下一步：核对 ${cells} 处疑点`, does: 'review', isReady: true, note }
      return { label: `下一步：比对 ${rows} ${unit}`, does: 'compare', isReady: true, note }
    }
    case 'review': {
      const note = cells > 0 ? `还有 ${cells} 处未处理` : null
      return { label: `下一步：比对 ${rows} ${unit}`, does: 'compare', isReady: importable.length > 0, note }
    }
    case 'compare': {
      const { plan } = session
      // A number that is not known yet is not shown as none.
      if (!plan) return { label: '导入', does: 'apply', isReady: false, note: null }
      const written = countWritten(plan.proposedRows, session.decisions)
      return {
        label: `导入 ${written} ${unitOf(plan.ledgers.map(({ ledger }) => ledger))}`,
        does: 'apply',
        isReady: isIdle && written > 0,
        note: conflictNote(session),
      }
    }
    case 'done':
      return { label: '再导入一个文件', does: 'startOver', isReady: true, note: null }
  }
}

export function stepBefore(step: ImportStep, hasDoubts: boolean): ImportStep | null {
  switch (step) {
    case 'recognise':
      return 'choose'
    case 'review':
      return 'recognise'
    case 'compare':
      return hasDoubts ? 'review' : 'recognise'
    case 'choose':
    case 'done':
      return null
  }
}

function conflictNote({ plan, decisions }: ImportSession): string | null {
  if (!plan) return null
  const decided = Object.values(decisions).filter(({ decision }) => ['create', 'merge'].includes(decision.action ?? ''))
  const open = plan.counts.conflict - decided.length
  return open > 0 ? `${open} 处冲突未选择，将跳过` : null
}
