import type { Body, Category, DisclosureHead, DisclosureId, DisclosureState, ItemId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface StoredDisclosure extends DisclosureHead {
  readonly itemKey: string
  readonly body: Body
  readonly publisher: string | null
  readonly channels: readonly string[]
  readonly contentHash: string
}

interface Row extends Omit<StoredDisclosure, 'body' | 'channels'> {
  readonly body: string
  readonly channels: string
}

const headColumns = `disclosure_id AS id, community_id AS communityId, community.name AS communityName,
  disclosure.item_id AS itemId, coalesce(level2, level1) AS itemTitle, category, period, due_on AS dueOn, title, state,
  published_on AS publishedOn, withdrawn_on AS withdrawnOn, disclosure.min_display_days AS minDisplayDays, version,
  (SELECT count(*) FROM objection WHERE objection.disclosure_id = disclosure.disclosure_id AND replied_on IS NULL)
    AS openObjections,
  decision_id AS decisionId, disclosure.stage, disclosure.revision`
const tables = 'disclosure JOIN community USING (community_id) JOIN catalogue_item USING (item_id)'

/** @throws `not-found` */
export function getDisclosure(db: ReadDb, id: string): StoredDisclosure {
  const row = db
    .prepare(
      `SELECT ${headColumns}, disclosure.item_key AS itemKey, body, disclosure.publisher, disclosure.channels,
         content_hash AS contentHash
       FROM ${tables} WHERE disclosure_id = ?`,
    )
    .get(id) as Row | undefined
  if (!row) throw new AppError('not-found', `No disclosure ${id}`)
  return { ...row, body: JSON.parse(row.body) as Body, channels: JSON.parse(row.channels) as string[] }
}

/** Due or published in a span, the newest first. */
export function listDisclosures(
  db: ReadDb,
  { communityId, from, to }: { communityId: CommunityId | null; from: string; to: string },
): DisclosureHead[] {
  return db
    .prepare(
      `SELECT ${headColumns} FROM ${tables}
       WHERE (@communityId IS NULL OR community_id = @communityId)
         AND (due_on BETWEEN @from AND @to OR published_on BETWEEN @from AND @to OR due_on IS NULL)
       ORDER BY coalesce(published_on, due_on) DESC, disclosure.rowid DESC`,
    )
    .all({ communityId, from, to }) as DisclosureHead[]
}

export interface NewDisclosure {
  readonly id: DisclosureId
  readonly communityId: CommunityId
  readonly itemId: ItemId
  readonly itemKey: string
  readonly period: string
  readonly dueOn: string | null
  readonly title: string
  readonly body: Body
  readonly publisher: string | null
  readonly minDisplayDays: number
  readonly decisionId: string | null
  readonly stage: string | null
  readonly contentHash: string
  readonly at: string
}

export function insertDisclosure(db: WriteDb, disclosure: NewDisclosure): void {
  db.prepare(
    `INSERT INTO disclosure (disclosure_id, community_id, item_id, item_key, period, due_on, title, body, publisher,
       state, channels, min_display_days, decision_id, stage, content_hash, created_at, updated_at)
     VALUES (@id, @communityId, @itemId, @itemKey, @period, @dueOn, @title, @body, @publisher, 'drafting', '[]',
       @minDisplayDays, @decisionId, @stage, @contentHash, @at, @at)`,
  ).run({ ...disclosure, body: JSON.stringify(disclosure.body) })
}

export function findDisclosureOf(db: ReadDb, communityId: string, itemKey: string, period: string): string | undefined {
  return db
    .prepare('SELECT disclosure_id FROM disclosure WHERE community_id = ? AND item_key = ? AND period = ?')
    .pluck()
    .get(communityId, itemKey, period) as string | undefined
}

export interface Content {
  readonly title: string
  readonly body: Body
  readonly publisher: string | null
  readonly contentHash: string
}

/** @throws `conflict` when somebody else has saved since */
export function updateContent(db: WriteDb, id: string, revision: number, content: Content, at: string): void {
  const { changes } = db
    .prepare(
      `UPDATE disclosure SET title = @title, body = @body, publisher = @publisher, content_hash = @contentHash,
         revision = revision + 1, updated_at = @at
       WHERE disclosure_id = @id AND revision = @revision`,
    )
    .run({ ...content, body: JSON.stringify(content.body), id, revision, at })
  if (changes === 0) throw new AppError('conflict', `Disclosure ${id} was saved by somebody else`)
}

export function moveDisclosure(db: WriteDb, id: string, state: DisclosureState, at: string): void {
  db.prepare('UPDATE disclosure SET state = ?, revision = revision + 1, updated_at = ? WHERE disclosure_id = ?').run(
    state,
    at,
    id,
  )
}

export function notePublished(db: WriteDb, id: string, on: string, channels: readonly string[]): void {
  db.prepare('UPDATE disclosure SET published_on = ?, withdrawn_on = NULL, channels = ? WHERE disclosure_id = ?').run(
    on,
    JSON.stringify(channels),
    id,
  )
}

export function noteWithdrawn(db: WriteDb, id: string, on: string): void {
  db.prepare('UPDATE disclosure SET withdrawn_on = ? WHERE disclosure_id = ?').run(on, id)
}

export function noteArchived(db: WriteDb, id: string, on: string): void {
  db.prepare('UPDATE disclosure SET archived_on = ? WHERE disclosure_id = ?').run(on, id)
}

/** What was on the board stays in `disclosure_version`. */
export function beginVersion(db: WriteDb, id: string): void {
  db.prepare('UPDATE disclosure SET version = version + 1 WHERE disclosure_id = ?').run(id)
}

export interface ItemForDisclosure {
  readonly id: ItemId
  readonly key: string
  readonly category: Category
  readonly publisher: string | null
  readonly stage: string | null
  readonly minDisplayDays: number | null
}

export function findItem(db: ReadDb, id: string): ItemForDisclosure | null {
  const item = db
    .prepare(
      `SELECT item_id AS id, item_key AS key, category, publisher, stage, min_display_days AS minDisplayDays
       FROM catalogue_item WHERE item_id = ?`,
    )
    .get(id) as ItemForDisclosure | undefined
  return item ?? null
}

export function communityName(db: ReadDb, id: string): string {
  const name = db.prepare('SELECT name FROM community WHERE community_id = ?').pluck().get(id) as string | undefined
  if (name === undefined) throw new AppError('not-found', `No community ${id}`)
  return name
}
