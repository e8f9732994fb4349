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

interface Row extends Omit<DoneRow, 'hasEvidence'> {
  readonly state: DisclosureState
  readonly hasEvidence: number
}

/** Evidence of an earlier version shows a sheet that hangs no more. */
const columns = `disclosure_id AS id, community_id AS communityId, item_id AS itemId, item_key AS itemKey, period,
  due_on AS dueOn, state,
  CASE WHEN version = 1 THEN published_on
    ELSE (SELECT min(published_on) FROM disclosure_version AS version
          WHERE version.disclosure_id = disclosure.disclosure_id) END AS publishedOn,
  EXISTS (SELECT 1 FROM disclosure_evidence AS evidence
          WHERE evidence.disclosure_id = disclosure.disclosure_id AND taken_on >= published_on) AS hasEvidence`

export function listDoneInSpan(db: ReadDb, from: string, to: string): DoneRow[] {
  const rows = db.prepare(`SELECT ${columns} FROM disclosure WHERE due_on BETWEEN ? AND ?`).all(from, to)
  return (rows as Row[]).map(toDone)
}

/** Asked thousands of times for the duties that nobody has begun. */
export function findDone(db: ReadDb): (communityId: string, itemKey: string, period: string) => DoneRow | null {
  const find = db.prepare(`SELECT ${columns} FROM disclosure WHERE community_id = ? AND item_key = ? AND period = ?`)
  return (communityId, itemKey, period) => {
    const row = find.get(communityId, itemKey, period) as Row | undefined
    return row ? toDone(row) : null
  }
}

function toDone(row: Row): DoneRow {
  return { ...row, hasEvidence: row.hasEvidence === 1 }
}
