import type { Body } from '@shared/disclosure/model.ts'
import type { ReadDb } from '../../db/connection.ts'

export interface OnShow {
  readonly id: string
  readonly title: string
  readonly itemTitle: string
  readonly category: string
  readonly body: Body
  readonly publisher: string | null
  readonly publishedOn: string
  readonly minDisplayDays: number
  readonly version: number
  readonly why: string | null
  readonly contentHash: string
}

/** What is published and not withdrawn, as it was published, the newest first. */
export function* eachOnShow(db: ReadDb, communityId: string): Generator<OnShow> {
  const rows = db
    .prepare(
      `SELECT disclosure.disclosure_id AS id, shown.title, coalesce(level2, level1) AS itemTitle, category, shown.body,
         shown.publisher, shown.published_on AS publishedOn, disclosure.min_display_days AS minDisplayDays,
         shown.version, why, shown.content_hash AS contentHash
       FROM disclosure
       JOIN catalogue_item USING (item_id)
       JOIN disclosure_version AS shown
         ON shown.disclosure_id = disclosure.disclosure_id AND shown.version = disclosure.version
       WHERE community_id = ? AND state = 'published' AND withdrawn_on IS NULL
       ORDER BY shown.published_on DESC, disclosure.rowid DESC`,
    )
    .all(communityId) as (Omit<OnShow, 'body'> & { readonly body: string })[]
  for (const row of rows) yield { ...row, body: JSON.parse(row.body) as Body }
}
