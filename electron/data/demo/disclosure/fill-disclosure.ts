import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { NamedCommunity } from '../../features/disclosures/duty-source-store.ts'
import type { DemoPhoto } from './demo-photos.ts'
import { fillBoard } from './fill-board.ts'
import { fillCatalogue, fillEvents } from './fill-catalogue.ts'
import { fillMatters } from './fill-matters.ts'

interface Filling {
  readonly db: WriteDb
  readonly newId: () => string
  /** In the order of the demo street. */
  readonly communities: readonly NamedCommunity[]
  readonly photos: readonly DemoPhoto[]
}

/** A catalogue that all communities follow since the quarter before this one, and what came of it until today. */
export function fillDisclosure(filling: Filling, today: string): void {
  const from = addMonths(firstOfQuarter(today), -3)
  fillCatalogue(filling, from)
  fillEvents(filling, (daysAgo) => addDays(today, -daysAgo))
  fillBoard(filling, from, today)
  fillMatters(filling, today)
}

function firstOfQuarter(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}
