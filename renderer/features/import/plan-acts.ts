import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { RowDecision } from '@shared/import/row-decision.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import type { MergeStrategy } from '@shared/import/merge-strategies.ts'
import { importSession } from './import-session.ts'
import { forContract } from './plan-decisions.ts'
import { runWork } from './run-work.ts'

/** Compares the files with the database; the answer is kept until something is corrected. */
export async function comparePlan(draftIds: readonly string[]): Promise<void> {
  await runWork('正在与现有数据比对', async (running) => {
    const plan = await data.import.compare({ draftIds: [...draftIds] }, running)
    const isFilled = (kind: 'conflict' | 'changed' | 'new') => plan.counts[kind] > 0
    const kind = (['conflict', 'changed', 'new'] as const).find(isFilled) ?? null
    importSession.change({ plan, kind, decisions: plan.decided })
  })
}

/** Another way to merge a column: compared anew, and what was decided row by row stays. */
export async function chooseStrategy(column: string, strategy: MergeStrategy): Promise<void> {
  const { plan } = importSession.get()
  if (!plan) return
  const strategies = { ...plan.strategies, [column]: strategy }
  await runWork('正在与现有数据比对', async (running) => {
    const next = await data.import.compare({ draftIds: [...plan.draftIds], strategies }, running)
    importSession.change({ plan: next, decisions: next.decided })
  })
}

/** Keeps a decision where a crash does not reach it; the one in the window is what is imported. */
export function keepDecision(row: string, decision: RowDecision | undefined): void {
  const { plan } = importSession.get()
  if (!plan) return
  data.import.decide({ planId: plan.id, decisions: { [row]: decision ?? null } }).catch(() => {
    // The plan is gone: the next comparison says so.
  })
}

export async function applyPlan(): Promise<void> {
  const { plan, decisions } = importSession.get()
  if (!plan) return
  await runWork('正在导入', async (running) => {
    try {
      const { batchId, counts } = await data.import.apply(
        { planId: plan.id, decisions: forContract(decisions) },
        running,
      )
      const { draftIds, unwrittenValues } = plan
      const ledgers = plan.ledgers.map(({ ledger }) => ledger)
      importSession.change({
        step: 'done',
        plan: null,
        decisions: {},
        outcome: { batchId, counts, draftIds, ledgers, unwrittenValues, undone: null },
      })
      await queryClient.invalidateQueries({ queryKey: ['import'] })
    } catch (error) {
      if (!isErrorCode(error, 'plan-outdated')) throw error
      const fresh = await data.import.compare({ draftIds: [...plan.draftIds] }, running)
      importSession.change({ plan: fresh, decisions: fresh.decided })
      throw error
    }
  })
}

export async function saveErrorWorkbook(draftIds: readonly string[]): Promise<void> {
  try {
    const target = await shell('saveWorkbook', { suggestedName: '导入问题行.xlsx' })
    if (!target) return
    const { rows } = await data.import.errorWorkbook({ draftIds: [...draftIds], ticket: target.ticket })
    notify.success(`已保存 ${rows} 行到“${target.name}”`, {
      label: '打开所在文件夹',
      run: () => void shell('revealSaved', { ticket: target.ticket }),
    })
  } catch (error) {
    notify.failure(error)
  }
}

/** The file itself with its doubts marked, for whoever sent it. */
export async function saveMarkedWorkbook(draftId: string, fileName: string): Promise<void> {
  try {
    const target = await shell('saveWorkbook', { suggestedName: `${fileName.replace(/\.[^.]+$/, '')}（请核对）.xlsx` })
    if (!target) return
    const { cells } = await data.import.markedWorkbook({ draftId, ticket: target.ticket })
    notify.success(`已标出 ${cells} 处疑点，保存到“${target.name}”。改好后拖回这里`, {
      label: '打开所在文件夹',
      run: () => void shell('revealSaved', { ticket: target.ticket }),
    })
  } catch (error) {
    notify.failure(error)
  }
}
