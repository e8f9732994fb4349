import type { Body } from '../model.ts'
import type { Hit } from './hit.ts'
import { illnessCell, illnessHeading } from './illness-hits.ts'
import { minorCell, minorHeading, minorName } from './minor-hits.ts'
import { isName } from './person-names.ts'
import { type CheckRule, textHits } from './text-hits.ts'
import { plainText } from './plain-text.ts'

type Table = Body['tables'][number]

const nameHeading = /姓名|名字|户主|申请人|对象|患者|监护人|学生|儿童|人员|残疾人|家长|本人/
/** A cell that names what stands to its right, as in a form. */
const label =
  /^(姓\s*名|性\s*别|年\s*龄|住\s*址|家庭住址|地\s*址|出生.*|电\s*话|联系.*|手机.*|身份证.*|证件.*|银行.*|.*[卡账帐]号|病.*|.*原因|患病.*|学\s*校|就读.*|年\s*级|班\s*级)[:：]?$/

/** What stands in the cells, each with its row (-1: the header) and column. */
export function tableHits(table: Table, rule: CheckRule): { row: number; column: number; hit: Hit }[] {
  const isHeaded = table.header.some((cell) => cell.trim() !== '')
  const headings = isHeaded ? table.header : (table.rows[0] ?? [])
  const isOfOne = !isList(headings, table.rows) && [table.header, ...table.rows].some(hasName)
  return [table.header, ...table.rows].flatMap((row, place) => {
    const isAboutSomebody = hasNameIn(row, headings) || (isOfOne && isFormRow(row))
    return row.flatMap((cell, column) => {
      const left = isOfOne ? (row[column - 1]?.trim() ?? '') : ''
      const heading =
        `${headings[column] === cell ? '' : (headings[column] ?? '')} ${label.test(left) ? left : ''}`.trim()
      const hits = cellHits(cell, heading, isAboutSomebody, rule)
      return hits.map((hit) => ({ row: place - 1, column, hit }))
    })
  })
}

function cellHits(cell: string, heading: string, isAboutSomebody: boolean, rule: CheckRule): Hit[] {
  const hits = textHits(cell, { heading, isAboutSomebody }, rule)
  if (!isAboutSomebody || cell.trim() === '') return hits
  const plain = plainText(cell)
  const isKind = (kind: Hit['kind']) => hits.some((hit) => hit.kind === kind)
  if (!isKind('minor')) hits.push(...minorCell(plain, heading, rule.today))
  if (!isKind('minor') && isName(plain) && minorHeading.test(heading)) hits.push(...minorName(plain))
  const isIllness = illnessHeading.test(heading) || /^\s*(精神|重症精神|智力)\s*$/.test(plain)
  if (isIllness && !isKind('illness')) hits.push(...illnessCell(plain))
  return hits
}

/** Somebody in each row, and not a form of one person. */
function isList(headings: readonly string[], rows: Table['rows']): boolean {
  const columns = headings.flatMap((heading, column) => (nameHeading.test(heading) ? [column] : []))
  const isNamed = (row: readonly string[]) => columns.some((column) => isName(row[column] ?? ''))
  return !hasName(headings) && rows.some((row) => row !== headings && isNamed(row))
}

const hasName = (row: readonly string[]) => row.some((cell) => isName(cell))

function hasNameIn(row: readonly string[], headings: readonly string[]): boolean {
  return row.some((cell, column) => {
    if (isName(cell)) return true
    // A rare surname, a name of another people.
    const isOfColumn = nameHeading.test(headings[column] ?? '') && cell !== headings[column]
    return isOfColumn && /^[\p{Script=Han}·\s]{2,}$/u.test(cell.trim()) && cell.trim().length <= 12 && !/某/.test(cell)
  })
}

const isFormRow = (row: readonly string[]) => row.some((cell) => label.test(cell.trim()))
