import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Power } from '@shared/security/powers.ts'
import { powersOf, roleIds, roles } from '@shared/security/roles.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { ReportRequest } from '@shared/export/contract.ts'
import { reports } from '@shared/reports/reports.ts'
import { sectionReports } from '@shared/reports/section-reports.ts'
import { demoStreet } from '../../electron/data/demo/demo-street.ts'
import { fillDemo } from '../../electron/data/demo/fill-demo.ts'
import { reportMakers } from '../../electron/data/features/reports/report-makers.ts'
import { type ReadCell, readReport } from '../helpers/read-report.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const now = new Date(2026, 10, 21, 10, 0)
const year = 2026
let app: TestApp
beforeAll(async () => {
  app = await openTestStreet({ now: () => now })
  await fillDemo(app.data, now)
}, 60_000)
afterAll(() => app.remove())

function requestOf(report: string, changes: Partial<ReportRequest> = {}): ReportRequest {
  return {
    report,
    communityIds: [],
    period: { year, part: 'year' },
    columns: [],
    preparer: '周敏',
    reviewer: '王建国',
    contactPhone: '0574-87650000',
    reportedOn: '2026-11-21',
    ...changes,
  }
}

let files = 0
async function saved(report: string, changes: Partial<ReportRequest> = {}) {
  files += 1
  const path = join(app.folder, `${report}-${files}.xlsx`)
  const result = await app.call('export', 'save', { ...requestOf(report, changes), ticket: app.ticket(path, 'write') })
  return { path, result }
}

const all = <T>(sql: string, ...values: unknown[]): T[] =>
  app.data.session.ledger!.reader.prepare(sql).all(...values) as T[]
const column = <T>(sql: string, ...values: unknown[]): T[] =>
  app.data.session
    .ledger!.reader.prepare(sql)
    .pluck()
    .all(...values) as T[]

const sorted = (rows: readonly (readonly ReadCell[])[]) =>
  rows
    .map((row) => row.map((cell) => cell ?? ''))
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))

test('every report of the set has a maker, and no maker is without a report', () => {
  expect(Object.keys(reportMakers).toSorted()).toEqual(reports.map(({ id }) => id).toSorted())
})

test('whoever may export may read what every report is made of, or is refused by name', async () => {
  for (const role of roleIds.filter((id) => (roles[id].powers as readonly Power[]).includes('export.masked')))
    expect(
      reports.filter(({ power }) => !powersOf([role]).includes(power)),
      role,
    ).toEqual([])
  const { account } = app.data.session
  app.data.session.account = { ...account!, powers: ['export.masked', 'people.read'] }
  await expect(app.call('export', 'preview', requestOf('talks'))).rejects.toMatchObject({ code: 'power-missing' })
  await expect(app.call('export', 'preview', requestOf('roster'))).resolves.toMatchObject({ rows: 90 })
  app.data.session.account = account
})

describe.each(sectionReports)('$title, read back with another library', ({ id, section }) => {
  test('holds every record of the year, value for value', async () => {
    const { path, result } = await saved(id, {
      columns: reports.find((one) => one.id === id)!.columns.map((one) => one.id),
    })
    const { labels, rows } = readReport(path)
    const stored = all<{ name: string; posts: string; community: string; values: string }>(
      `SELECT person.name, posts, community.name AS community, field_values AS "values"
       FROM dossier_record JOIN dossier USING (dossier_id) JOIN person USING (person_id)
         JOIN community ON community.community_id = dossier.community_id
       WHERE section = ? AND coalesce(substr(on_date, 1, 4), CAST(year AS TEXT)) = '2026'`,
      section.id,
    )
    const expected = stored.map(({ name, posts, community, values }) => {
      const held = JSON.parse(values) as RecordValues
      return [community, name, posts, ...section.fields.map((field) => plain(field.type, held[field.id]))]
    })

    const places = ['社区', '姓名', '职务', ...section.fields.map((field) => labelOf(field))].map((label) => {
      const at = labels.findIndex((one) => one === label || one.endsWith(`/${label}`))
      expect(at, label).toBeGreaterThan(0)
      return at
    })
    // What stands once for all lines of a person holds for each of them.
    const carried = rows.map((row, at) => row.map((cell, place) => cell ?? (place < 4 ? above(rows, at, place) : null)))
    expect(sorted(carried.map((row) => places.map((at) => row[at] ?? null)))).toEqual(sorted(expected))
    expect(result).toMatchObject({ rows: stored.length, people: new Set(stored.map(({ name }) => name)).size })
  })

  test('every line leads back to its record', async () => {
    const { path } = await saved(id)
    const { rows, refs, cellAt } = readReport(path)
    const ids = rows.flatMap((_, at) => refs.get(cellAt(at, 0)) ?? [])
    const stored = column<string>(
      `SELECT 'record:' || record_id FROM dossier_record JOIN dossier USING (dossier_id)
       WHERE section = ? AND coalesce(substr(on_date, 1, 4), CAST(year AS TEXT)) = '2026'`,
      section.id,
    )
    expect(ids.toSorted()).toEqual(stored.toSorted())
  })
})

function above(rows: readonly (readonly ReadCell[])[], at: number, place: number): ReadCell {
  return rows.slice(0, at).findLast((row) => row[place] !== null)?.[place] ?? null
}

const labelOf = ({ label, shortLabel }: { label: string; shortLabel?: string }) => shortLabel ?? label

function plain(type: string, value: RecordValues[string] | undefined): ReadCell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return value
  return type === 'yearMonth' || (type === 'date' && value.length < 10) ? value.replace('-', '.') : value
}

test('the ledger of dossiers says of each what the database says', async () => {
  const { path } = await saved('dossiers')
  const { labels, rows, total } = readReport(path)
  const at = (label: string) => labels.indexOf(label)
  const stored = all<Record<string, ReadCell>>(
    `SELECT community.name AS community, person.name, posts, number, done, needed, 1.0 * done / needed AS share,
       (SELECT signed_on FROM dossier_step AS step WHERE step.dossier_id = dossier.dossier_id AND act = 'submit'
        ORDER BY rowid DESC LIMIT 1) AS signedOn, pages, archived_on AS archivedOn
     FROM dossier JOIN person USING (person_id) JOIN community ON community.community_id = dossier.community_id
       JOIN dossier_progress USING (dossier_id) WHERE year = 2026`,
  ).map((row) => Object.values(row))
  const printed = [
    '社区',
    '姓名',
    '职务',
    '档案编号',
    '分表/已完成',
    '分表/应填',
    '分表/完成率',
    '本人签名日期',
    '页数',
    '归档日期',
  ]
  expect(printed.map(at).filter((one) => one < 0)).toEqual([])
  expect(sorted(rows.map((row) => printed.map((label) => row[at(label)] ?? null)))).toEqual(sorted(stored))
  const [done, needed] = ['done', 'needed'].map(
    (of) =>
      column<number>(`SELECT sum(${of}) FROM dossier_progress JOIN dossier USING (dossier_id) WHERE year = 2026`)[0]!,
  )
  expect([total.get('分表/已完成'), total.get('分表/应填'), total.get('分表/完成率')]).toEqual([
    done,
    needed,
    done! / needed!,
  ])
})

test('the ledger of decisions has each matter with its money, and the forms six sheets for each', async () => {
  const ledger = readReport((await saved('decisions')).path)
  const stored = all<{ number: string; title: string; amount: number | null; community: string }>(
    `SELECT number, title, amount / 10000 AS amount, community.name AS community
     FROM decision JOIN community USING (community_id) WHERE year = 2026`,
  )
  const at = (label: string) => ledger.labels.indexOf(label)
  expect(
    sorted(
      ledger.rows.map((row) =>
        ['事项编号', '事项名称', '涉及金额（万元）', '社区'].map((label) => row[at(label)] ?? null),
      ),
    ),
  ).toEqual(sorted(stored.map((row) => [row.number, row.title, row.amount, row.community])))

  const forms = (await saved('registrations')).path
  const matters = column<string>(
    `SELECT number FROM decision WHERE details ->> 'procedure' = 'fourDiscussions' AND year = 2026`,
  )
  const { book } = readReport(forms)
  expect(book.SheetNames).toHaveLength(matters.length * 6 + 1)
})

test('the catalogue has every item in force with its words', async () => {
  const { labels, rows } = readReport((await saved('catalogue')).path)
  const stored = all<Record<string, ReadCell>>(
    `SELECT category, level1, level2, content, basis_text, publisher, retention FROM catalogue_item
     JOIN catalogue USING (catalogue_id) WHERE state = 'inForce'`,
  ).map((row) => Object.values(row))
  const printed = ['类别', '一级事项', '二级事项', '公开内容', '公开依据', '公开主体', '保管期限'].map((label) =>
    labels.indexOf(label),
  )
  expect(printed.filter((at) => at < 0)).toEqual([])
  expect(stored.length).toBeGreaterThan(20)
  expect(sorted(rows.map((row) => printed.map((at) => row[at] ?? null)))).toEqual(sorted(stored))
})

test('the ledger of publications has every published one with its days', async () => {
  const { labels, rows } = readReport((await saved('disclosures')).path)
  const at = (label: string) => labels.indexOf(label)
  const stored = all<Record<string, ReadCell>>(
    `SELECT community.name AS community, due_on AS dueOn, published_on AS publishedOn, withdrawn_on AS withdrawnOn,
       archived_on AS archivedOn,
       (SELECT group_concat(value, '、') FROM json_each(channels)) AS channels
     FROM disclosure JOIN community USING (community_id)
     WHERE published_on IS NOT NULL AND version = 1 AND due_on BETWEEN '2026-01-01' AND '2026-12-31'`,
  ).map((row) => Object.values(row))
  const printed = ['社区', '应公开时间', '实际公开时间', '公示起止/止', '存档日期', '公开形式']
  expect(printed.map(at).filter((one) => one < 0)).toEqual([])
  const published = rows.filter((row) => row[at('实际公开时间')] !== null)
  expect(stored.length).toBeGreaterThan(50)
  expect(sorted(published.map((row) => printed.map((label) => row[at(label)] ?? null)))).toEqual(sorted(stored))
})

describe('summaries', () => {
  const summaries = ['people-summary', 'dossier-summary', 'decision-summary', 'disclosure-summary']

  test.each(summaries)(
    '%s: a figure is as many as the records it leads to, and the line below their sum',
    async (report) => {
      const { path } = await saved(report)
      const { labels, rows, refs, total, cellAt } = readReport(path)
      expect(rows).toHaveLength(12)
      let checked = 0
      labels.forEach((label, place) => {
        const cells = rows.map((row) => row[place])
        if (place < 2 || /率|占比|人均|年龄$|平均|天数$|金额/.test(label.split('/').at(-1)!)) return
        cells.forEach((value, at) => expect(refs.get(cellAt(at, place))?.length ?? 0, `${label} ${at}`).toBe(value))
        expect(total.get(label), label).toBe(cells.reduce<number>((sum, value) => sum + Number(value), 0))
        checked += 1
      })
      expect(checked).toBeGreaterThan(4)
    },
  )

  test('班子结构 is what the street is', async () => {
    const { rows, labels, total } = readReport((await saved('people-summary')).path)
    const street = demoStreet()
    const inOffice = street.people.filter(({ status }) => status === '在任')
    const [average] = column<number>(
      `SELECT avg(2026 - substr(birth, 1, 4) - (substr('11-21', 1, length(birth) - 5) < substr(birth, 6)))
       FROM person WHERE status = '在任'`,
    )
    const women = inOffice.filter(({ values }) => values.gender === '女').length
    expect(total.get('在任成员') ?? total.get('人数')).toBe(inOffice.length)
    expect(total.get('性别/女')).toBe(women)
    expect(total.get('性别/女性占比')).toBeCloseTo(women / inOffice.length, 12)
    expect(total.get('年龄/平均年龄')).toBeCloseTo(average!, 9)
    expect(rows.map((row) => row[labels.indexOf('社区')])).toEqual(
      column('SELECT name FROM community ORDER BY name_sort'),
    )
  })

  test('廉洁档案 counts what stands in the tables', async () => {
    const { rows, labels } = readReport((await saved('dossier-summary')).path)
    const stored = all<Record<string, ReadCell>>(
      `SELECT community.name,
         (SELECT count(*) FROM dossier WHERE dossier.community_id = community.community_id AND year = 2026) AS opened,
         (SELECT count(*) FROM dossier_record JOIN dossier USING (dossier_id)
          WHERE dossier.community_id = community.community_id AND year = 2026 AND section = 'training') AS trainings,
         (SELECT sum(field_values ->> 'days') FROM dossier_record JOIN dossier USING (dossier_id)
          WHERE dossier.community_id = community.community_id AND year = 2026 AND section = 'training') AS days
       FROM community ORDER BY name_sort`,
    ).map((row) => Object.values(row))
    const printed = ['社区', '建档/已建档', '教育培训/培训人次', '教育培训/培训天数'].map((label) =>
      labels.indexOf(label),
    )
    expect(rows.map((row) => printed.map((at) => row[at]))).toEqual(stored)
  })

  test('居务公开 says what the figures of the board say', async () => {
    const { rows, labels, total } = readReport((await saved('disclosure-summary')).path)
    const figures = await app.call('disclosures', 'figures', { year, today: '2026-11-21' })
    const printed = ['社区', '应公开/合计', '已公开/合计', '已公开/按时'].map((label) => labels.indexOf(label))
    const expected = figures.byCommunity.map(({ label, due, published, inTime }) => [label, due, published, inTime])
    expect(rows.map((row) => printed.map((at) => row[at]))).toEqual(expected)
    expect(total.get('比率/公开率')).toBeCloseTo(figures.whole.published / figures.whole.due, 12)
  })

  test('a figure opens its records by name', async () => {
    const { labels, rows, refs, cellAt } = readReport((await saved('people-summary')).path)
    const place = labels.indexOf('性别/女')
    const request = { ...requestOf('people-summary'), figure: { sheet: 0, row: 2, column: place } }
    const { title, records } = await app.call('export', 'figure', request)

    expect(title).toBe(`${rows[2]![1]} · 性别 · 女`)
    const women = column<string>(
      `SELECT person.name FROM person JOIN community USING (community_id)
       WHERE status = '在任' AND gender = '女' AND community.name = ?`,
      rows[2]![1],
    )
    expect(records.map(({ label }) => label).toSorted()).toEqual(women.toSorted())
    expect(records.map(({ kind, id }) => `${kind}:${id}`)).toEqual(refs.get(cellAt(2, place)))
    const nowhere = { ...request, figure: { sheet: 0, row: 2, column: 0 } }
    await expect(app.call('export', 'figure', nowhere)).rejects.toMatchObject({ code: 'not-found' })
  })
})

test('the hidden map names no person, and its export and audit head are those of the street', async () => {
  const { path } = await saved('dossier-summary')
  const { book, facts, refs } = readReport(path)
  expect(book.Workbook?.Sheets?.map(({ name, Hidden }) => [name, Hidden])).toEqual([
    ['廉洁档案汇总', 0],
    ['_sources', 2],
  ])
  expect(column('SELECT report FROM export_log WHERE export_id = ?', facts.get('export'))).toEqual(['dossier-summary'])
  const [seq, hash] = facts.get('audit')!.split(' ')
  expect(column('SELECT hash FROM audit WHERE seq = ?', Number(seq))).toEqual([hash])
  const words = [...refs.values()].flat().join(' ')
  expect(column<string>('SELECT name FROM person').filter((name) => words.includes(name))).toEqual([])
})

describe.each(reports.map(({ id }) => id))('the pages of %s', (id) => {
  test('show what the workbook shows', async () => {
    const { document, rows: lines } = await app.call('export', 'preview', requestOf(id))
    const { path, result } = await saved(id)
    expect(lines).toBe(result.rows)
    const shown = document.html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    const { title, rows } = readReport(path)
    const texts = rows
      .flat()
      .filter((cell): cell is string => typeof cell === 'string' && !/^\d{4}-\d\d-\d\d$/.test(cell))
    expect([title, ...texts].filter((text) => !shown.includes(text))).toEqual([])
  })
})

test('a part of the year, one community and chosen columns are all that is printed', async () => {
  const [community] = all<{ id: string; name: string }>(
    'SELECT community_id AS id, name FROM community ORDER BY name_sort LIMIT 1',
  )
  const period = { year, part: 'quarter2' } as const
  const { path } = await saved('talks', { period, communityIds: [community!.id as never], columns: ['ofName', 'date'] })
  const { title, labels, rows } = readReport(path)
  const stored = column<string>(
    `SELECT on_date FROM dossier_record JOIN dossier USING (dossier_id)
     WHERE section = 'talks' AND community_id = ? AND on_date BETWEEN '2026-04-01' AND '2026-06-30'`,
    community!.id,
  )
  expect(title).toBe(`示范街道${community!.name}2026年第二季度谈话台账`)
  expect(labels).toEqual(['序号', '姓名', '谈话时间'])
  expect(stored.length).toBeGreaterThan(0)
  expect(rows.map((row) => String(row[2])).toSorted()).toEqual(stored.toSorted())
})
