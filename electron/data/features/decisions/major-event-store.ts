import type { Stage } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** A publication a matter asks for, with what was done for it. */
export interface MajorEvent {
  readonly id: string
  readonly decisionId: string
  readonly stage: Stage
  readonly itemKey: string
  readonly occurredOn: string
  readonly note: string
  readonly disclosureId: string | null
  readonly state: string | null
  readonly dueOn: string | null
  readonly publishedOn: string | null
  readonly withdrawnOn: string | null
  /** JSON. */
  readonly channels: string | null
}

/** A publication made from the board by hand is known by its period: the day and the note of the event. */
export function listMajorEvents(db: ReadDb, ids: readonly string[]): Map<string, MajorEvent[]> {
  const rows = db
    .prepare(
      `SELECT event_id AS id, event.decision_id AS decisionId, event.stage, event.item_key AS itemKey,
         occurred_on AS occurredOn, note, disclosure_id AS disclosureId, state, due_on AS dueOn,
         published_on AS publishedOn, withdrawn_on AS withdrawnOn, channels
       FROM disclosure_event AS event LEFT JOIN disclosure
         ON disclosure.community_id = event.community_id AND disclosure.item_key = event.item_key
         AND (disclosure.period = occurred_on || ' ' || substr(note, 1, 40)
           OR (disclosure.decision_id = event.decision_id AND disclosure.stage = event.stage))
       WHERE event.decision_id IN (SELECT value FROM json_each(?)) AND event.stage IS NOT NULL
       ORDER BY occurred_on, event.item_key`,
    )
    .all(JSON.stringify(ids)) as MajorEvent[]
  return Map.groupBy(rows, ({ decisionId }) => decisionId)
}

/** The items of a stage a community had adopted on a day. */
export function listAdoptedMajorKeys(db: ReadDb, communityId: string, stage: Stage, on: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT item.item_key FROM catalogue_item AS item
       JOIN catalogue ON catalogue.catalogue_id = item.catalogue_id AND catalogue.state = 'inForce'
       JOIN adoption ON adoption.item_key = item.item_key AND adoption.community_id = @communityId
       WHERE is_major = 1 AND stage = @stage AND from_day <= @on AND (until_day IS NULL OR until_day > @on)
         AND (catalogue.valid_from IS NULL OR catalogue.valid_from <= @on)
       ORDER BY item.item_key`,
    )
    .pluck()
    .all({ communityId, stage, on }) as string[]
}

/** Time rules of the items in force that concern decisions; null while their text is asked. */
export function readMajorRules(db: ReadDb): Map<string, TimeRules | null> {
  const rows = db
    .prepare(
      `SELECT item_key AS itemKey, time_rules AS rules FROM catalogue_item
       JOIN catalogue ON catalogue.catalogue_id = catalogue_item.catalogue_id AND catalogue.state = 'inForce'
       WHERE is_major = 1`,
    )
    .all() as { itemKey: string; rules: string | null }[]
  return new Map(rows.map(({ itemKey, rules }) => [itemKey, rules === null ? null : (JSON.parse(rules) as TimeRules)]))
}

export function insertMajorEvent(
  db: WriteDb,
  event: Pick<MajorEvent, 'id' | 'decisionId' | 'stage' | 'itemKey' | 'occurredOn' | 'note'> & {
    readonly communityId: string
  },
): void {
  db.prepare(
    `INSERT INTO disclosure_event (event_id, community_id, item_key, occurred_on, note, decision_id, stage)
     VALUES (@id, @communityId, @itemKey, @occurredOn, @note, @decisionId, @stage)`,
  ).run(event)
}

export function deleteMajorEvent(db: WriteDb, id: string): void {
  db.prepare('DELETE FROM disclosure_event WHERE event_id = ?').run(id)
}

export function hasPublications(db: ReadDb, decisionId: string): boolean {
  const byHand = (listMajorEvents(db, [decisionId]).get(decisionId) ?? []).some((event) => event.disclosureId !== null)
  return byHand || db.prepare('SELECT 1 FROM disclosure WHERE decision_id = ?').get(decisionId) !== undefined
}

/** What 居监委 said when it examined the publications of a matter. */
export function listSupervisionWords(db: ReadDb, disclosureIds: readonly string[]): Map<string, string[]> {
  const rows = db
    .prepare(
      `SELECT disclosure_id AS id, signed_by AS signedBy, opinion AS words FROM disclosure_step
       WHERE disclosure_id IN (SELECT value FROM json_each(?)) AND act = 'passSupervision' ORDER BY at, rowid`,
    )
    .all(JSON.stringify(disclosureIds)) as { id: string; signedBy: string | null; words: string | null }[]
  const said = rows.map(({ id, signedBy, words }) => ({
    id,
    text: `${words ?? '同意'}${signedBy ? `（${signedBy}）` : ''}`,
  }))
  return new Map([...Map.groupBy(said, ({ id }) => id)].map(([id, own]) => [id, own.map(({ text }) => text)]))
}
