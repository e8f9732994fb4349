import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { peakMegabytes } from '../peak-megabytes.ts'

/** Reads one workbook in one way, to rows of plain values, and says what it took: `reader-program.ts WAY FILE`. */
const [way, path] = process.argv.slice(2)

export interface ProgramAnswer {
  readonly cells: number
  /** The lengths of all values together: readers that agree on it have read the same. */
  readonly characters: number
  readonly peakMegabytes: number
  readonly cpuSeconds: number
}

let cells = 0
let characters = 0

function take(value: unknown): void {
  if (value === null || value === undefined || value === '') return
  const plain = value instanceof Date ? value.toISOString().slice(0, 10) : value
  cells += 1
  characters += typeof plain === 'string' ? plain.length : 1
}

const ways: Record<string, (bytes: Buffer) => Promise<void> | void> = {
  async own(bytes) {
    const { readWorkbook } = await import('../../../electron/data/workbook/read-workbook.ts')
    const { result } = await readWorkbook(bytes, path!)
    if (!result.ok) throw new Error(result.error.message)
    for (const sheet of result.content.sheets) {
      for (let row = 0; row < sheet.rowCount; row += 1) {
        for (let column = 0; column < sheet.rowLength(row); column += 1) take(sheet.cell(row, column)?.value)
      }
    }
  },
  async exceljs() {
    const { default: exceljs } = await import('exceljs')
    const book = new exceljs.Workbook()
    await book.xlsx.readFile(path!)
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.master === cell) take(cell.value)
        }),
      ),
    )
  },
  async sheetjs(bytes) {
    const library = await import('@e965/xlsx')
    const book = library.read(bytes, { dense: true, cellDates: true })
    for (const sheet of Object.values(book.Sheets)) {
      for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) take(cell?.v)
    }
  },
  async inflate(bytes) {
    const { readDirectory } = await import('../../../electron/data/workbook/zip-directory.ts')
    for (const entry of readDirectory(bytes) ?? []) {
      const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28)
      const plain = inflateRawSync(bytes.subarray(start, start + entry.packedBytes))
      for (let at = 0; at < plain.length; at += 1) if (plain[at] === 0x3c) cells += 1
    }
  },
}

await ways[way!]!(readFileSync(path!))
process.stdout.write(
  JSON.stringify({
    cells,
    characters,
    peakMegabytes: peakMegabytes(),
    cpuSeconds: cpuSeconds(),
  } satisfies ProgramAnswer),
)

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
