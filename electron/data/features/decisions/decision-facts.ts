import type { DecisionContext, DecisionFacts, Meeting, Progress, Publication } from '@shared/decisions/rules/facts.ts'
import { eventDue } from '@shared/disclosure/due-dates.ts'
import { majorItems } from '@shared/disclosure/major-items.ts'
import { type DisclosureState, disclosureStates, type Stage, stages } from '@shared/disclosure/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import { workCalendar } from '../calendar/work-calendar.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { type DecisionFile, listFiles, listMeetings, listProgress } from './decision-parts-store.ts'
import type { StoredDecision } from './decision-store.ts'
import { listMajorEvents, type MajorEvent, readMajorRules } from './major-event-store.ts'

/** A matter with all that is known of it. */
export interface WholeDecision extends DecisionFacts {
  readonly head: StoredDecision
  readonly meetings: readonly Meeting[]
  readonly progress: readonly Progress[]
  readonly files: readonly DecisionFile[]
  readonly events: readonly MajorEvent[]
}

export function decisionContext(db: ReadDb, now: Date): DecisionContext {
  const today = localDay(now)
  return { today, parameters: readRuleParameters(db, today) }
}

/** So many matters at once. */
export function wholeDecisions(
  db: ReadDb,
  heads: readonly StoredDecision[],
  { parameters }: DecisionContext,
): WholeDecision[] {
  const ids = heads.map(({ id }) => id)
  const meetings = listMeetings(db, ids)
  const progress = listProgress(db, ids)
  const files = listFiles(db, ids)
  const events = listMajorEvents(db, ids)
  const rules = readMajorRules(db)
  const due = {
    calendar: workCalendar(db),
    isFinanceBusy: false,
    periodGraceDays: parameters.periodGraceDays.value,
    immediateDays: parameters.immediateDays.value,
    beforeDays: parameters.beforeDays.value,
  }
  const dueOf = ({ itemKey, occurredOn, dueOn }: MajorEvent): string | null => {
    if (dueOn !== null) return dueOn
    const found = majorItems.find(({ key }) => key === itemKey)?.rules ?? rules.get(itemKey)
    return found ? eventDue(found, occurredOn, due) : null
  }
  return heads.map((head) => {
    const own = events.get(head.id) ?? []
    return {
      head,
      values: head.values,
      meetings: meetings.get(head.id) ?? [],
      progress: progress.get(head.id) ?? [],
      files: files.get(head.id) ?? [],
      events: own,
      publications: stages.flatMap((stage) => publicationsOf(stage, own, dueOf)),
      registeredOn: localDay(new Date(head.createdAt)),
    }
  })
}

function publicationsOf(
  stage: Stage,
  events: readonly MajorEvent[],
  dueOf: (event: MajorEvent) => string | null,
): Publication[] {
  return events
    .filter((event) => event.stage === stage)
    .map((event) => ({
      stage,
      disclosureId: event.disclosureId,
      state: event.state === null ? '还没有编制' : disclosureStates[event.state as DisclosureState],
      dueOn: dueOf(event),
      publishedOn: event.publishedOn,
      withdrawnOn: event.withdrawnOn,
    }))
}
