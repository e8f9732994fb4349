import { join } from 'node:path'
import { parseTimeRule } from '@shared/disclosure/parse-time-rule.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import { asWriteDb, openDatabase, type WriteDb } from '../../electron/data/db/connection.ts'
import { seededRandom } from '../../electron/data/demo/seeded-random.ts'
import type { TestApp } from '../helpers/test-app.ts'

export interface DisclosureSize {
  readonly communities: number
  readonly items: number
  readonly years: number
}

const quarterEnds = ['03-31', '06-30', '09-30', '12-31']
const events = 8

/**
 * Communities that have published by a catalogue for years: most items each quarter, some from events, some standing.
 * Rows written straight, in one transaction, without before-images.
 */
export function makeLargeDisclosure(app: TestApp, size: DisclosureSize, lastYear: number): void {
  const { keys } = app.data.session
  if (!keys) throw new Error('Nobody is signed in')
  const db = openDatabase(join(app.folder, 'ledger.db'), keys.databaseKey)
  try {
    db.exec('BEGIN IMMEDIATE')
    fill(asWriteDb(db), size, lastYear)
    db.exec('COMMIT; ANALYZE')
  } finally {
    db.close()
  }
}

function rulesOf(item: number): string {
  const text =
    item % 10 === 0 ? '自信息形成或者变更之日起20个工作日内' : item % 10 === 1 ? '长期公开' : '每季度公布一次'
  const parsed = parseTimeRule(text)
  if (parsed.state !== 'parsed') throw new Error(text)
  return JSON.stringify(parsed.value)
}

function fill(db: WriteDb, { communities, items, years }: DisclosureSize, lastYear: number): void {
  const random = seededRandom(5)
  const firstYear = lastYear - years + 1
  db.prepare(
    `INSERT INTO catalogue (catalogue_id, name, version, state, valid_from, source, made_at)
     VALUES ('c', '公开目录', 1, 'inForce', ?, '试', '2016-01-01')`,
  ).run(`${firstYear}-01-01`)
  const insertItem = db.prepare(
    `INSERT INTO catalogue_item (item_id, catalogue_id, item_key, ordinal, category, level1, basis_ids, time_text,
       time_rules, channels, is_major, has_personal_data, retention, source)
     VALUES (?, 'c', ?, ?, ?, ?, '[]', '每季度', ?, '[]', 0, 0, '30年', '试')`,
  )
  const categories = ['党务', '居务', '财务', '政务']
  for (let item = 0; item < items; item++)
    insertItem.run(`i${item}`, `k${item}`, item, categories[item % 4], `公开事项${item}`, rulesOf(item))
  const insertCommunity = db.prepare('INSERT INTO community (community_id, name, name_sort) VALUES (?, ?, ?)')
  const adopt = db.prepare('INSERT INTO adoption (community_id, item_key, from_day) VALUES (?, ?, ?)')
  const insertEvent = db.prepare(
    'INSERT INTO disclosure_event (event_id, community_id, item_key, occurred_on, note) VALUES (?, ?, ?, ?, ?)',
  )
  const insertDisclosure = db.prepare(
    `INSERT INTO disclosure (disclosure_id, community_id, item_id, item_key, period, due_on, title, body, state, channels,
       min_display_days, published_on, content_hash, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, '公开事项', '{"paragraphs":["按规定公开。"],"tables":[]}', 'published', '[]', 7, ?, 'h', '', '')`,
  )
  const insertEvidence = db.prepare(
    `INSERT INTO disclosure_evidence (evidence_id, disclosure_id, kind, channel, taken_on) VALUES (?, ?, 'photo', '', ?)`,
  )
  let written = 0
  for (let community = 0; community < communities; community++) {
    insertCommunity.run(`c${community}`, `第${community}社区`, String(community).padStart(4, '0'))
    for (let item = 0; item < items; item++) {
      adopt.run(`c${community}`, `k${item}`, `${firstYear}-01-01`)
      for (let year = firstYear; year <= lastYear; year++) {
        if (item % 10 === 0)
          for (let event = 0; event < events / 4; event++)
            insertEvent.run(
              `e${written++}`,
              `c${community}`,
              `k${item}`,
              `${year}-0${random.between(1, 9)}-15`,
              `变更${event}`,
            )
        if (item % 10 < 2) continue
        for (const [quarter, end] of quarterEnds.entries()) {
          const dueOn = addDays(`${year}-${end}`, 10)
          if (year === lastYear && random.chance(0.4)) continue
          const id = `d${written++}`
          const publishedOn = addDays(dueOn, random.between(-9, 1))
          insertDisclosure.run(
            id,
            `c${community}`,
            `i${item}`,
            `k${item}`,
            `${year}Q${quarter + 1}`,
            dueOn,
            publishedOn,
          )
          if (random.chance(0.9)) insertEvidence.run(`v${written}`, id, publishedOn)
        }
      }
    }
  }
}
