import type { RowIssue, RowReading } from '@shared/import/reading.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { type CodeList, fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { sectionMaps } from './ledgers/section-map.ts'
import { birthOfId, genderOfId, hasValidCheckDigit } from '@shared/values/id-number.ts'

const maxProposals = 6

/** What the clerk may well mean, best first. An id number is never guessed. */
export function proposeValues(ledger: LedgerId, row: RowReading, field: string, issues: readonly RowIssue[]): string[] {
  const value = row.values[field]
  const idNo = row.values['idNo']
  const number = typeof idNo === 'string' && hasValidCheckDigit(idNo) ? idNo : null
  const proposals = new Set<string>()
  for (const { code } of issues) {
    if (code === 'id-birth-mismatch' && field === 'birth' && number)
      proposals.add(birthOfId(number)!.slice(0, String(value ?? '').length === 10 ? 10 : 7))
    if (code === 'id-gender-mismatch' && field === 'gender' && number) proposals.add(genderOfId(number))
    if (code === 'date-ambiguous' && typeof value === 'string')
      for (const month of ['01', '10']) proposals.add(`${value.slice(0, 4)}-${month}`)
    if (code === 'enum-unknown' || code === 'required-missing')
      for (const label of likeLabels(ledger, field, String(value ?? row.cells[field]?.text ?? ''))) proposals.add(label)
  }
  return [...proposals].slice(0, maxProposals)
}

/** What is any text in a ledger may be a code in the section that it goes to: 谈话类型. */
function codesOfSection(ledger: LedgerId, field: string): CodeList | undefined {
  const map = Object.entries(sectionMaps).find(([id]) => id === ledger)?.[1]
  const section = builtInSections.find(({ id }) => id === map?.section)
  return section?.fields.find(({ id }) => id === map?.fields[field])?.codes
}

/** The labels of a code list, those that share most characters with the text first. */
function likeLabels(ledger: LedgerId, field: string, text: string): string[] {
  const { type, codes = codesOfSection(ledger, field) } = fieldOf(ledgerOf(ledger), field)
  if (type === 'boolean') return ['是', '否']
  const shared = (label: string) => [...label].filter((one) => text.includes(one)).length
  return (codes?.codes ?? [])
    .map(({ label }) => label)
    .toSorted((one, other) => shared(other) - shared(one))
    .slice(0, maxProposals)
}
