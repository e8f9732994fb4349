import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellObject, read, type WorkSheet, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoStreet } from '../../electron/data/demo/demo-street.ts'
import { rosterLines } from '../../electron/data/features/export/roster-lines.ts'
import type { RosterPerson } from '../../electron/data/features/export/roster-person.ts'
import { rosterReport } from '../../electron/data/features/export/roster-report.ts'
import { prepareReport } from '../../electron/data/workbook/write/prepare-report.ts'
import type { ReportLayout } from '../../electron/data/workbook/write/report-layout.ts'
import { writeReport } from '../../electron/data/workbook/write/write-report.ts'
import type { CommunityId, PersonId } from '../../shared/people/model.ts'
import { convert, type PrintedPage, printedPages, type PrintedWord, whyNoOfficeSuite } from '../helpers/office-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'print-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every line as full as it gets, so that what runs over its cell runs into its neighbour. */
function fullestRoster(): ReportLayout {
  const street = demoStreet()
  const communities = street.communities.map(({ name }, at) => ({ id: String(at) as CommunityId, name }))
  const people = street.people
    .filter(({ status }) => status === '在任')
    .map(({ values, community, appointments }, at): RosterPerson => {
      const { address: _, ...shown } = values
      return {
        ...shown,
        id: String(at) as PersonId,
        communityId: String(community) as CommunityId,
        nameSort: values.name,
        name: at % 3 === 0 ? `阿卜杜热西提·买买提${values.name}` : values.name,
        school: `${values.school ?? '示范学院'}（函授，2004年9月至2007年7月在职学习）`,
        socialWorkCertificate: '助理社会工作师、社会工作师',
        remark:
          `第${at}号备注：2023年度、2024年度考核优秀；分管党建、物业矛盾调处、老旧小区改造和第${at}网格，2025年6月起兼任社区综合服务中心负责人。`.repeat(
            1 + (at % 3),
          ),
        posts: appointments
          .filter(({ endedOn }) => endedOn === null)
          .map((held) => ({ ...held, communityId: String(held.community) as CommunityId })),
      }
    })
  return rosterReport({
    streetName: street.street.name,
    communities,
    lines: rosterLines(people, communities, []),
    chosen: [],
    isMasked: false,
    preparer: '周敏',
    reviewer: '王建国',
    contactPhone: '0574-87650000',
    reportedOn: '2026-11-21',
    today: '2026-11-21',
  }).layout
}

const layoutHeadRows = 4

const name = whyNoOfficeSuite ? `the printed roster (left out: ${whyNoOfficeSuite})` : 'the printed roster'

describe.skipIf(whyNoOfficeSuite !== null)(name, () => {
  const layout = fullestRoster()
  const workbook = join(folder, 'roster.xlsx')
  let pages: PrintedPage[]
  let widths: readonly number[]
  beforeAll(async () => {
    await writeReport(layout, { stream: createWriteStream(workbook), now: new Date() })
    widths = (await prepareReport(layout)).widths
    pages = await printedPages(await convert(workbook, 'pdf', folder))
  })

  const textOf = (page: PrintedPage | undefined) => (page?.words ?? []).map(({ text }) => text).join('')

  test('is A4 across, one page wide, with title, header and page number on every page', () => {
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, at) => {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595])
      const text = textOf(page)
      for (const wanted of [
        '“两委”成员花名册',
        '序号',
        '公民身份号码',
        '党组织',
        '备注',
        `第${at + 1}页共${pages.length}页`,
      ])
        expect(text, `page ${at + 1}`).toContain(wanted)
    })
    // One page wide: the numbering of the first column goes on from page to page.
    const numbered = pages.flatMap(({ words }) => {
      const [edge = 0] = edgesOf(words, widths)
      return words
        .filter(({ right, text }) => right < edge && /^\d+$/.test(text))
        .toSorted((one, other) => one.top - other.top)
    })
    expect(numbered.map(({ text }) => Number(text))).toEqual(Array.from(layout.rows, (_, at) => at + 1))
  })

  test('has every name, id number and remark, whole', () => {
    const columns = inColumns(pages, widths)

    const missing = [...layout.rows].flatMap((row) =>
      row.filter((value) => typeof value === 'string' && !columns.includes(value.replaceAll(/\s/g, ''))),
    )

    expect(missing).toEqual([])
  })

  test('no text runs out of its cell into the next', () => {
    const overlaps = pages.flatMap(({ words }) =>
      words.flatMap((one, at) =>
        words
          .slice(at + 1)
          .filter((other) => overlap(one, other))
          .map((other) => [one.text, other.text]),
      ),
    )

    expect(overlaps).toEqual([])
  })

  test('LibreOffice comes to the same totals', async () => {
    const book = read(readFileSync(workbook), { cellFormula: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] as WorkSheet
    const cells = (layout.total?.totals ?? []).map(({ column }) => ({ column, cell: totalCellOf(sheet, column) }))
    const ours = cells.map(({ column, cell }) => [column, cell.v])
    // Wrong results in the file, so that what comes out was calculated.
    for (const { cell } of cells) cell.v = 999
    const wrong = join(folder, 'wrong.xlsx')
    writeFileSync(wrong, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)

    const csv = readFileSync(await convert(wrong, 'csv', folder), 'utf8')

    const shown =
      csv
        .split('\n')
        .find((line) => /^"?合计/.test(line))
        ?.split(',') ?? []
    expect(cells.map(({ column }) => [column, Number(shown[column]?.replaceAll(/\D/g, ''))])).toEqual(ours)
    expect(ours).toContainEqual([2, 90])
  })
})

const totalCellOf = (sheet: WorkSheet, column: number) =>
  sheet[`${String.fromCharCode(65 + column)}${layoutHeadRows + 91}`] as CellObject

/** The words of each column from top to bottom, where the lines of a cell follow one another. */
function inColumns(pages: readonly PrintedPage[], widths: readonly number[]): string {
  return pages
    .map(({ words }) => {
      const edges = edgesOf(words, widths)
      const columns = Map.groupBy(words, ({ left, right }) => edges.findIndex((edge) => (left + right) / 2 < edge))
      return [...columns.values()]
        .map((column) => column.toSorted((one, other) => one.top - other.top || one.left - other.left))
        .map((column) => column.map(({ text }) => text).join(''))
        .join('\n')
    })
    .join('\n')
}

/** Right edges of the columns on the page, from where its first and its last heading stand in the middle of theirs. */
function edgesOf(words: readonly PrintedWord[], widths: readonly number[]): number[] {
  const middleOf = (heading: string) => {
    const word = words.filter(({ text }) => text === heading).toSorted((one, other) => one.top - other.top)[0]
    if (!word) throw new Error(`No heading ${heading} on the page`)
    return (word.left + word.right) / 2
  }
  const [first = 0, last = 0] = [widths[0], widths.at(-1)]
  const [from, to] = [middleOf('序号'), middleOf('备注')]
  const points = (to - from) / (sum(widths) - first / 2 - last / 2)
  const left = from - (first / 2) * points
  return widths.map((_, at) => left + sum(widths.slice(0, at + 1)) * points)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0)
}

function overlap(one: PrintedWord, other: PrintedWord): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const least = Math.min(one.bottom - one.top, other.bottom - other.top)
  return across > 1 && down > least * 0.5
}
