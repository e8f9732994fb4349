import type { PlanRow } from '@shared/import/plan.ts'
import type { MarkState } from '../../ui/state-mark.tsx'

/** The kinds of rows in the order of the filter, with their words and marks. */
export const planKinds: Readonly<Record<PlanRow['kind'], { readonly word: string; readonly mark: MarkState }>> = {
  new: { word: '新增', mark: 'done' },
  changed: { word: '有变化', mark: 'soon' },
  same: { word: '无变化', mark: 'open' },
  conflict: { word: '冲突', mark: 'late' },
  rejected: { word: '不导入', mark: 'open' },
}
