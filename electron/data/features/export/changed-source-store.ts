import type { SourceKind } from '@shared/export/contract.ts'
import type { ReadDb } from '../../db/connection.ts'

/** Of each kind of source the records in which it stands, and how a part names the whole. */
const tablesOf: Readonly<Record<Exclude<SourceKind, 'duty'>, Readonly<Record<string, string>>>> = {
  person: { person: 'person_id', appointment: 'person_id' },
  dossier: {
    dossier: 'dossier_id',
    dossier_step: 'dossier_id',
    dossier_record: 'dossier_id',
    section_entry: 'dossier_id',
  },
  record: { dossier_record: 'record_id' },
  decision: { decision: 'decision_id', decision_meeting: 'decision_id', decision_progress: 'decision_id' },
  disclosure: {
    disclosure: 'disclosure_id',
    disclosure_step: 'disclosure_id',
    objection: 'disclosure_id',
  },
  item: { catalogue_item: 'item_id' },
}

/** References of all that an act after this one changed; the before-images say it. */
export function changedSince(db: ReadDb, auditSeq: number, kinds: ReadonlySet<SourceKind>): ReadonlySet<string> {
  const changed = new Set<string>()
  const list = db
    .prepare(
      `SELECT DISTINCT json_extract(coalesce(after, before), '$.' || @column) FROM change
       WHERE audit_seq > @auditSeq AND table_name = @table`,
    )
    .pluck()
  for (const kind of kinds) {
    if (kind === 'duty') continue
    for (const [table, column] of Object.entries(tablesOf[kind]))
      for (const id of list.all({ table, column, auditSeq }) as string[]) changed.add(`${kind}:${id}`)
  }
  return changed
}

/** What was to be published and has been begun since: community, item and period as the duty names them. */
export function isBegun(db: ReadDb, dutyId: string): boolean {
  const [communityId, itemKey, period] = dutyId.split('|')
  const found = db
    .prepare('SELECT 1 FROM disclosure WHERE community_id = ? AND item_key = ? AND period = ?')
    .get(communityId, itemKey, period)
  return found !== undefined
}
