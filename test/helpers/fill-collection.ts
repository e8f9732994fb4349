import exceljs from 'exceljs'
import type { FieldDefinition, LedgerId } from '@shared/ledgers/definition.ts'
import { firstRow } from '../../electron/data/features/collections/sheet-layout.ts'
import { sheetFields } from '../../electron/data/features/collections/sheet-fields.ts'

/** What a clerk of a community would type into a cell of the field. */
function typed({ id, type, codes, label }: FieldDefinition, line: number): string {
  switch (type) {
    case 'code':
      return codes!.codes[line % codes!.codes.length]!.label
    case 'boolean':
      return line % 2 === 0 ? '是' : '否'
    case 'personName':
      return ['王海燕', '李建国'][line % 2]!
    case 'idNo':
      return ['330299198503151237', '330299197211054318'][line % 2]!
    case 'phone':
      return `1390574${1000 + line}`
    case 'yearMonth':
      return ['1985.03', '1972.11'][line % 2]!
    case 'date':
      return `2026-0${3 + line}-15`
    case 'money':
      return '3500'
    case 'integer':
    case 'decimal':
      return '5'
    case 'post':
      return '委员'
    default:
      return id === 'period' ? '2026年第一季度' : `${label}之${line + 1}`
  }
}

/** A workbook that was sent out, with lines typed into it as a community would. */
export async function fillCollection(
  bytes: Uint8Array,
  ledger: LedgerId,
  lines: readonly Readonly<Record<string, string>>[] = [{}, {}],
  at = firstRow,
): Promise<Buffer> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const sheet = book.worksheets[0]!
  lines.forEach((line, index) =>
    sheetFields(ledger).forEach((field, column) => {
      sheet.getCell(at + index, column + 1).value = line[field.id] ?? typed(field, index)
    }),
  )
  return Buffer.from(await book.xlsx.writeBuffer())
}
