import { readFileSync } from 'node:fs'
import { SSF } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { workbookEntries } from '../../electron/data/workbook/check-zip.ts'
import { unpackSheets } from '../../electron/data/workbook/packed-sheet.ts'
import { readSpreadsheet } from '../../electron/data/workbook/read-spreadsheet.ts'
import type { Sheet } from '../../electron/data/workbook/sheet.ts'
import { readXlsx } from '../../electron/data/workbook/xlsx/read-xlsx.ts'
import { ownLedgers, type SampleFile, sharedSamples } from '../helpers/read-files.ts'

const isZip = ({ path }: SampleFile) => readFileSync(path).subarray(0, 2).toString() === 'PK'
const samples = [...ownLedgers(), ...sharedSamples('ledgers', 'robust', 'real-cn', 'templates')].filter(isZip)

/** Left to the library, and why; whatever else is left to it fails the test. */
const leftToTheLibrary: Readonly<Record<string, string>> = {
  'robust/031_missing-bits.xlsx': 'no reader finds a workbook in it',
  'robust/049_nonstandard-xml-ns-prefix.xlsx': 'a prefix on every element',
  'robust/069_poc-xmlbomb.xlsx': 'damaged',
  'robust/079_59746_NoRowNums.xlsx': 'a prefix on every element',
  'robust/s17_docx_named.xlsx': 'a Word document',
  'robust/s19_billion_laughs_sst.xlsx': 'entities',
  'real-cn/alibaba+easyexcel__easyexcel-test__src__test__resources__compatibility__t04.xlsx':
    'a prefix on every element',
}

/** Cells the two readers give differently, and why. */
const otherCells: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'robust/021_xlsx-stream-d-date-cell.xlsx': {
    'Sheet1!4,1': 'a day written out is shown as it is written; the library makes a serial number of it first',
  },
}

async function bothReadings({ path }: SampleFile): Promise<{ ours: Sheet[]; theirs: Sheet[] } | null> {
  const bytes = readFileSync(path)
  const ours = await readXlsx(bytes, workbookEntries(bytes))
  if (!ours) return null
  return { ours: unpackSheets(ours, SSF), theirs: unpackSheets(await readSpreadsheet(bytes), SSF) }
}

const factsOf = ({ name, isHidden, rowCount, columnCount, merges, hiddenRows, hiddenColumns }: Sheet) => ({
  name,
  isHidden,
  rowCount,
  columnCount,
  merges,
  hiddenRows: [...hiddenRows].toSorted((one, other) => one - other),
  hiddenColumns: [...hiddenColumns].toSorted((one, other) => one - other),
})

function differences(ours: Sheet, theirs: Sheet): string[] {
  const found: string[] = []
  for (let row = 0; row < ours.rowCount; row += 1) {
    for (let column = 0; column < ours.columnCount; column += 1) {
      const [own, other] = [JSON.stringify(ours.cell(row, column)), JSON.stringify(theirs.cell(row, column))]
      if (own !== other) found.push(`${ours.name}!${row},${column}: ${own} / ${other}`)
    }
  }
  return found
}

describe.skipIf(samples.length === 0)('the fast reader and the library', () => {
  test.each(samples.filter(({ name }) => !(name in leftToTheLibrary)).map((sample) => [sample.name, sample] as const))(
    'agree on every cell of %s',
    { timeout: 60_000 },
    async (name, sample) => {
      const readings = await bothReadings(sample)
      const named = otherCells[name] ?? {}

      expect(readings?.ours.map(factsOf)).toEqual(readings?.theirs.map(factsOf))
      const other = readings!.ours.flatMap((sheet, at) => differences(sheet, readings!.theirs[at]!))
      expect(other.filter((one) => !(one.split(': ')[0]! in named))).toEqual([])
      expect(other).toHaveLength(Object.keys(named).length)
    },
  )

  test.each(samples.filter(({ name }) => name in leftToTheLibrary).map((sample) => [sample.name, sample] as const))(
    'leave %s to the library or refuse it',
    async (_, sample) => {
      const read = await bothReadings(sample).catch((error: unknown) => String(error))

      expect(read === null || typeof read === 'string').toBe(true)
    },
  )
})
