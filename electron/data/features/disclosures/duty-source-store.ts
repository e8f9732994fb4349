import {
  type Adoption,
  type DutyEvent,
  type DutyItem,
  type DutyVersion,
  eventPeriod,
} from '@shared/disclosure/duties.ts'
import { majorItems } from '@shared/disclosure/major-items.ts'
import type { Category, ItemId } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface NamedCommunity {
  readonly id: CommunityId
  readonly name: string
}

/** In pinyin order; those of the account alone. */
export function listOwnCommunities(db: ReadDb, communityIds: readonly string[] | null): NamedCommunity[] {
  const all = db.prepare('SELECT community_id AS id, name FROM community ORDER BY name_sort').all() as NamedCommunity[]
  return communityIds === null ? all : all.filter(({ id }) => communityIds.includes(id))
}

interface StoredVersion {
  readonly id: string
  readonly state: 'inForce' | 'superseded'
  readonly validFrom: string
}

const beginning = '0000-01-01'
const end = '9999-12-31'

/**
 * Which catalogue the street followed when. The first one holds for the days before it too: since when a community
 * publishes an item its adoption says.
 */
export function listDutyVersions(db: ReadDb): DutyVersion[] {
  const stored = db
    .prepare(
      `SELECT catalogue_id AS id, state, valid_from AS validFrom FROM catalogue
       WHERE state IN ('inForce', 'superseded') AND valid_from IS NOT NULL
       ORDER BY valid_from, state = 'inForce', made_at`,
    )
    .all() as StoredVersion[]
  // One that was to begin later and was superseded before has never held.
  const current = stored.find(({ state }) => state === 'inForce')
  const held = stored.filter(({ state, validFrom }) => state === 'inForce' || validFrom <= (current?.validFrom ?? end))
  const items = itemsByCatalogue(db)
  const builtIn = { from: beginning, to: end, items: new Map(majorItems.map((item) => [item.key, builtInItem(item)])) }
  const versions = held.map(({ id, validFrom }, place) => {
    const next = held[place + 1]
    return {
      from: place === 0 ? beginning : validFrom,
      to: next ? addDays(next.validFrom, -1) : end,
      items: items.get(id) ?? new Map<string, DutyItem>(),
    }
  })
  return [builtIn, ...versions]
}

function builtInItem({ key, title, category, timeText, rules }: (typeof majorItems)[number]): DutyItem {
  return { id: key as ItemId, key, category, title, basis: null, timeText, rules }
}

interface ItemRow {
  readonly catalogueId: string
  readonly id: ItemId
  readonly key: string
  readonly category: Category
  readonly title: string
  readonly basisText: string | null
  readonly basisIds: string
  readonly timeText: string
  readonly rules: string | null
}

const itemColumns = `catalogue_id AS catalogueId, item_id AS id, item_key AS key, category,
  coalesce(level2, level1) AS title, basis_text AS basisText, basis_ids AS basisIds, time_text AS timeText,
  time_rules AS rules`

function itemsByCatalogue(db: ReadDb): Map<string, Map<string, DutyItem>> {
  const rows = db
    .prepare(
      `SELECT ${itemColumns} FROM catalogue_item JOIN catalogue USING (catalogue_id)
       WHERE state IN ('inForce', 'superseded') AND catalogue.valid_from IS NOT NULL ORDER BY ordinal`,
    )
    .all() as ItemRow[]
  const bases = new Map(
    (db.prepare('SELECT basis_id AS id, title FROM legal_basis').all() as { id: string; title: string }[]).map(
      ({ id, title }) => [id, title],
    ),
  )
  const found = new Map<string, Map<string, DutyItem>>()
  for (const row of rows) {
    const items = found.get(row.catalogueId) ?? new Map<string, DutyItem>()
    items.set(row.key, toItem(row, bases))
    found.set(row.catalogueId, items)
  }
  return found
}

function toItem(row: ItemRow, bases: ReadonlyMap<string, string>): DutyItem {
  const { id, key, category, title, timeText } = row
  const titles = (JSON.parse(row.basisIds) as string[]).flatMap((basis) => bases.get(basis) ?? [])
  const basis = row.basisText ?? (titles.join('、') || null)
  return { id, key, category, title, basis, timeText, rules: row.rules ? (JSON.parse(row.rules) as TimeRules) : null }
}

/** An item of whatever version, draft or not. */
export function findDutyItem(db: ReadDb, id: string): DutyItem | null {
  const row = db.prepare(`SELECT ${itemColumns} FROM catalogue_item WHERE item_id = ?`).get(id) as ItemRow | undefined
  return row ? toItem(row, new Map()) : null
}

export function listAdoptions(db: ReadDb): Adoption[] {
  return db
    .prepare(
      `SELECT community_id AS communityId, item_key AS itemKey, from_day AS fromDay, until_day AS untilDay
       FROM adoption`,
    )
    .all() as Adoption[]
}

export function listBusyCommunities(db: ReadDb): Set<CommunityId> {
  const rows = db.prepare('SELECT community_id FROM community_flag WHERE finance_busy = 1').pluck().all()
  return new Set(rows as CommunityId[])
}

export function listEvents(db: ReadDb, from: string, to: string): DutyEvent[] {
  return db
    .prepare(
      `SELECT community_id AS communityId, item_key AS itemKey, occurred_on AS occurredOn, note
       FROM disclosure_event WHERE occurred_on BETWEEN ? AND ? ORDER BY rowid`,
    )
    .all(from, to) as DutyEvent[]
}

/** The decision that an event belongs to. */
export function findEventDecision(
  db: ReadDb,
  { communityId, itemKey, occurredOn }: Omit<DutyEvent, 'note'>,
  period: string,
): { decisionId: string | null; stage: string | null } {
  const events = db
    .prepare(
      `SELECT note, decision_id AS decisionId, stage FROM disclosure_event
       WHERE community_id = ? AND item_key = ? AND occurred_on = ? ORDER BY rowid`,
    )
    .all(communityId, itemKey, occurredOn) as { note: string; decisionId: string | null; stage: string | null }[]
  const same = events.filter(({ note }) => period.startsWith(eventPeriod(occurredOn, note)))
  // Two of one day and one name are told apart by their number, as `computeDuties` numbers them.
  const number = Number(/ (\d+)$/.exec(period)?.[1] ?? 1)
  const { decisionId = null, stage = null } = same[number - 1] ?? same[0] ?? {}
  return { decisionId, stage }
}

export function insertEvent(db: WriteDb, id: string, event: DutyEvent): void {
  db.prepare(
    `INSERT INTO disclosure_event (event_id, community_id, item_key, occurred_on, note)
     VALUES (@id, @communityId, @itemKey, @occurredOn, @note)`,
  ).run({ ...event, id })
}

export function countSameEvents(db: ReadDb, event: DutyEvent): number {
  return db
    .prepare(
      `SELECT count(*) FROM disclosure_event
       WHERE community_id = @communityId AND item_key = @itemKey AND occurred_on = @occurredOn AND note = @note`,
    )
    .pluck()
    .get(event) as number
}
