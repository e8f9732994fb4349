import type { ImportCounts } from '@shared/import/batch.ts'
import type { ImportPlan, PlanRow } from '@shared/import/plan.ts'
import type { KeptDecisions } from '@shared/import/row-decision.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore, useStore } from '../../data/store.ts'

export const steps = ['choose', 'recognise', 'review', 'compare', 'done'] as const
export type ImportStep = (typeof steps)[number]

/** A file between the drop and its draft. */
export interface FileInReading {
  readonly key: number
  readonly name: string
  readonly state: 'waiting' | 'reading' | 'failed'
  readonly progress: Progress | null
  readonly problem: string | null
}

/** Long work that takes the whole page: comparing, writing. */
export interface RunningWork {
  readonly title: string
  readonly progress: Progress | null
  readonly cancel: () => void
}

export interface ImportOutcome {
  readonly batchId: string | null
  readonly counts: ImportCounts
  readonly draftIds: readonly string[]
  readonly ledgers: readonly LedgerId[]
  readonly unwrittenValues: number
  /** How many records stayed when it was taken back; null while it stands. */
  readonly undone: { readonly kept: number } | null
}

/** Where the clerk is. Lives outside the page, so that leaving it in the middle keeps the work. */
export interface ImportSession {
  readonly step: ImportStep
  readonly reading: readonly FileInReading[]
  readonly draftId: string | null
  readonly table: number
  readonly running: RunningWork | null
  /** The sentence of what failed last, shown in the step it failed in. */
  readonly problem: string | null
  readonly plan: ImportPlan | null
  readonly kind: PlanRow['kind'] | null
  /** Those of the plan; they are kept with the files too, and the next comparison brings back what still holds. */
  readonly decisions: KeptDecisions
  readonly outcome: ImportOutcome | null
}

const fresh: ImportSession = {
  step: 'choose',
  reading: [],
  draftId: null,
  table: 0,
  running: null,
  problem: null,
  plan: null,
  kind: null,
  decisions: {},
  outcome: null,
}

const store = createStore<ImportSession>(fresh)

export const importSession = {
  get: store.get,
  change(part: Partial<ImportSession>): void {
    store.set({ ...store.get(), ...part })
  },
  goTo(step: ImportStep): void {
    store.set({ ...store.get(), step, problem: null })
  },
  /** Corrections make a comparison stale. */
  forgetPlan(): void {
    if (store.get().plan) store.set({ ...store.get(), plan: null, kind: null, decisions: {} })
  },
  startOver(): void {
    store.set({ ...fresh, reading: store.get().reading })
  },
}

export function useImportSession(): ImportSession {
  return useStore(store)
}

onSessionEnd(() => {
  store.get().running?.cancel()
  store.set(fresh)
})
