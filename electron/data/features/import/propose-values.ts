import type { RowIssue, RowReading } from '@shared/import/reading.ts'
import { fieldOf, type LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
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

/** The labels of a code list, those that share most characters with the text first. */
function likeLabels(ledger: LedgerId, field: string, text: string): string[] {
  const { type, codes } = fieldOf(ledgerOf(ledger), field)
  if (type === 'boolean') return ['是', '否']
  const shared = (label: string) => [...label].filter((one) => text.includes(one)).length
  return (codes?.codes ?? [])
    .map(({ label }) => label)
    .toSorted((one, other) => shared(other) - shared(one))
    .slice(0, maxProposals)
}
