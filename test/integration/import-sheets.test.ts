import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as xlsx from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inspect } from '../../electron/cli/inspect.ts'
import { header, people } from '../helpers/small-roster.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestStreet()
})
afterAll(() => app.remove())

type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>

function write(name: string, sheets: Sheets, bookType: xlsx.BookType): string {
  const book = xlsx.utils.book_new()
  for (const [sheet, rows] of Object.entries(sheets))
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), sheet)
  const path = join(mkdtempSync(join(app.folder, 'in-')), name)
  writeFileSync(path, xlsx.write(book, { type: 'buffer', bookType }) as Buffer)
  return path
}

const read = (path: string) => app.call('import', 'read', { ticket: app.ticket(path, 'read') })

const form = [
  ['姓名', '张伟'],
  ['性别', '男'],
  ['出生年月', '1985-03'],
  ['联系电话', '13800000001'],
  ['政治面貌', '中共党员'],
]
const marked: Sheets = {
  花名册: [header, ...people],
  登记表: form,
  _台账标识: [['{"kind":"collection","sheetId":"x"}']],
  _sources: [
    ['cell', 'id'],
    ['A1', 'person:1'],
    ['A2', 'person:2'],
  ],
  回填信息_请勿改动: [['x']],
}

describe('the hidden sheets in which our workbooks say what they are', () => {
  test('are neither tables nor sheets that were left out', async () => {
    const draft = await read(write('收集.xlsx', marked, 'xlsx'))

    expect(draft.tables.map(({ sheet }) => sheet)).toEqual(['花名册'])
    expect(draft.skipped).toEqual([{ sheet: '登记表', reason: 'form' }])
  })

  test('are not named on the command line either', async () => {
    const lines: string[] = []
    await inspect([write('收集.xlsx', marked, 'xlsx')], (line) => lines.push(line))

    expect(lines.join()).not.toMatch(/_台账标识|_sources|回填信息/)
    expect(lines.join()).toContain('登记表')
  })
})

test('an OpenDocument workbook is refused with what to do', async () => {
  const { error } = await read(write('花名册.ods', { 花名册: [header, ...people] }, 'ods'))

  expect(error?.code).toBe('unsupported')
  expect(error?.message).toMatch(/另存为 \.xlsx/)
})
