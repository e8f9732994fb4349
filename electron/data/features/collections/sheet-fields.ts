import type { FieldDefinition, LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'

/** Worked out by the program, or said by the workbook itself. */
const unasked: ReadonlySet<string> = new Set(['community', 'dualHead', 'crossAppointed'])

/** What a community is asked for. */
export function sheetFields(ledger: LedgerId): readonly FieldDefinition[] {
  return ledgerOf(ledger).fields.filter(({ id }) => !unasked.has(id))
}
