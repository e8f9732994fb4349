import { AppError } from '@shared/rpc/errors.ts'
import type { MergeStrategies } from '@shared/import/merge-strategies.ts'
import type { OpenDraft } from './import-draft.ts'
import type { PlannedRecord } from './ledgers/planned-record.ts'
import type { RosterPlan } from './plan-roster.ts'

export interface OpenPlan {
  readonly id: string
  readonly accountId: string
  readonly drafts: readonly OpenDraft[]
  readonly plan: RosterPlan
  /** Rows of the ledgers that are no roster. */
  readonly records: readonly PlannedRecord[]
  readonly strategies: MergeStrategies
  /** The newest act on what the plan was made against. */
  readonly basedOn: number
}

/** Drafts and plans live in memory: they hold personal data that nobody has decided to keep. */
export class DraftStore {
  readonly #drafts = new Map<string, OpenDraft>()
  readonly #plans = new Map<string, OpenPlan>()

  add(draft: OpenDraft): void {
    this.#drafts.set(draft.id, draft)
  }

  /** In the order in which they were read; nobody sees those of another account. */
  list(accountId: string): OpenDraft[] {
    return [...this.#drafts.values()].filter((draft) => draft.accountId === accountId)
  }

  /** @throws `draft-gone` */
  get(id: string, accountId: string): OpenDraft {
    const draft = this.#drafts.get(id)
    if (draft?.accountId !== accountId) throw new AppError('draft-gone', `No draft ${id}`)
    return draft
  }

  drop(id: string, accountId: string): void {
    this.get(id, accountId)
    this.#drafts.delete(id)
    this.forgetPlansOf(id)
  }

  /** One plan at a time: the newest is the one on the screen. */
  addPlan(plan: OpenPlan): void {
    for (const { id, accountId } of this.#plans.values()) if (accountId === plan.accountId) this.#plans.delete(id)
    this.#plans.set(plan.id, plan)
  }

  /** @throws `draft-gone` */
  getPlan(id: string, accountId: string): OpenPlan {
    const plan = this.#plans.get(id)
    if (plan?.accountId !== accountId) throw new AppError('draft-gone', `No plan ${id}`)
    return plan
  }

  /** A draft that changed makes the plans made of it wrong. */
  forgetPlansOf(draftId: string): void {
    for (const { id, drafts } of this.#plans.values())
      if (drafts.some((draft) => draft.id === draftId)) this.#plans.delete(id)
  }
}
