import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkbookApart } from '../../electron/data/workbook/read-apart.ts'
import { readSpreadsheet } from '../../electron/data/workbook/read-spreadsheet.ts'
import { type SampleFile, sharedSamples } from '../helpers/read-files.ts'

const samples = sharedSamples('robust', 'real-cn')

/** Files in which the library finds cells and we do not, and why. */
const refused: Readonly<Record<string, string>> = {
  'robust/069_poc-xmlbomb.xlsx': 'declares entities, which make a small file huge',
}

async function ownCells({ name, path }: SampleFile): Promise<{ cells: number; message: string | null }> {
  const { result } = await readWorkbookApart(readFileSync(path), name)
  if (!result.ok) return { cells: 0, message: result.error.message }
  const cells = result.content.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.filter(Boolean)))
  return { cells: cells.length, message: null }
}

async function libraryCells({ path }: SampleFile): Promise<number> {
  const book = await readSpreadsheet(readFileSync(path)).catch(() => null)
  return book?.sheets.reduce((sum, sheet) => sum + sheet.data.length, 0) ?? 0
}

describe.skipIf(samples.length === 0)('files made to break a reader', () => {
  test.each(samples.map((sample) => [sample.name, sample] as const))(
    '%s: cells, or a sentence that says why there are none',
    { timeout: 60_000 },
    async (name, sample) => {
      const { cells, message } = await ownCells(sample)
      const others = name in refused ? 0 : await libraryCells(sample)

      expect(cells).toBeGreaterThanOrEqual(others)
      expect(message ?? '这是内容。').toMatch(/^(该文件|这是).*。$/s)
      expect(cells > 0).toBe(message === null)
    },
  )
})
