import type { Body, DisclosureState } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { ReadDb } from '../../db/connection.ts'

export interface NoticeRow {
  readonly id: string
  readonly communityId: CommunityId
  readonly community: string
  readonly category: string
  readonly state: DisclosureState
  readonly version: number
  readonly title: string
  readonly body: Body
  readonly publisher: string | null
  readonly publishedOn: string | null
  readonly withdrawnOn: string | null
  readonly minDisplayDays: number
  readonly contentHash: string
  /** Whether this version was published; the content is the one that was. */
  readonly isPublished: boolean
}

type Row = Omit<NoticeRow, 'body' | 'isPublished'> & { readonly body: string; readonly isPublished: 0 | 1 }

/** The matter in its present version: as it was published, or as it stands where it was not yet. */
export function findNotice(db: ReadDb, id: string): NoticeRow | null {
  const row = db
    .prepare(
      `SELECT disclosure.disclosure_id AS id, disclosure.community_id AS communityId,
         coalesce(shown.community, community.name) AS community, category, state, disclosure.version,
         coalesce(shown.title, disclosure.title) AS title, coalesce(shown.body, disclosure.body) AS body,
         iif(shown.version IS NULL, disclosure.publisher, shown.publisher) AS publisher,
         shown.published_on AS publishedOn, disclosure.withdrawn_on AS withdrawnOn,
         disclosure.min_display_days AS minDisplayDays,
         coalesce(shown.content_hash, disclosure.content_hash) AS contentHash, shown.version IS NOT NULL AS isPublished
       FROM disclosure
       JOIN community USING (community_id)
       JOIN catalogue_item USING (item_id)
       LEFT JOIN disclosure_version AS shown
         ON shown.disclosure_id = disclosure.disclosure_id AND shown.version = disclosure.version
       WHERE disclosure.disclosure_id = ?`,
    )
    .get(id) as Row | undefined
  return row ? { ...row, body: JSON.parse(row.body) as Body, isPublished: row.isPublished === 1 } : null
}

/** The newest act: a code made later than a falsified trail does not agree with it. */
export function auditHead(db: ReadDb): { readonly seq: number; readonly hash: string } {
  const head = db.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as
    | { seq: number; hash: string }
    | undefined
  return head ?? { seq: 0, hash: '' }
}
