import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spreadable } from '@shared/forms/spread.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { copySheet } from '../../electron/data/forms/copies/copy-sheet.ts'
import { FormPackage } from '../../electron/data/forms/package/form-package.ts'
import { blankForms, drawForm } from '../helpers/blank-forms.ts'
import { secondForms } from '../helpers/blank-forms-second.ts'
import { tamper } from '../helpers/read-form.ts'
import { sampleForm } from '../helpers/sample-form.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const card = secondForms.find(({ name }) => name.includes('一人一张'))!
const matrix = secondForms.find(({ name }) => name.includes('指标在左'))!
const above = secondForms.find(({ name }) => name.includes('合计在名单上面'))!
let app: TestApp
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-copies-'))
  app = openTestApp({ isDemo: true, now: () => new Date(2026, 10, 21, 9) })
  await fillDemoFolder(app.data)
}, 60_000)
afterAll(async () => {
  await app.remove()
  rmSync(folder, { recursive: true, force: true })
})

type Spread = { kind: 'people'; ids: string[] } | { kind: 'communities'; names: string[] }

async function fill(name: string, bytes: Buffer, spread?: Spread) {
  const path = join(folder, `${name}.xlsx`)
  writeFileSync(path, bytes)
  const form = { ticket: app.ticket(path, 'read') }
  const { proposal } = await app.call('forms', 'recognise', { form })
  const out = join(folder, `${name}-filled.xlsx`)
  const request = { form, proposal, period: year, target: app.ticket(out, 'write'), remembers: false }
  const result = await app.call('forms', 'fill', spread ? { ...request, spread } : request)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(out)
  return { proposal, result, book }
}

async function everybody() {
  const filter = { text: '', communityId: null, organisation: null, post: null, status: '在任' as const }
  const sort = { column: 'name' as const, descending: false }
  return (await app.call('people', 'list', { filter, sort, offset: 0, limit: 200 })).rows
}

describe('a card of one person', () => {
  test('the chosen person stands in its frames, and what is not known stays empty', async () => {
    const person = (await everybody()).find(({ idNo, phone }) => idNo && phone)!
    const { book, result, proposal } = await fill('card', await drawForm(card), { kind: 'people', ids: [person.id] })
    expect(spreadable(proposal)).toEqual({ sheet: '登记表', by: 'people' })
    const sheet = book.getWorksheet('登记表')!
    expect(book.worksheets).toHaveLength(1)
    expect(sheet.getCell('B2').text).toBe(person.name)
    expect(sheet.getCell('D2').text).toBe(person.gender ?? '')
    expect(sheet.getCell('B7').text).toBe(person.communityName ?? '')
    expect(sheet.getCell('B6').text).toContain('*')
    // 健康状况, 本人简历 and what is signed by hand.
    for (const place of ['F4', 'B9', 'B10', 'B11', 'E11']) expect(sheet.getCell(place).text).toBe('')
    expect(result.people).toBe(1)
  })

  test('each chosen person has a sheet of their own', async () => {
    const chosen = (await everybody()).slice(0, 3)
    const spread: Spread = { kind: 'people', ids: chosen.map(({ id }) => id) }
    const { book, result } = await fill('cards', await drawForm(card), spread)
    expect(book.worksheets.map(({ name }) => name)).toEqual(chosen.map(({ name }) => name))
    for (const { name } of chosen) {
      const sheet = book.getWorksheet(name)!
      expect(sheet.getCell('B2').text).toBe(name)
      expect(sheet.getCell('B8').isMerged).toBe(true)
    }
    expect(result.people).toBe(3)
  })

  test('without a person nobody is written', async () => {
    await expect(fill('nobody', await drawForm(card))).resolves.toMatchObject({ result: { people: 0, cells: 1 } })
  })

  test('a list on the card is never filled with all members', async () => {
    const bytes = await drawForm({
      ...card,
      draw(book) {
        card.draw(book)
        const sheet = book.getWorksheet('登记表')!
        ;['称谓', '姓名', '出生年月', '政治面貌', '工作单位', '职务', '联系电话'].forEach((text, at) => {
          for (const row of [14, 15, 16]) sheet.getCell(row, at + 1).border = sheet.getCell('A2').border
          sheet.getCell(14, at + 1).value = text
        })
      },
    })
    const { book } = await fill('family', bytes, { kind: 'people', ids: [(await everybody())[0]!.id] })
    for (const place of ['A15', 'B15', 'C15', 'F15', 'G15']) expect(book.worksheets[0]!.getCell(place).text).toBe('')
  })
})

describe('figures', () => {
  test('of a community stand under it', async () => {
    const { book } = await fill('matrix', await drawForm(matrix))
    const sheet = book.getWorksheet('B101')!
    const people = await everybody()
    ;['东湖社区', '西苑社区', '望江社区'].forEach((name, at) => {
      const own = people.filter(({ communityName }) => communityName === name)
      expect(own.length).toBeGreaterThan(0)
      expect(sheet.getCell(7, 4 + at).value).toBe(own.length)
      expect(sheet.getCell(8, 4 + at).value).toBe(own.filter(({ gender }) => gender === '女').length)
      expect(sheet.getCell(10, 4 + at).text).toBe('')
    })
    expect(sheet.getCell('G7').formula).toBe('SUM(D7:F7)')
  })

  test('of residents are not taken for those of officials, and a row of several columns is asked about', async () => {
    const bytes = await drawForm({
      ...matrix,
      draw(book) {
        const sheet = book.addWorksheet('表')
        sheet.addRows([
          ['社区人口情况'],
          ['指标', '东湖社区', '西苑社区'],
          ['常住人口'],
          ['其中：女性'],
          [],
          ['指标', '上年', '本年'],
          ['户数'],
        ])
        const thin = { style: 'thin' } as const
        for (const row of [2, 3, 4, 6, 7])
          for (const column of [1, 2, 3]) sheet.getCell(row, column).border = { top: thin, bottom: thin }
      },
    })
    const { proposal } = await fill('residents', bytes)
    const said = Object.fromEntries(proposal.cells.map(({ label, binding }) => [label, binding.kind]))
    expect(said).toMatchObject({ '常住人口/东湖社区': 'field', '女性/东湖社区': 'ask', 户数: 'ask' })
  })

  test('totals above the rows of the communities stay what they are', async () => {
    const { book } = await fill('above', await drawForm(above))
    const sheet = book.getWorksheet('队伍情况')!
    const people = await everybody()
    const own = people.filter(({ communityName }) => communityName === '东湖社区')
    expect(sheet.getCell('B6').value).toBe(own.length)
    expect(sheet.getCell('B4').formula).toBe('SUM(B5:B8)')
  })
})

describe('a sheet for each community', () => {
  test('holds its members alone, under its own name and print area', async () => {
    const names = ['东湖社区', '西苑社区', '望江社区']
    const { book, proposal } = await fill('apart', await drawForm(blankForms[0]!), { kind: 'communities', names })
    expect(spreadable(proposal)).toEqual({ sheet: '花名册', by: 'communities' })
    expect(book.worksheets.map(({ name }) => name)).toEqual(names)
    const people = await everybody()
    for (const name of names) {
      const sheet = book.getWorksheet(name)!
      const own = people.filter(({ communityName }) => communityName === name)
      const written = own.map((_, at) => sheet.getCell(5 + at, 3).text)
      expect(written.toSorted()).toEqual(own.map((one) => one.name).toSorted())
      expect(sheet.getCell('A2').text).toBe(`填报单位（盖章）：${name}`)
      const total = 5 + Math.max(own.length, 5)
      expect(sheet.getCell(total, 1).text).toBe('合计')
      expect(sheet.pageSetup.printArea).toBe(`A1:N${total + 1}`)
    }
  })

  test('a form with pictures and notes is copied part by part', async () => {
    const blank = tamper(await sampleForm(), /workbook\.xml$/, (xml) =>
      xml.replace(/<definedName name="数量"[^>]*>[^<]*<\/definedName>/, ''),
    )
    const bytes = tamper(blank, /sheet2\.xml$/, (xml) => xml.replace(/<f>[^<]*<\/f>/g, ''))
    const [before, after] = [new FormPackage(bytes), new FormPackage(copySheet(bytes, '发放表', ['东湖', '西苑']))]
    const [first, copy] = [after.findSheet('东湖'), after.findSheet('西苑')]
    const kinds = (form: FormPackage, part: string) => form.relations(part).map(({ type }) => type)
    expect(kinds(after, copy.part)).toEqual(kinds(before, before.findSheet('发放表').part))
    const targets = after.relations(copy.part)
    expect(targets.every(({ target }) => after.has(target))).toBe(true)
    const shared = after.relations(first.part).map(({ target }) => target)
    expect(targets.filter(({ target }) => shared.includes(target))).toEqual([])
    expect(after.text(after.workbookPart)).toContain(`'西苑'!$A1:$G10`)
    const selected = after.sheets.filter((sheet) => after.text(sheet.part).includes('tabSelected="1"'))
    expect(selected.length).toBeLessThanOrEqual(1)
  })

  test.each([
    ['a formula elsewhere names the sheet', async () => sampleForm(), '汇总'],
    [
      'a table area',
      async () => {
        const book = new ExcelJS.Workbook()
        const sheet = book.addWorksheet('发放表')
        sheet.addTable({ name: '表1', ref: 'A1', headerRow: true, columns: [{ name: '姓名' }], rows: [['甲']] })
        return Buffer.from(await book.xlsx.writeBuffer())
      },
      '表格',
    ],
  ])('is refused where %s', async (_, draw, said) => {
    const bytes = await draw()
    expect(() => copySheet(bytes, '发放表', ['一', '二'])).toThrowError(
      expect.objectContaining({
        code: 'form-refused',
        details: expect.objectContaining({ reason: 'sheet-not-copied', where: expect.stringContaining(said) }),
      }),
    )
  })

  test('an unknown community is refused before anything is written', async () => {
    const spread: Spread = { kind: 'communities', names: ['东湖社区', '没有的社区'] }
    await expect(fill('unknown', await drawForm(blankForms[0]!), spread)).rejects.toMatchObject({ code: 'not-found' })
    expect(existsSync(join(folder, 'unknown-filled.xlsx'))).toBe(false)
  })
})
