import type { DisclosureId, DisclosureState, ItemId } from '@shared/disclosure/model.ts'
import type { DoneForDuty } from '@shared/disclosure/duty-light.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

/** A publication, as far as the board asks. */
export interface DoneRow extends DoneForDuty {
  readonly id: DisclosureId
  readonly communityId: CommunityId
  readonly itemId: ItemId
  readonly itemKey: string
  readonly period: string
  readonly dueOn: string | null
}

/** One publication as SQLite hands it over: thousands of them make one board. */
type Row = readonly [
  id: DisclosureId,
  communityId: CommunityId,
  itemId: ItemId,
  itemKey: string,
  period: string,
  dueOn: string | null,
  state: DisclosureState,
  publishedOn: string | null,
  hasEvidence: number,
]

/** Evidence of an earlier version shows a sheet that hangs no more; what was never published needs none. */
const columns = `disclosure_id, community_id, item_id, item_key, period, due_on, state,
  CASE WHEN version = 1 THEN published_on
    ELSE (SELECT min(published_on) FROM disclosure_version AS version
          WHERE version.disclosure_id = disclosure.disclosure_id) END,
  published_on IS NOT NULL AND EXISTS (
    SELECT 1 FROM disclosure_evidence AS evidence
    WHERE evidence.disclosure_id = disclosure.disclosure_id AND taken_on >= published_on)`

export function listDoneInSpan(db: ReadDb, from: string, to: string): DoneRow[] {
  const rows = db.prepare(`SELECT ${columns} FROM disclosure WHERE due_on BETWEEN ? AND ?`).raw().all(from, to)
  return (rows as Row[]).map(toDone)
}

/** Those of certain duties, wherever their due days lie. One question for all of them: a board has thousands. */
export function listDoneFor(
  db: ReadDb,
  wanted: readonly (readonly [communityId: string, itemKey: string, period: string])[],
): DoneRow[] {
  if (wanted.length === 0) return []
  const rows = db
    .prepare(
      `SELECT ${columns} FROM json_each(?) AS wanted CROSS JOIN disclosure
       ON community_id = wanted.value ->> 0 AND item_key = wanted.value ->> 1 AND period = wanted.value ->> 2`,
    )
    .raw()
    .all(JSON.stringify(wanted))
  return (rows as Row[]).map(toDone)
}

function toDone([id, communityId, itemId, itemKey, period, dueOn, state, publishedOn, hasEvidence]: Row): DoneRow {
  return { id, communityId, itemId, itemKey, period, dueOn, state, publishedOn, hasEvidence: hasEvidence === 1 }
}
