import { builtInSections } from '@shared/dossier/sections/index.ts'
import { join } from 'node:path'
import { asWriteDb, openDatabase, type WriteDb } from '../../electron/data/db/connection.ts'
import { indexRecords } from '../../electron/data/db/record-index.ts'
import { runAtOnce } from '../../electron/data/db/run-in-steps.ts'
import { indexNotedPeople, indexPeople } from '../../electron/data/db/search-index.ts'
import { fillStreet } from '../../electron/data/demo/fill-street.ts'
import { generateStreet } from '../../electron/data/demo/generate-street.ts'
import { type Random, seededRandom } from '../../electron/data/demo/seeded-random.ts'
import type { TestApp } from '../helpers/test-app.ts'

type Make = (random: Random, year: number) => Record<string, string | number | boolean>

const names = ['张建国', '李秀英', '王磊', '刘洋', '陈静', '杨帆', '赵敏', '黄伟', '周芳', '吴强']
const topics = ['廉洁纪律', '信访调解', '消防安全', '社区治理', '财务管理', '反诈宣传', '垃圾分类', '居家养老']
const gifts = ['中秋月饼', '购物卡', '茶叶礼盒', '土特产', '现金红包', '香烟', '大闸蟹券']
const places = ['街道会议室', '居委会', '党群服务中心', '区委党校', '文化礼堂']
const day = (random: Random, year: number) =>
  `${year}-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`

/** Records as clerks write them, section by section; what a section's shares are is how often it is drawn. */
const makers: readonly (readonly [section: string, share: number, make: Make])[] = [
  [
    'training',
    8,
    (random, year) => ({
      name: `${random.pick(topics)}专题培训`,
      category: random.pick(['岗位', '专业技能', '清廉教育', '党员轮训']),
      endedOn: day(random, year),
      days: random.between(1, 3),
      place: random.pick(places),
    }),
  ],
  [
    'talks',
    6,
    (random, year) => ({
      talkType: random.pick(['例行廉政谈话', '日常谈心谈话', '提醒谈话']),
      interviewer: random.pick(names),
      date: day(random, year),
      place: random.pick(places),
      content: `围绕${random.pick(topics)}谈了工作中的问题，提醒遵守${random.pick(topics)}要求`,
      ...(random.chance(0.1) && { requirement: '限期整改', deadline: day(random, year) }),
    }),
  ],
  [
    'gifts',
    4,
    (random, year) => ({
      date: day(random, year),
      handling: random.pick(['拒收', '退还', '上交']),
      giftName: random.pick(gifts),
      giver: random.pick(names),
      value: random.between(50, 2000),
    }),
  ],
  [
    'family',
    4,
    (random) => ({
      relation: random.pick(['配偶', '父亲', '母亲', '子', '女']),
      name: random.pick(names),
      employer: `${random.pick(['滨海', '示范', '东湖'])}${random.pick(['小学', '医院', '物业公司', '供销社'])}`,
    }),
  ],
  [
    'property',
    2,
    (random) => ({
      owner: random.pick(names),
      address: `望江路${random.between(1, 300)}号`,
      area: random.between(45, 160),
      price: random.between(60, 500),
    }),
  ],
  [
    'otherMatters',
    3,
    (random) => ({
      content: `报告${random.pick(topics)}有关情况，由${random.pick(names)}核实，地点${random.pick(places)}`,
    }),
  ],
  [
    'dutyReports',
    2,
    (random, year) => ({
      date: day(random, year),
      meeting: `${year}年度述职述廉会`,
      attendees: random.between(20, 60),
    }),
  ],
  [
    'appraisals',
    1,
    (random, year) => ({ date: day(random, year), meetingType: '居民代表会议', result: random.pick(['优秀', '称职']) }),
  ],
]
const drawn = makers.flatMap((maker) => Array.from({ length: maker[1] }, () => maker))

export interface LargeSize {
  readonly people: number
  readonly records: number
}

/**
 * A street whose people have dossiers of two years: rows written straight, by a connection of its own that keeps the
 * search but no before-images, in one transaction. Findings of everybody are left to be made.
 */
export function makeLargeDossiers(app: TestApp, size: LargeSize, year: number, now: Date): void {
  const { keys } = app.data.session
  if (!keys) throw new Error('Nobody is signed in')
  const db = openDatabase(join(app.folder, 'ledger.db'), keys.databaseKey)
  try {
    indexPeople(db)
    db.exec('BEGIN IMMEDIATE')
    fillLargeDossiers(asWriteDb(db), size, year, now)
    runAtOnce(indexNotedPeople(db))
    // At the end and in one statement: by triggers each record would be written to the disk by itself.
    indexRecords(db)
    db.exec(`
      INSERT INTO search_entry (kind, record_id) SELECT 'record', record_id FROM dossier_record ORDER BY rowid;
      INSERT INTO record_text (rowid, words)
      SELECT entry_id, search_record(section, field_values, person.name, person.name_initials, person.community_id)
      FROM search_entry
      CROSS JOIN dossier_record ON dossier_record.record_id = search_entry.record_id
      CROSS JOIN dossier USING (dossier_id) CROSS JOIN person USING (person_id)
      WHERE kind = 'record' ORDER BY entry_id;
    `)
    db.exec('DELETE FROM findings_day')
    db.exec('COMMIT')
  } finally {
    db.close()
  }
}

function fillLargeDossiers(db: WriteDb, { people, records }: LargeSize, year: number, now: Date): void {
  const random = seededRandom(4)
  fillStreet(db, generateStreet(people, 1), () => crypto.randomUUID(), now)
  const at = now.toISOString()
  const sections = builtInSections.map((section) => ({ ...section, isOn: section.level === 'default', ownFields: [] }))
  const version = ((db.prepare('SELECT max(version) FROM section_set').pluck().get() as number | null) ?? 0) + 1
  db.prepare(`INSERT INTO section_set (version, made_at, settings, definition) VALUES (?, ?, '{}', ?)`).run(
    version,
    at,
    JSON.stringify(sections),
  )
  const insertDossier = db.prepare(
    `INSERT INTO dossier (dossier_id, person_id, year, number, state, section_set, community_id, posts, created_at,
       updated_at)
     VALUES (?, ?, ?, ?, 'draft', ?, ?, '委员', ?, ?)`,
  )
  const insertRecord = db.prepare(
    `INSERT INTO dossier_record (record_id, dossier_id, section, ordinal, on_date, field_values, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const everybody = db.prepare('SELECT person_id AS id, community_id AS communityId FROM person').all() as {
    id: string
    communityId: string | null
  }[]
  const years = [year - 1, year]
  let written = 0
  for (const [place, { id, communityId }] of everybody.entries()) {
    for (const [turn, ofYear] of years.entries()) {
      const dossier = `d-${ofYear}-${place}`
      insertDossier.run(dossier, id, ofYear, `330299-${String(place).padStart(6, '0')}`, version, communityId, at, at)
      const until = Math.round((records * (place * years.length + turn + 1)) / (everybody.length * years.length))
      for (; written < until; written++) {
        const [section, , make] = random.pick(drawn)
        const values = make(random, ofYear)
        const onDate = (values['date'] ?? values['endedOn'] ?? null) as string | null
        insertRecord.run(`r-${written}`, dossier, section, written, onDate, JSON.stringify(values), at)
      }
    }
  }
}
