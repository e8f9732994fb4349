import type { Category, DisclosureAct, DisclosureId, ItemId } from '@shared/disclosure/model.ts'
import { parseTimeRule } from '@shared/disclosure/parse-time-rule.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { inTables } from './published-matter.ts'
import type { TestApp } from './test-app.ts'

interface NewItem {
  readonly timeText: string
  readonly title?: string
  readonly category?: Category
  readonly minDisplayDays?: number
}

let made = 0

/** An item of the catalogue in force, which is made with the first one. */
export async function anItemInForce(
  app: TestApp,
  { timeText, title = '财务收支', category = '财务', minDisplayDays }: NewItem,
): Promise<ItemId> {
  made += 1
  const id = `item-${made}` as ItemId
  const parsed = parseTimeRule(timeText)
  const rules = parsed.state === 'parsed' ? JSON.stringify(parsed.value) : null
  await inTables(app, (db) => {
    db.prepare(
      `INSERT INTO catalogue (catalogue_id, name, version, state, valid_from, source, made_at)
       VALUES ('catalogue', '公开目录', 1, 'inForce', '2026-01-01', '试', '2026-01-01') ON CONFLICT DO NOTHING`,
    ).run()
    db.prepare(
      `INSERT INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, basis_text, basis_ids,
         time_text, time_rules, channels, min_display_days, is_major, has_personal_data, retention, source)
       VALUES (?, 'catalogue', ?, ?, ?, ?, '示范办法第三条', '[]', ?, ?, '[]', ?, 0, 0, '30年', '试')`,
    ).run(id, `key-${id}`, made, category, title, timeText, rules, minDisplayDays ?? null)
  })
  return id
}

export function adopt(app: TestApp, itemId: ItemId, communityIds: CommunityId[], from: string): Promise<void> {
  return app.call('catalogues', 'adopt', { communityIds, itemIds: [itemId], isAdopted: true, from })
}

const signed = { opinion: '同意', signedBy: '王敏', signedOn: null }

/** Takes the steps up to the check of personal data. */
export async function passToCheck(app: TestApp, id: DisclosureId, on: string): Promise<void> {
  const acts: Exclude<DisclosureAct, 'publish'>[] = ['submit', 'passSupervision', 'passDecision']
  for (const act of acts) await app.call('disclosures', 'step', { id, act, on, note: signed })
}
