import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecordValue, RecordValues } from '@shared/dossier/sections/definition.ts'
import type { Account } from '@shared/security/model.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { mayUse, withinPowers } from '../../electron/data/features/forms/may-use.ts'
import { secondForms } from '../helpers/blank-forms-second.ts'
import { frame, heading, writeLines } from '../helpers/draw-table.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
let app: TestApp
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-sections-'))
  app = openTestApp({ isDemo: true, now: () => new Date(2026, 10, 21, 9) })
  await fillDemoFolder(app.data)
}, 60_000)
afterAll(async () => {
  await app.remove()
  rmSync(folder, { recursive: true, force: true })
})

async function blank(name: string, draw: (book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook()
  draw(book)
  const path = join(folder, `${name}.xlsx`)
  await book.xlsx.writeFile(path)
  return { ticket: app.ticket(path, 'read') }
}

const listOf = (title: string, headings: readonly string[]) => (book: ExcelJS.Workbook) => {
  const sheet = book.addWorksheet('Sheet1')
  const last = String.fromCharCode(64 + headings.length)
  heading(sheet, `A1:${last}1`, title)
  writeLines(sheet, 2, 1, [headings])
  frame(sheet, `A2:${last}6`)
}

const answers = (columns: readonly { heading: string; binding: { kind: string; field?: string } }[]) =>
  Object.fromEntries(columns.map((one) => [one.heading, one.binding.field ?? one.binding.kind]))

function recordsOf(section: string): { name: string; values: RecordValues }[] {
  const rows = app.data.session
    .ledger!.reader.prepare(
      `SELECT person.name, field_values AS "values" FROM dossier_record JOIN dossier USING (dossier_id)
         JOIN person USING (person_id) WHERE section = ? AND (on_date IS NULL AND dossier.year = 2026
         OR on_date LIKE '2026%')`,
    )
    .all(section) as { name: string; values: string }[]
  return rows.map(({ name, values }) => ({ name, values: JSON.parse(values) as RecordValues }))
}

test.each([
  [
    'appraisals',
    '社区干部民主评议情况汇总表',
    ['序号', '社区', '姓名', '职务', '评议时间', '有效票', '优秀票', '评议结果', '备注'],
  ],
  [
    'sanctions',
    '2026年社区干部处分与处理情况登记表',
    ['序号', '社区', '姓名', '职务', '处分种类', '处分日期', '决定机关', '文号'],
  ],
])('records of %s stand in a list that asks for them', async (section, title, headings) => {
  const form = await blank(section, listOf(title, headings))
  const { proposal } = await app.call('forms', 'recognise', { form })
  expect(proposal.lists.map(({ source }) => source)).toEqual([`section/${section}`])
  expect(answers(proposal.lists[0]!.columns)).toMatchObject({
    序号: 'serial',
    社区: 'memberCommunity',
    姓名: 'memberName',
    职务: 'memberPost',
  })
  const records = recordsOf(section)
  expect(records.length).toBeGreaterThan(0)
  const path = join(folder, `${section}-filled.xlsx`)
  await app.call('forms', 'fill', { form, proposal, period: year, target: app.ticket(path, 'write'), remembers: false })
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const bound = proposal.lists[0]!.columns.flatMap(({ column, binding }) =>
    binding.kind === 'field' && !['memberName', 'memberCommunity', 'memberPost'].includes(binding.field)
      ? [{ column, field: binding.field }]
      : [],
  )
  expect(bound.length).toBeGreaterThan(1)
  const written = records.map((_, at) =>
    [sheet.getCell(3 + at, 3).text, ...bound.map(({ column }) => sheet.getCell(3 + at, column).text)].join('|'),
  )
  const plain = (value: RecordValue | undefined) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? `${Number(value.slice(0, 4))}年${Number(value.slice(5, 7))}月${Number(value.slice(8))}日`
      : String(value ?? '')
  const stored = records.map(({ name, values }) => [name, ...bound.map(({ field }) => plain(values[field]))].join('|'))
  expect(written.toSorted()).toEqual(stored.toSorted())
})

test('relatives stand on the card of their own member alone', async () => {
  const card = secondForms.find(({ name }) => name.includes('一人一张'))!
  const form = await blank('card', (book) => {
    card.draw(book)
    const sheet = book.getWorksheet('登记表')!
    sheet.mergeCells('A14:G14')
    sheet.getCell('A14').value = '家庭成员情况'
    writeLines(sheet, 15, 1, [['称谓', '姓名', '政治面貌', '家庭成员工作单位及职务']])
    frame(sheet, 'A15:D18')
  })
  const { proposal } = await app.call('forms', 'recognise', { form })
  const relatives = recordsOf('family')
  const { name } = relatives[0]!
  const own = relatives.filter((one) => one.name === name)
  const filter = { text: name, communityId: null, organisation: null, post: null, status: '在任' as const }
  const sort = { column: 'name' as const, descending: false }
  const { rows } = await app.call('people', 'list', { filter, sort, offset: 0, limit: 10 })
  const answered = {
    ...proposal,
    lists: proposal.lists.map((list) => ({
      ...list,
      source: 'section/family' as const,
      columns: list.columns.map((one) =>
        one.heading.endsWith('称谓') ? { ...one, binding: { kind: 'field' as const, field: 'relation' } } : one,
      ),
    })),
  }
  expect(proposal.lists).toHaveLength(1)
  const relations = async (spread: { spread?: { kind: 'people'; ids: string[] } }, file: string) => {
    const target = app.ticket(join(folder, file), 'write')
    await app.call('forms', 'fill', { form, proposal: answered, period: year, target, remembers: false, ...spread })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(join(folder, file))
    return Array.from({ length: 6 }, (_, at) => book.worksheets[0]!.getCell(16 + at, 1).text).filter(Boolean)
  }
  const said = await relations({ spread: { kind: 'people', ids: [rows[0]!.id] } }, 'own.xlsx')
  expect(said).toEqual(own.map(({ values }) => values['relation']))
  expect(await relations({}, 'nobody.xlsx')).toEqual([])
})

test('a restricted section needs its power', async () => {
  const headings = ['序号', '社区', '反映对象', '线索来源', '受理时间', '主要内容', '办理结果']
  const form = await blank('clues', listOf('信访举报与问题线索台账', headings))
  const { proposal } = await app.call('forms', 'recognise', { form })
  const asked = { ...proposal, lists: proposal.lists.map((list) => ({ ...list, source: 'section/clues' as const })) }
  const account = { powers: ['people.read', 'dossiers.read'] } as unknown as Account
  expect(() => mayUse(account, asked)).toThrowError(expect.objectContaining({ code: 'power-missing' }))
  const left = withinPowers(account, asked)
  expect(left.lists.map(({ source }) => source)).toEqual([null])
  expect(left.lists[0]!.columns.filter(({ binding }) => binding.kind === 'field')).toEqual([])
  const trusted = { powers: [...account.powers, 'dossiers.restricted'] } as unknown as Account
  expect(withinPowers(trusted, asked)).toEqual(asked)
})

test('ten thousands become yuan where the form counts in yuan, and are asked about where it does not say', async () => {
  const shares = (unit: string) =>
    listOf('社区干部持有股票情况登记表', ['序号', '姓名', '股票名称', '持股数量', `市值${unit}`])
  const said: unknown[] = []
  for (const unit of ['', '（元）']) {
    const form = await blank(`shares${unit.length}`, shares(unit))
    const { proposal } = await app.call('forms', 'recognise', { form })
    said.push(proposal.lists[0]!.columns.at(-1)!.binding.kind)
  }
  expect(said).toEqual(['ask', 'field'])
})
