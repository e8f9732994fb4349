import { majorEvents } from '@shared/decisions/rules/major-events.ts'
import { majorItems } from '@shared/disclosure/major-items.ts'
import { type Stage, stages } from '@shared/disclosure/model.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { decisionContext, type WholeDecision, wholeDecisions } from './decision-facts.ts'
import { getDecision } from './decision-store.ts'
import { deleteMajorEvent, insertMajorEvent, listAdoptedMajorKeys } from './major-event-store.ts'

/**
 * What the matter asks to be published, as it stands now. A stage somebody has begun to publish stays as it is: its
 * period is the day and the note of the event.
 */
export function syncMajorEvents(db: WriteDb, id: string, { now, newId }: Pick<CommandContext, 'now' | 'newId'>): void {
  const context = decisionContext(db, now())
  const [whole] = wholeDecisions(db, [getDecision(db, id)], context)
  if (!whole) return
  const { immediateDays, beforeDays } = context.parameters
  const days = majorEvents(whole, { immediateDays: immediateDays.value, beforeDays: beforeDays.value })
  for (const stage of stages) syncStage(db, whole, { stage, occurredOn: days[stage], newId })
}

interface Wanted {
  readonly stage: Stage
  readonly occurredOn: string | null
  readonly newId: () => string
}

function syncStage(db: WriteDb, { head, events }: WholeDecision, { stage, occurredOn, newId }: Wanted): void {
  const { id: decisionId, communityId, number, values } = head
  const own = events.filter((event) => event.stage === stage)
  if (own.some(({ disclosureId }) => disclosureId !== null)) return
  const note = `${number} ${values.title}`
  const keys = occurredOn === null ? [] : keysOf(db, communityId, stage, occurredOn)
  const isSame =
    own.length === keys.length &&
    own.every((event) => keys.includes(event.itemKey) && event.occurredOn === occurredOn && event.note === note)
  if (isSame) return
  for (const event of own) deleteMajorEvent(db, event.id)
  if (occurredOn === null) return
  for (const itemKey of keys)
    insertMajorEvent(db, { id: newId(), communityId, itemKey, occurredOn, note, decisionId, stage })
}

function keysOf(db: WriteDb, communityId: string, stage: Stage, on: string): string[] {
  const adopted = listAdoptedMajorKeys(db, communityId, stage, on)
  return adopted.length > 0 ? adopted : majorItems.filter((item) => item.stage === stage).map(({ key }) => key)
}
