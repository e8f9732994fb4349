import type { ActOffer, Dossier, DossierHead, SectionStatus } from '@shared/dossier/model.ts'
import { editRefusalOf, refusalOf } from '@shared/dossier/refusal.ts'
import { type Freshness, freshnessAt, sectionStatus } from '@shared/dossier/section-status.ts'
import { dossierActIds } from '@shared/dossier/states.ts'
import type { Account } from '@shared/security/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { shownPerson } from '../people/people-handlers.ts'
import { getDossier, listYearsOfPerson } from './dossier-store.ts'
import { kinshipTo } from './kinship-store.ts'
import { maySee, readContent } from './read-content.ts'
import { listSteps } from './step-store.ts'
import { completenessOfContent, type DossierContent, sectionFactsOf } from './stored-dossier.ts'
import { findUnlockRequest } from './unlock-request-store.ts'

/** A dossier as a screen gets it: masked, without the sections the account may not see. @throws `not-found` */
export function shownDossier(db: ReadDb, id: string, account: Account, now: Date): Dossier {
  const head = getDossier(db, id)
  const content = readContent(db, head)
  return {
    ...head,
    person: shownPerson(db, head.personId, now),
    sections: content.set.sections.filter((section) => maySee(section, account)),
    statuses: statusesOf(content, account, freshnessOf(db, head, now)),
    steps: listSteps(db, id),
    offers: offersOf(db, head, content, account),
    editRefusal: editRefusalOf(head, account),
    years: listYearsOfPerson(db, head.personId),
    unlockRequest: findUnlockRequest(db, id, now.toISOString()),
  }
}

/** Only what may still be changed can be out of date. */
function freshnessOf(db: ReadDb, { state }: DossierHead, now: Date): Freshness | null {
  if (state !== 'draft') return null
  return freshnessAt(now, readRuleParameters(db, localDay(now)).sectionFreshDays.value)
}

export function statusesOf(
  content: Omit<DossierContent, 'head'>,
  account: Pick<Account, 'powers'>,
  freshness: Freshness | null = null,
): SectionStatus[] {
  const factsOf = sectionFactsOf(content)
  return content.set.sections
    .filter((section) => maySee(section, account))
    .map((section) => sectionStatus(section, factsOf(section.id), freshness))
}

function offersOf(db: ReadDb, head: DossierHead, content: DossierContent, account: Account): ActOffer[] {
  const facts = {
    completeness: completenessOfContent(content),
    kinship: kinshipTo(db, account.id)(head.personId),
  }
  return dossierActIds.map((act) => ({ act, refusal: refusalOf(act, head, account, facts) }))
}
