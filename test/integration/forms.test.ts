import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormBinding } from '@shared/forms/model.ts'
import { mask } from '@shared/values/mask.ts'
import { compactText } from '@shared/values/text.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { FormPackage } from '../../electron/data/forms/package/form-package.ts'
import { type BlankForm, blankForms, drawForm } from '../helpers/blank-forms.ts'
import { tamper } from '../helpers/read-form.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'

const now = new Date(2026, 10, 21, 9)
const year = { from: '2026-01-01', to: '2026-12-31' }
let app: TestApp
let folder: string
const score = { right: 0, asked: 0, wrong: [] as string[] }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'))
  app = openTestApp({ isDemo: true, now: () => now })
  await fillDemoFolder(app.data)
  await app.call('settings', 'save', { preparer: '周敏', reviewer: '何清', contactPhone: '0571-88886666' })
}, 60_000)
afterAll(async () => {
  const { right, asked, wrong } = score
  const all = right + asked + wrong.length
  const share = (part: number) => `${part} (${((part / all) * 100).toFixed(1)} %)`
  process.stdout.write(`ten forms: right ${share(right)}, asked ${share(asked)}, wrong ${wrong.length}\n`)
  await app.remove()
  rmSync(folder, { recursive: true, force: true })
})

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return app.ticket(path, 'read')
}

async function fillUntouched(form: BlankForm, at: number) {
  const blank = await drawForm(form)
  const source = { ticket: fileOf(`form${at}.xlsx`, blank) }
  const { proposal } = await app.call('forms', 'recognise', { form: source })
  const path = join(folder, `filled${at}.xlsx`)
  const request = {
    form: source,
    proposal,
    period: proposal.period ?? year,
    target: app.ticket(path, 'write'),
    remembers: false,
  }
  const result = await app.call('forms', 'fill', request)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return { proposal, result, book, path }
}

const said = (binding: FormBinding) => (binding.kind === 'field' ? binding.field : binding.kind)

function judge(place: string, binding: FormBinding, wanted: string | undefined): void {
  const got = said(binding)
  if (got === 'ask') score.asked += 1
  else if (got === wanted) score.right += 1
  else score.wrong.push(`${place}: ${got} instead of ${wanted}`)
}

describe('forms a superior might send, filled without a word', () => {
  test.each(blankForms.map((form, at) => [form.name, form, at] as const))('%s', async (_name, form, at) => {
    const before = score.wrong.length
    const { proposal, result, book } = await fillUntouched(form, at)
    for (const list of proposal.lists) {
      const wanted = Object.entries(form.columns[list.sheet] ?? {}).map(
        ([heading, field]) => [compactText(heading), field] as const,
      )
      const byHeading = new Map(wanted)
      for (const { heading, binding } of list.columns)
        judge(`${form.name} ${heading}`, binding, byHeading.get(compactText(heading)))
    }
    for (const cell of proposal.cells) judge(`${form.name} ${cell.label}`, cell.binding, form.cells[cell.label.trim()])
    expect(score.wrong.slice(before)).toEqual([])
    const headings = proposal.lists.flatMap(({ columns }) => columns.map(({ heading }) => compactText(heading)))
    // A column nobody saw would be neither right nor asked.
    for (const columns of Object.values(form.columns))
      for (const heading of Object.keys(columns)) expect(headings).toContain(compactText(heading))
    expect(result.cells).toBeGreaterThan(0)
    expect(book.worksheets[0]).toBeDefined()
  })
})

/** The rows of a filled list as texts, by heading. */
function linesOf(sheet: ExcelJS.Worksheet, headingRow: number, top: number): Record<string, string>[] {
  const lines: Record<string, string>[] = []
  for (let row = top; sheet.getCell(row, 3).text !== '' && !/^合计/.test(sheet.getCell(row, 1).text); row += 1) {
    const line: Record<string, string> = {}
    sheet.getRow(headingRow).eachCell((cell, column) => (line[cell.text] = sheet.getCell(row, column).text))
    lines.push(line)
  }
  return lines
}

async function everybody() {
  const filter = { text: '', communityId: null, organisation: null, post: null, status: '在任' as const }
  const sort = { column: 'name' as const, descending: false }
  return (await app.call('people', 'list', { filter, sort, offset: 0, limit: 200 })).rows
}

describe('what stands in the cells', () => {
  test('every member once, each value that of the person, masked', async () => {
    const { book, result } = await fillUntouched(blankForms[0]!, 20)
    const sheet = book.getWorksheet('花名册')!
    const people = await everybody()
    const lines = linesOf(sheet, 3, 5)
    expect(lines.map((line) => String(line['姓名'])).toSorted()).toEqual(people.map(({ name }) => name).toSorted())
    expect(result.people).toBe(people.length)
    for (const line of lines) {
      const person = people.find(({ name, communityName }) => name === line['姓名'] && communityName === line['社区'])!
      expect(line['性别']).toBe(person.gender ?? '')
      expect(line['出生年月']).toBe(person.birth?.slice(0, 7).replace('-', '.') ?? '')
      expect(line['政治面貌']).toBe(person.politicalStatus ?? '')
      expect(line['联系电话']).toMatch(/^$|\*/)
      expect(line['备注']).toBe('')
    }
    expect(sheet.getCell('A2').value).toBe('填报单位（盖章）：示范街道办事处')
    expect(sheet.getCell('F2').value).toBe('填报人：周敏')
    expect(sheet.getCell('J2').value).toBe('填报日期：2026年11月21日')
    const total = 5 + people.length
    expect(sheet.getCell(total, 1).value).toBe('合计')
    expect(sheet.getCell(total, 3).formula).toBe(`COUNTA(C5:C${total - 1})`)
    expect(sheet.pageSetup.printArea).toBe(`A1:N${total + 1}`)
  })

  test('numbers of each community stand in the row printed for it, and its total stays a formula', async () => {
    const { book } = await fillUntouched(blankForms[5]!, 21)
    const sheet = book.getWorksheet('统计表')!
    const people = await everybody()
    for (const row of [3, 4, 5]) {
      const own = people.filter(({ communityName }) => communityName === sheet.getCell(row, 2).value)
      expect(own.length).toBeGreaterThan(0)
      expect(sheet.getCell(row, 5).value).toBe(own.length)
      expect(sheet.getCell(row, 6).value).toBe(own.filter(({ gender }) => gender === '女').length)
    }
    expect(sheet.getCell('E6').formula).toBe('SUM(E3:E5)')
    expect(sheet.getCell('G8').value).toBe('2026年11月21日')
  })

  test('a sheet named after a community holds only its people', async () => {
    const { book } = await fillUntouched(blankForms[9]!, 22)
    const people = await everybody()
    for (const name of ['东湖社区', '西苑社区']) {
      const names = linesOf(book.getWorksheet(name)!, 3, 5).map((line) => line['姓名'])
      const own = people.filter(({ communityName }) => communityName === name).map((person) => person.name)
      expect(names).toEqual(expect.arrayContaining(own))
      expect(book.getWorksheet(name)!.getCell('A2').value).toBe(`填 报 单 位：${name}`)
    }
  })

  test('amounts follow the unit of their heading', async () => {
    const { book } = await fillUntouched(blankForms[4]!, 23)
    const { rows } = await app.call('decisions', 'list', {
      year: 2026,
      communityId: null,
      category: null,
      text: '',
      onlyMissing: false,
      sort: { column: 'title', descending: false },
      offset: 0,
      limit: 200,
    })
    const lines = linesOf(book.getWorksheet('台账')!, 3, 5)
    expect(lines).toHaveLength(rows.length)
    for (const { title, amount } of rows) {
      const line = lines.find((one) => one['事项名称'] === title)!
      expect(line['涉及金额（万元）']).toBe(amount === null ? '' : String(amount / 10_000))
    }
  })
})

describe('asking and remembering', () => {
  test('an answer is kept, and the next quarter is one step', async () => {
    const blank = await drawForm(blankForms[0]!)
    const form = { ticket: fileOf('remember.xlsx', blank) }
    const { proposal, formId } = await app.call('forms', 'recognise', { form })
    expect(formId).toBeNull()
    const answered = {
      ...proposal,
      lists: proposal.lists.map((list) => ({
        ...list,
        columns: list.columns.map((one) =>
          one.heading === '学历/全日制' ? { ...one, binding: { kind: 'field' as const, field: 'education' } } : one,
        ),
      })),
    }
    const first = { form, proposal: answered, period: year, target: app.ticket(join(folder, 'a.xlsx'), 'write') }
    await app.call('forms', 'fill', { ...first, remembers: true })

    // The note below the table reads otherwise; what is filled is the same.
    const other = tamper(blank, /sharedStrings/, (xml) => xml.replace('组织办', '组织科'))
    const again = await app.call('forms', 'recognise', { form: { ticket: fileOf('again.xlsx', other) } })
    expect(again.formId).not.toBeNull()
    const [remembered] = await app.call('forms', 'remembered', {})
    const kept = await app.call('forms', 'recognise', { form: { formId: remembered!.id } })
    const path = join(folder, 'b.xlsx')
    await app.call('forms', 'fill', {
      form: { formId: remembered!.id },
      proposal: kept.proposal,
      period: year,
      target: app.ticket(path, 'write'),
      remembers: true,
    })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const people = await everybody()
    const educations = linesOf(book.getWorksheet('花名册')!, 4, 5).map((line) => line['全日制'])
    expect(educations.map(String).toSorted()).toEqual(people.map(({ education }) => education ?? '').toSorted())
    await app.call('forms', 'forget', { id: remembered!.id })
    expect(await app.call('forms', 'remembered', {})).toEqual([])
  })

  test('the preview shows what will be written', async () => {
    const form = { ticket: fileOf('preview.xlsx', await drawForm(blankForms[1]!)) }
    const { proposal } = await app.call('forms', 'recognise', { form })
    const preview = await app.call('forms', 'preview', { form, proposal, period: year })
    const [list] = proposal.lists
    const shown = preview.cells.filter(({ row }) => row === list!.top).map(({ text }) => text)
    const person = (await everybody()).find(({ name }) => name === shown[0])
    expect(person).toBeDefined()
    expect(preview.lines[0]).toBeGreaterThan(3)
  })

  test('a list nobody can place is asked about, not filled', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Sheet1')
    sheet.addRow(['社区低保居民花名册'])
    sheet.addRow(['序号', '姓名', '性别', '身份证号', '住址', '联系电话'])
    for (let row = 2; row <= 5; row += 1)
      for (let column = 1; column <= 6; column += 1) sheet.getCell(row, column).border = { top: { style: 'thin' } }
    const form = { ticket: fileOf('strangers.xlsx', Buffer.from(await book.xlsx.writeBuffer())) }
    const { proposal } = await app.call('forms', 'recognise', { form })
    expect(proposal.lists.map(({ source }) => source)).toEqual([null])
    const target = app.ticket(join(folder, 'nothing.xlsx'), 'write')
    const request = { form, proposal, period: year, target, remembers: false }
    await expect(app.call('forms', 'fill', request)).rejects.toMatchObject({
      code: 'form-refused',
      details: { reason: 'no-table' },
    })
  })

  test('an export is noted with its number of people, and no id number leaves unmasked', async () => {
    const form = { ticket: fileOf('unmasked.xlsx', await drawForm(blankForms[1]!)) }
    const { proposal } = await app.call('forms', 'recognise', { form })
    const request = {
      form,
      proposal,
      period: year,
      target: app.ticket(join(folder, 'u.xlsx'), 'write'),
      remembers: false,
    }
    await app.call('forms', 'fill', request)
    const rows = app.data.session
      .ledger!.reader.prepare(`SELECT people, is_masked AS isMasked FROM export_log WHERE file_name = 'u.xlsx'`)
      .all()
    expect(rows).toEqual([{ people: expect.any(Number), isMasked: 1 }])
    const filled = new FormPackage(readFileSync(join(folder, 'u.xlsx')))
    const text = filled.text(filled.sheets[0]!.part)
    const numbers = app.data.session
      .ledger!.reader.prepare('SELECT id_no FROM person WHERE id_no IS NOT NULL')
      .pluck()
      .all() as string[]
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers.filter((number) => text.includes(number))).toEqual([])
    expect(numbers.some((number) => text.includes(mask(number, 'idNo')))).toBe(true)
  })
})
