import { escapeXml } from '../../../forms/package/xml-tags.ts'
import type { Sheet } from '../../sheet.ts'
import type { Anchor, ProblemCell } from './problem-cell.ts'

/** The sheet no spreadsheet program shows; it comes back with the file and says where everything belongs. */
export const slipName = '回填信息_请勿改动'

export interface SlipIdentity {
  /** SHA-256 of the file the clerk gave. */
  readonly fileHash: string
  /** What the program called the reading: a draft or a batch. */
  readonly draftId: string
}

export interface ReturnSlip extends SlipIdentity {
  readonly cells: readonly SlipCell[]
}

export type SlipCell = Pick<
  ProblemCell,
  'sheet' | 'row' | 'column' | 'table' | 'index' | 'field' | 'original' | 'anchors'
>

const mark = 'clean-community-ledger return slip 1'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** One cell a row, each as JSON in one text: nothing in it can be taken for a number or a date. */
export function slipXml({ fileHash, draftId }: SlipIdentity, cells: readonly ProblemCell[]): string {
  const lines = [
    mark,
    JSON.stringify({ fileHash, draftId }),
    ...cells.map(({ sheet, row, column, table, index, field, original, anchors }) =>
      JSON.stringify({ sheet, row, column, table, index, field, original, anchors } satisfies SlipCell),
    ),
  ]
  const rows = lines.map(
    (line, at) =>
      `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(line.replace(/_(?=x[\dA-F]{4}_)/gi, '_x005F_'))}</t></is></c></row>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`
}

/** The slip of a file that came back; null where there is none or somebody changed it. */
export function readSlip(sheets: readonly Sheet[]): ReturnSlip | null {
  const sheet = sheets.find(({ name }) => name === slipName)
  if (!sheet || sheet.cell(0, 0)?.text !== mark) return null
  const lines: unknown[] = []
  try {
    for (let row = 1; row < sheet.rowCount; row += 1) lines.push(JSON.parse(sheet.cell(row, 0)?.text ?? ''))
  } catch {
    return null
  }
  const [identity, ...cells] = lines
  if (!isIdentity(identity) || !cells.every(isSlipCell)) return null
  return { ...identity, cells }
}

function isIdentity(value: unknown): value is SlipIdentity {
  return isRecord(value) && typeof value['fileHash'] === 'string' && typeof value['draftId'] === 'string'
}

function isSlipCell(value: unknown): value is SlipCell {
  if (!isRecord(value)) return false
  const { sheet, row, column, table, index, field, original, anchors } = value
  const areAnchors = Array.isArray(anchors) && anchors.every(isAnchor)
  const numbers = [row, table, index].every((one) => Number.isInteger(one))
  const texts = [column, field, original].every((one) => typeof one === 'string')
  return numbers && texts && areAnchors && (sheet === null || typeof sheet === 'string')
}

const isAnchor = (value: unknown): value is Anchor =>
  isRecord(value) && typeof value['column'] === 'string' && typeof value['text'] === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
