import { starterCommunityBasics } from './starter-community-items.ts'
import { starterFinanceItems } from './starter-finance-items.ts'
import type { StarterItem } from './starter-item.ts'
import { starterCommunityMatters } from './starter-matter-items.ts'
import { starterPartyItems } from './starter-party-items.ts'

/** The 61 items of domain.md §6.3 in their order; a street chooses among them, it need not have them all. */
export const starterItems: readonly StarterItem[] = [
  ...starterCommunityBasics,
  ...starterCommunityMatters,
  ...starterPartyItems,
  ...starterFinanceItems,
].toSorted((a, b) => a.number - b.number)

export const starterKey = ({ number }: StarterItem) => `starter-${String(number).padStart(2, '0')}`
