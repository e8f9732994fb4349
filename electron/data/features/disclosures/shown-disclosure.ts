import { type Disclosure, type DisclosureAct, disclosureActIds, disclosureActs } from '@shared/disclosure/model.ts'
import type { DisclosureState, Evidence } from '@shared/disclosure/model.ts'
import { refusalOf } from '@shared/disclosure/refusal.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getDisclosure } from './disclosure-store.ts'
import { listSteps } from './disclosure-step-store.ts'
import { listEvidence, type StoredEvidence } from './evidence-store.ts'
import { listObjections } from './objection-store.ts'
import { findsIn } from './publication-check.ts'
import { factsOf } from './take-disclosure-step.ts'
import { listVersions } from './version-store.ts'

/** A publication with all that belongs to it, and what can be done with it today. */
export function shownDisclosure(db: ReadDb, id: string, account: Account, today: string): Disclosure {
  const { itemKey: _itemKey, channels: _channels, ...disclosure } = getDisclosure(db, id)
  const finds = findsIn(db, disclosure, today)
  const facts = factsOf({ ...disclosure, itemKey: _itemKey, channels: _channels }, finds.length, today)
  return {
    ...disclosure,
    finds,
    steps: listSteps(db, id),
    evidence: listEvidence(db, id).map(toShown),
    objections: listObjections(db, id),
    versions: listVersions(db, id),
    offers: disclosureActIds
      .filter((act) => isNext(act, disclosure.state))
      .map((act) => ({ act, refusal: refusalOf(act, facts, account) })),
  }
}

function isNext(act: DisclosureAct, state: DisclosureState): boolean {
  return (disclosureActs[act].from as readonly DisclosureState[]).includes(state)
}

function toShown({ id, kind, channel, takenOn, fileName, link, note }: StoredEvidence): Evidence {
  return { id, kind, channel, takenOn, fileName, link, note }
}
