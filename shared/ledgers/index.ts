import { catalogue } from './catalogue.ts'
import { decision } from './decision.ts'
import type { LedgerDefinition, LedgerId } from './definition.ts'
import { disclosure } from './disclosure.ts'
import { gift } from './gift.ts'
import { roster } from './roster.ts'
import { talk } from './talk.ts'
import { training } from './training.ts'

/** Every ledger, in the order screens and menus show them. */
export const ledgers: readonly LedgerDefinition[] = [roster, training, talk, gift, decision, catalogue, disclosure]

/** Throws when there is no such ledger: a wrong id is a bug. */
export function ledgerOf(id: LedgerId): LedgerDefinition {
  const ledger = ledgers.find((one) => one.id === id)
  if (!ledger) throw new Error(`No ledger ${id}`)
  return ledger
}
