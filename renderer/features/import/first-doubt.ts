import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { importSession } from './import-session.ts'

/** Marks the list “先看这 N 处”. */
export const firstLookId = 'import-first-look'

/** About a second. */
const framesToWait = 60

/** Shows the first file with a doubtful column and puts the keyboard on its first answer. */
export function focusFirstDoubt(drafts: readonly ImportDraftSummary[]): void {
  const { draftId } = importSession.get()
  const current = drafts.find((draft) => draft.id === draftId && draft.doubtfulColumns > 0)
  const target = current ?? drafts.find((draft) => draft.doubtfulColumns > 0)
  if (!target) return
  if (target.id !== draftId) importSession.change({ draftId: target.id, table: 0 })
  focusWhenThere(framesToWait)
}

/** The first answer of the first question; false while there is none yet. */
export function focusFirstAnswer(): boolean {
  const answer = document.querySelector<HTMLElement>(`#${firstLookId} .im-answers button`)
  answer?.focus()
  return answer !== null
}

/** The list of another file has to be fetched first. */
function focusWhenThere(frames: number): void {
  requestAnimationFrame(() => {
    if (!focusFirstAnswer() && frames > 0) focusWhenThere(frames - 1)
  })
}
