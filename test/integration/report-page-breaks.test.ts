import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { ReportLayout } from '../../electron/data/workbook/write/report-layout.ts'
import { writeReport } from '../../electron/data/workbook/write/write-report.ts'
import { convert, printedPages, whyNoOfficeSuite } from '../helpers/office-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'breaks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** People with one to seven lines, some of them several lines high. */
const sizes = Array.from({ length: 40 }, (_, person) => 1 + ((person * 5) % 7))
const lines = sizes.flatMap((size, person) => Array.from({ length: size }, (_, line) => ({ person, line })))
const wordOf = (person: number, line: number) => `P${person}L${line}`

const font = { name: '宋体', size: 10 }
const ledger: ReportLayout = {
  sheetName: '教育培训台账',
  title: '教育培训台账',
  info: ['填报单位（盖章）：', '填报日期：'],
  headings: [
    { label: '姓名', width: 9, align: 'center', lines: 2 },
    { label: '编号', width: 10, align: 'center' },
    { label: '内容', width: 30, align: 'left', lines: 3 },
  ],
  rows: lines.map(({ person, line }) => [
    line === 0 ? `学员${person}` : null,
    wordOf(person, line),
    '全面从严治党专题培训，'.repeat(1 + ((person + line) % 9)),
  ]),
  groups: { sizes, merged: [0] },
  total: { label: '合计', totals: [{ column: 1, counts: 'filled', format: '0"人次"' }] },
  notes: ['注：培训一次一行。'],
  page: {
    paper: 'A4',
    orientation: 'landscape',
    margins: { top: 1.5, bottom: 1.6, left: 1.2, right: 1.2 },
    footer: '第 {page} 页 共 {pages} 页',
  },
  fonts: { title: { name: '方正小标宋简体', size: 22 }, header: { name: '黑体', size: 10 }, body: font },
  frozenColumns: 1,
  author: '清廉社区台账',
}

async function printed(name: string, layout: ReportLayout) {
  const workbook = join(folder, `${name}.xlsx`)
  await writeReport(layout, { stream: createWriteStream(workbook), now: new Date() })
  const pages = await printedPages(await convert(workbook, 'pdf', folder))
  const pageOf = new Map(pages.flatMap(({ words }, page) => words.map(({ text }) => [text, page] as const)))
  const pagesOf = sizes.map((size, person) => [
    ...new Set(Array.from({ length: size }, (_, line) => pageOf.get(wordOf(person, line)))),
  ])
  return { pages: pages.length, pagesOf, cut: pagesOf.flatMap((on, person) => (on.length > 1 ? [person] : [])) }
}

const name = `a ledger with several lines a person${whyNoOfficeSuite ? ` (left out: ${whyNoOfficeSuite})` : ''}`

describe.skipIf(whyNoOfficeSuite !== null)(name, () => {
  test('is never cut inside a person', async () => {
    const { pages, pagesOf, cut } = await printed('whole', ledger)

    expect(pages).toBeGreaterThan(3)
    expect(pagesOf.flat()).not.toContain(undefined)
    expect(cut).toEqual([])
  })

  test('would be cut if nothing kept its people together', async () => {
    const { groups: _, ...loose } = ledger

    expect((await printed('loose', loose)).cut).not.toEqual([])
  })
})
