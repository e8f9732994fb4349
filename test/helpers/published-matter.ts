import { randomUUID } from 'node:crypto'
import type { Body } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { contentHash } from '../../electron/data/features/disclosures/content-hash.ts'
import { insertVersion } from '../../electron/data/features/disclosures/version-store.ts'
import type { WriteDb } from '../../electron/data/db/connection.ts'
import type { TestApp } from './test-app.ts'

export interface Matter {
  readonly community: string
  readonly title: string
  readonly body: Body
  readonly category?: string
  readonly state?: string
  readonly publishedOn?: string | null
  readonly withdrawnOn?: string | null
  readonly version?: number
  readonly why?: string | null
}

/** A publication as its life leaves it, straight in the tables: what is printed of it is not how it came to be. */
export async function aPublishedMatter(app: TestApp, communityId: CommunityId, matter: Matter): Promise<string> {
  const id = randomUUID()
  const { community, title, body, category = '财务', state = 'published', withdrawnOn = null, why = null } = matter
  const { publishedOn = '2026-11-02', version = 1 } = matter
  const publisher = `${community}居民委员会`
  const hash = contentHash({ community, title, body, publisher, period: id })
  await inTables(app, (db) => {
    db.prepare(
      `INSERT INTO catalogue (catalogue_id, name, version, state, valid_from, source, made_at)
       VALUES ('c', '目录', 1, 'inForce', '2026-01-01', '试', '2026-01-01') ON CONFLICT DO NOTHING`,
    ).run()
    db.prepare(
      `INSERT INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, basis_ids, time_text,
         channels, is_major, has_personal_data, retention, source)
       VALUES (?, 'c', ?, 1, ?, '事项', '[]', '每季度', '[]', 0, 0, '30年', '试') ON CONFLICT DO NOTHING`,
    ).run(`item-${category}`, `item-${category}`, category)
    db.prepare(
      `INSERT INTO disclosure (disclosure_id, community_id, item_id, item_key, period, due_on, title, body, publisher,
         state, version, channels, min_display_days, published_on, withdrawn_on, content_hash, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, '[]', 7, ?, ?, ?, '2026-11-02', '2026-11-02')`,
    ).run(
      ...[id, communityId, `item-${category}`, `item-${category}`, id, title, JSON.stringify(body), publisher, state],
      ...[version, publishedOn, withdrawnOn, hash],
    )
    if (publishedOn === null) return
    insertVersion(db, {
      ...{ disclosureId: id, version, community, title, body, publisher, channels: [], publishedOn, why },
      contentHash: hash,
    })
  })
  return id
}

export async function inTables(app: TestApp, change: (db: WriteDb) => void): Promise<void> {
  const { writer } = app.data.session.ledger!
  await writer.run(
    { method: 'test', act: '测试', subject: null, reason: null, accountId: null, accountName: '测试' },
    change,
  )
}
