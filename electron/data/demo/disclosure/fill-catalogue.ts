import type { CatalogueId } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import type { WriteDb } from '../../db/connection.ts'
import { adoptItem, setFinanceBusy } from '../../features/catalogues/adoption-store.ts'
import { putCatalogueInForce } from '../../features/catalogues/catalogue-store.ts'
import { answerTime, makeStarter } from '../../features/catalogues/draft-acts.ts'
import { listItems } from '../../features/catalogues/item-store.ts'
import { insertEvent, type NamedCommunity } from '../../features/disclosures/duty-source-store.ts'
import { community as places } from '../demo-communities.ts'

interface Filling {
  readonly db: WriteDb
  readonly newId: () => string
  /** In the order of the demo street. */
  readonly communities: readonly NamedCommunity[]
}

const starter = (number: number) => `starter-${String(number).padStart(2, '0')}`
/** Of every kind of time rule some, and no more than a screen holds. */
const adopted = [3, 6, 7, 9, 11, 13, 14, 16, 25, 27, 30, 34, 35, 36, 38, 49].map(starter)
/** The newest community has only begun. */
const adoptedByBinhai = [3, 6, 7, 9, 27, 34].map(starter)
const quarterly: TimeRules = { rules: [{ kind: 'PERIOD', unit: 'quarter' }], minDisplayDays: null }

/** The starter catalogue with its questions answered, in force and adopted since a day. */
export function fillCatalogue({ db, newId, communities }: Filling, from: string): void {
  const id = newId() as CatalogueId
  makeStarter(db, { id, madeAt: new Date(`${from}T09:00:00`).toISOString(), newId })
  const asked = listItems(db, id).filter(({ timeRules }) => timeRules === null)
  answerTime(
    db,
    asked.map((item) => item.id),
    quarterly,
  )
  putCatalogueInForce(db, id, from)
  for (const [place, { id: communityId }] of communities.entries())
    for (const itemKey of place === places.binhai ? adoptedByBinhai : adopted)
      adoptItem(db, { communityId, itemKey }, from)
  for (const place of [places.donghu, places.wangjiang]) setFinanceBusy(db, communityAt(communities, place).id, true)
}

/** What started a clock in the last weeks. */
export function fillEvents({ db, newId, communities }: Filling, dayOf: (daysAgo: number) => string): void {
  const happened = [
    [places.hepingli, 3, 66, '居委会委员调离'],
    [places.nanqiao, 3, 30, '居务监督委员会委员补选'],
    [places.wangjiang, 3, 12, '居委会委员分工调整'],
    [places.beichen, 35, 40, '发展对象公示'],
    [places.qingyuan, 35, 21, '预备党员转正'],
    [places.shuanglong, 35, 18, '发展对象公示'],
    [places.yinxing, 30, 45, '年度民主评议'],
  ] as const
  for (const [place, item, daysAgo, note] of happened)
    insertEvent(db, newId(), {
      communityId: communityAt(communities, place).id,
      itemKey: starter(item),
      occurredOn: dayOf(daysAgo),
      note,
    })
}

export function communityAt(communities: readonly NamedCommunity[], place: number): NamedCommunity {
  const found = communities[place]
  if (!found) throw new Error(`The street has no community ${place}`)
  return found
}
