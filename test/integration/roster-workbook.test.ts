import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { type CellObject, read, utils, type WorkSheet } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoStreet } from '../../electron/data/demo/demo-street.ts'
import { eachRosterPeople, listRosterCommunities } from '../../electron/data/features/export/export-store.ts'
import { rosterLines } from '../../electron/data/features/export/roster-lines.ts'
import { rosterReport } from '../../electron/data/features/export/roster-report.ts'
import { replaceFile } from '../../electron/data/files/replace-file.ts'
import type { ReportLayout } from '../../electron/data/workbook/write/report-layout.ts'
import { writeReport } from '../../electron/data/workbook/write/write-report.ts'
import { filledLedger, type FilledLedger } from '../helpers/filled-ledger.ts'

const now = new Date(2026, 10, 21)
const folder = mkdtempSync(join(tmpdir(), 'roster-'))
const street = demoStreet()
const inOffice = street.people.filter(({ status }) => status === '在任')
const headRows = 4

let filled: FilledLedger
beforeAll(async () => {
  filled = await filledLedger(street, now)
})
afterAll(async () => {
  await filled.remove()
  rmSync(folder, { recursive: true, force: true })
})

function layoutOf(isMasked: boolean): ReportLayout {
  const db = filled.ledger.reader
  const communities = listRosterCommunities(db)
  const lines = rosterLines([...eachRosterPeople(db)].flat(), communities, [])
  return rosterReport({
    streetName: '示范街道办事处',
    communities,
    lines,
    chosen: [],
    isMasked,
    preparer: '周敏',
    reviewer: '王建国',
    contactPhone: '0574-87650000',
    reportedOn: '2026-11-21',
    today: '2026-11-21',
  }).layout
}

async function written(name: string, layout: ReportLayout): Promise<Buffer> {
  const path = join(folder, name)
  await writeReport(layout, { stream: createWriteStream(path), now })
  return readFileSync(path)
}

const sheetOf = (file: Buffer) => {
  const book = read(file, { cellFormula: true, cellNF: true, cellText: true })
  return book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet
}

/** The parts of a zip as text; another way in than any spreadsheet library's. */
function parts(file: Buffer): Map<string, string> {
  const found = new Map<string, string>()
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const content = file.subarray(start, start + file.readUInt32LE(at + 20))
    found.set(
      name.replace(/^\//, ''),
      (file.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8'),
    )
    at += 46 + nameLength + extraLength + commentLength
  }
  return found
}

describe('read back with another library', () => {
  let sheet: WorkSheet
  let rows: (string | undefined)[][]
  let column: (label: string) => number
  beforeAll(async () => {
    sheet = sheetOf(await written('unmasked.xlsx', layoutOf(false)))
    rows = utils.sheet_to_json(sheet, { header: 1, raw: false, blankrows: true })
    const labels = (rows[3] ?? []).map((label, index) => (label ?? rows[2]?.[index] ?? '').replace('\n', ''))
    column = (label) => {
      const top = (rows[2] ?? []).map((text) => text?.replace('\n', ''))
      const index = Math.max(labels.indexOf(label), top.indexOf(label))
      expect(index, label).toBeGreaterThanOrEqual(0)
      return index
    }
  })

  test('the head is that of the official form', () => {
    expect(rows[0]?.[0]).toBe('示范街道社区“两委”成员花名册')
    expect(rows[1]?.filter(Boolean)).toEqual([
      '填报单位（盖章）：示范街道办事处',
      '填报人：周敏',
      '审核人：王建国',
      '联系电话：0574-87650000',
      '填报日期：2026年11月21日',
    ])
    expect(
      rows[2]
        ?.map((label) => label?.replace('\n', ''))
        .filter(Boolean)
        .join(' '),
    ).toBe(
      '序号 社区 姓名 性别 民族 出生年月 籍贯 政治面貌 入党时间 参加工作时间 学历 毕业院校及专业 职务 任现职时间 公民身份号码 联系电话 社工证 是否专职 是否一肩挑 是否交叉任职 备注',
    )
    expect(rows[3]?.filter(Boolean)).toEqual(['党组织', '居委会', '居监委'])
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range))
    expect(merges).toEqual(expect.arrayContaining(['A1:W1', 'A3:A4', 'M3:O3', 'W3:W4']))
  })

  test('every person in office stands in it once, value for value', () => {
    const month = (value: string | null) => value?.slice(0, 7).replace('-', '.') ?? ''
    const expected = inOffice.map(({ values, community }) => [
      street.communities[community]?.name ?? '',
      values.name,
      values.gender ?? '',
      values.ethnicity ?? '',
      month(values.birth),
      values.nativePlace ?? '',
      values.politicalStatus ?? '',
      month(values.partyJoined),
      month(values.workStarted),
      values.education ?? '',
      values.school ?? '',
      values.idNo ?? '',
      values.phone ?? '',
      values.socialWorkCertificate ?? '',
      values.fullTime ? '是' : '否',
      values.remark ?? '',
    ])
    const labels =
      '社区 姓名 性别 民族 出生年月 籍贯 政治面貌 入党时间 参加工作时间 学历 毕业院校及专业 公民身份号码 联系电话 社工证 是否专职 备注'.split(
        ' ',
      )
    const data = rows.slice(headRows, headRows + inOffice.length)

    const actual = data.map((row) => labels.map((label) => row[column(label)] ?? ''))

    expect(actual.toSorted((one, other) => (String(one) < String(other) ? -1 : 1))).toEqual(
      expected.toSorted((one, other) => (String(one) < String(other) ? -1 : 1)),
    )
    expect(data.map((row) => row[0])).toEqual(inOffice.map((_, index) => String(index + 1)))
  })

  test('numbers that are no numbers are text cells with the text format', () => {
    let checked = 0
    for (const label of ['公民身份号码', '联系电话', '出生年月', '备注']) {
      for (let row = headRows; row < headRows + inOffice.length; row += 1) {
        const cell = sheet[utils.encode_cell({ r: row, c: column(label) })] as CellObject | undefined
        if (!cell || cell.t === 'z') continue
        checked += 1
        expect([cell.t, cell.z], `${label} ${row}`).toEqual(['s', '@'])
      }
    }
    expect(checked).toBeGreaterThan(3 * 85)
  })

  test('totals are formulas with their results', () => {
    const total = headRows + inOffice.length
    const women = inOffice.filter(({ values }) => values.gender === '女').length
    const members = inOffice.filter(({ values }) => values.politicalStatus === '中共党员').length
    const at = (label: string) => {
      const cell = sheet[utils.encode_cell({ r: total, c: column(label) })]
      return [cell.f, cell.v]
    }

    expect(rows[total]?.[0]).toBe('合计')
    expect(at('姓名')).toEqual(['COUNTA(C5:C94)', 90])
    expect(at('性别')).toEqual(['COUNTIF(D5:D94,"女")', women])
    expect(at('政治面貌')).toEqual(['COUNTIF(H5:H94,"中共党员")', members])
    expect(at('是否一肩挑')).toEqual(['COUNTIF(U5:U94,"是")', 11])
    expect(at('是否交叉任职')[1]).toBeGreaterThan(30)
    expect(rows[total + 1]?.[0]).toMatch(/^注：1\. /)
  })
})

test('a text that looks like a formula stays text', async () => {
  const layout = layoutOf(true)
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '=cmd|calc!A1', '<b>&"\u0001', '第一行\n第二行']
  const rows = dangerous.map((text, index) => [index + 1, ...Array.from({ length: 21 }, () => null), text])

  const sheet = sheetOf(await written('dangerous.xlsx', { ...layout, rows }))

  const cells = dangerous.map((_, index) => sheet[`W${headRows + 1 + index}`])
  expect(cells.map(({ t, v, f }) => [t, v, f])).toEqual(
    dangerous.map((text) => ['s', text.replace('\u0001', ''), undefined]),
  )
})

test('a masked roster holds no whole number anywhere in the file', async () => {
  const all = [...parts(await written('masked.xlsx', layoutOf(true))).values()].join('\n')

  const shown = inOffice.flatMap(({ values }) => [values.idNo, values.phone]).filter((one) => one && all.includes(one))
  expect(shown).toEqual([])
  expect(inOffice.filter(({ values }) => !all.includes(values.name))).toEqual([])
})

test('page set-up, titles on every page, frozen head, lists; and nobody in the properties', async () => {
  const found = parts(await written('page.xlsx', layoutOf(true)))
  const sheet = found.get('xl/worksheets/sheet1.xml') ?? ''
  const workbook = found.get('xl/workbook.xml') ?? ''
  const properties = (found.get('docProps/core.xml') ?? '') + (found.get('docProps/app.xml') ?? '')

  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">&apos;两委成员花名册&apos;!$1:$4</definedName>`,
  )
  expect(workbook).toContain(`&apos;两委成员花名册&apos;!$A$1:$W$98`)
  expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToHeight="0"/)
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>')
  expect(sheet).toMatch(/<pane xSplit="3" ySplit="4" topLeftCell="D5" activePane="bottomRight" state="frozen"\/>/)
  expect(sheet).toContain('<formula1>&quot;男,女&quot;</formula1>')
  expect(properties).toContain('<dc:creator>清廉社区台账</dc:creator>')
  expect(properties).not.toMatch(/ExcelJS|周敏/)
})

test('an empty roster is still a whole form', async () => {
  const sheet = sheetOf(await written('empty.xlsx', { ...layoutOf(true), rows: [] }))

  expect([sheet['A5']?.v, sheet['C5']?.v, sheet['C5']?.f]).toEqual(['合计', 0, undefined])
})

test('cancelled half-way, it stops and leaves nothing', async () => {
  const layout = layoutOf(true)
  const rows = Array.from({ length: 30 }, () => [...layout.rows]).flat()
  const controller = new AbortController()
  const path = join(folder, 'cancelled', 'a.xlsx')
  mkdirSync(join(folder, 'cancelled'))
  const done: number[] = []
  const onRows = (count: number) => {
    done.push(count)
    if (count >= 400) controller.abort()
  }

  const attempt = replaceFile({ path, name: 'a.xlsx' }, '1', {
    fill: (stream) => writeReport({ ...layout, rows }, { stream, now, signal: controller.signal, onRows }),
    place: ({ replace }) => replace(),
  })

  await expect(attempt).rejects.toMatchObject({ code: 'cancelled' })
  expect(done).toEqual([200, 400])
  expect(readdirSync(join(folder, 'cancelled'))).toEqual([])
})

test('lines that are made while they are walked are walked a few times, and never held', async () => {
  const layout = layoutOf(true)
  const lines = [...layout.rows]
  const plain = sheetOf(await written('held.xlsx', { ...layout, rows: lines }))
  let walks = 0
  const rows = {
    length: lines.length,
    *[Symbol.iterator]() {
      walks += 1
      yield* lines
    },
  }

  expect(sheetOf(await written('made.xlsx', { ...layout, rows }))).toEqual(plain)
  expect(walks).toBeLessThanOrEqual(3)
})
