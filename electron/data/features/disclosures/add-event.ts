import { majorItems } from '@shared/disclosure/major-items.ts'
import type { ItemId } from '@shared/disclosure/model.ts'
import type { TimeRule } from '@shared/disclosure/time-rule.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { refused } from './disclosure-refused.ts'
import { countSameEvents, findDutyItem, insertEvent } from './duty-source-store.ts'

interface NewEvent {
  readonly communityId: CommunityId
  readonly itemId: ItemId
  readonly occurredOn: string
  readonly note: string
}

const periodical: readonly TimeRule['kind'][] = ['PERIOD', 'PERIOD_DAY', 'PERIOD_IF']

/** @throws `not-found`, `disclosure-refused` */
export function addEvent({ communityId, itemId, occurredOn, note }: NewEvent, { db, newId }: CommandContext): string {
  const major = majorItems.find(({ key }) => key === itemId)
  const item = major ?? findDutyItem(db, itemId)
  if (!item) throw new AppError('not-found', `No item ${itemId}`)
  if (item.rules?.rules.every(({ kind }) => periodical.includes(kind)))
    throw refused('这个条目按期公开，不从事由起算，不用登记。')
  const event = { communityId, itemKey: item.key, occurredOn, note }
  if (countSameEvents(db, event) > 0) throw refused('这一天已经登记过同样的事由。')
  const id = newId()
  insertEvent(db, id, event)
  return id
}
