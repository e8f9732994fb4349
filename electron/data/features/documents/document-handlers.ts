import type { documentsContract } from '@shared/documents/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay, localMinute } from '@shared/values/local-clock.ts'
import { appraisalList } from '../../documents/appraisal-list.ts'
import { booklet } from '../../documents/booklet.ts'
import { communitySummary } from '../../documents/community-summary.ts'
import { transferList } from '../../documents/transfer-list.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { getStreet } from '../security/security-store.ts'
import { type ListedDossier, listDossiers } from './document-store.ts'
import { endedRetentions } from './ended-retentions.ts'
import { exportDossier } from './export-dossier.ts'
import { readFacts } from './read-facts.ts'
import { findCommunityName, listSummaryFindings, listSummaryPeople, listSummaryRecords } from './summary-store.ts'

interface Deps {
  readonly tickets: FileTickets
}

export function documentHandlers({ tickets }: Deps): Handlers<typeof documentsContract> {
  return {
    booklet({ id, sections }, { db, account, now }) {
      const today = localDay(now())
      const facts = readFacts(db, id, account, now())
      const chosen = sections && facts.sections.filter(({ definition }) => sections.includes(definition.id))
      return booklet(
        { ...facts, sections: chosen ?? facts.sections },
        { today, watermark: { reader: account.displayName, at: localMinute(now().toISOString()), purpose: null } },
      )
    },

    dossierWorkbook: (input, context) => exportDossier(tickets, input, context),

    communitySummary({ communityId, year }, { db, account, now }) {
      const communityName = findCommunityName(db, communityId)
      if (communityName === undefined) throw new AppError('not-found', `No community ${communityId}`)
      const withRestricted = account.powers.includes('dossiers.restricted')
      return communitySummary({
        streetName: getStreet(db).name,
        communityName,
        year,
        today: localDay(now()),
        people: listSummaryPeople(db, communityId, year),
        records: listSummaryRecords(db, communityId, year),
        findings: listSummaryFindings(db, communityId, year, withRestricted),
      })
    },

    transferList({ ids, receiver }, { db, account, now }) {
      const dossiers = listDossiers(db, ids)
      return transferList({
        streetName: getStreet(db).name,
        receiver: receiver || receiverOf(dossiers),
        giver: account.displayName,
        today: localDay(now()),
        dossiers,
      })
    },

    appraisalList: ({ year }, { db, now }) =>
      appraisalList({
        streetName: getStreet(db).name,
        year,
        today: localDay(now()),
        ended: endedRetentions(db, year),
      }),
  }
}

/** Who received them all, where that is already noted of each. */
function receiverOf(dossiers: readonly ListedDossier[]): string {
  const receivers = new Set(dossiers.map(({ receivedBy }) => receivedBy ?? ''))
  return receivers.size === 1 ? [...receivers].join('') : ''
}
