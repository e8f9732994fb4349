import type { DossierRecord } from '@shared/dossier/model.ts'
import type { SheetState } from './sheet-state.ts'

/** Somebody else, or an undo, has changed what these edits lie upon. */
export function isOutdated({ rows, removed }: SheetState, records: readonly DossierRecord[]): boolean {
  const stored = rows.flatMap(({ record }) => record ?? [])
  const revisions = new Map(stored.map(({ id, revision }) => [id, revision]))
  const gone = new Set(removed)
  const now = new Set(records.map(({ id }) => id))
  return (
    records.some(({ id, revision }) => !gone.has(id) && revisions.get(id) !== revision) ||
    stored.some(({ id }) => !now.has(id))
  )
}
