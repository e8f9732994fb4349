import type { Consultation, consultationsContract } from '@shared/consultations/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import { localDay, localMinute } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import { booklet } from '../../documents/booklet.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { getDossier } from '../dossiers/dossier-store.ts'
import { kinshipTo } from '../dossiers/kinship-store.ts'
import { maySee, readContent } from '../dossiers/read-content.ts'
import { countAttachments } from '../dossiers/record-store.ts'
import { shownDossier } from '../dossiers/shown-dossier.ts'
import { shownRecord } from '../dossiers/shown-records.ts'
import { readFacts } from '../documents/read-facts.ts'
import {
  closeConsultation,
  findDossiersToConsult,
  getConsultation,
  insertConsultation,
  listConsultations,
  type StoredConsultation,
} from './consultation-store.ts'

const hourMs = 3_600_000

export function consultationHandlers(): Handlers<typeof consultationsContract> {
  return {
    list: ({ dossierId }, { db, account }) =>
      listConsultations(db, dossierId)
        .filter((one) => mayKnowOf(one, account))
        .map(shown),

    find: ({ text, year }, { db, account }) => findDossiersToConsult(db, text, year, account.communityIds),

    open({ dossierId, hours, reader, readerUnit }, { db, account, approver, reason, now, newId }) {
      const { personId } = getDossier(db, dossierId)
      // Whoever comes to read the paper has no account; then nothing is known of kin.
      if (!reader && kinshipTo(db, account.id)(personId) !== null) {
        const message = '这是您本人或疑似亲属的档案，按回避要求不能由您调阅。'
        throw new AppError('dossier-refused', 'Own dossier or a relative’s', { message })
      }
      const openedAt = now()
      const id = newId()
      insertConsultation(db, {
        id,
        dossierId,
        accountId: account.id,
        purpose: reason ?? '',
        reader: reader || account.displayName,
        readerUnit: readerUnit || null,
        isPaper: Boolean(reader),
        approver: approver?.name ?? null,
        openedAt: openedAt.toISOString(),
        expiresAt: new Date(openedAt.getTime() + hours * hourMs).toISOString(),
      })
      return id
    },

    close({ id }, { db, account, now }) {
      const consultation = getConsultation(db, id)
      if (!mayKnowOf(consultation, account)) throw new AppError('not-found', `No consultation ${id}`)
      closeConsultation(db, id, now().toISOString())
    },

    view({ id }, { db, account, now }) {
      const consultation = openConsultation(db, id, account, now())
      const dossier = shownDossier(db, consultation.dossierId, account, now())
      const { set, records } = readContent(db, getDossier(db, consultation.dossierId))
      const attachments = countAttachments(db, consultation.dossierId)
      const definitions = new Map(set.sections.filter((one) => maySee(one, account)).map((one) => [one.id, one]))
      return {
        consultation: shown(consultation),
        // Read only, whatever else the account may do elsewhere; its other years were not asked for.
        dossier: { ...dossier, offers: [], years: [], unlockRequest: null },
        records: records.flatMap((record) => {
          const section = definitions.get(record.section)
          return section ? [shownRecord(section, record, attachments.get(record.id) ?? 0)] : []
        }),
      }
    },

    booklet({ id }, { db, account, now }) {
      const { dossierId, reader, purpose } = openConsultation(db, id, account, now())
      const watermark = { reader, at: localMinute(now().toISOString()), purpose }
      return booklet(readFacts(db, dossierId, account, now()), { today: localDay(now()), watermark })
    },
  }
}

/** An account that may only consult knows of its own; every account of those in its communities alone. */
function mayKnowOf({ accountId, communityId }: StoredConsultation, { id, powers, communityIds }: Account): boolean {
  if (accountId === id) return true
  const isWithin = communityIds === null || (communityId !== null && communityIds.includes(communityId))
  return powers.includes('dossiers.read') && isWithin
}

/** @throws `not-found` for somebody else's, `consultation-over` */
function openConsultation(db: ReadDb, id: string, account: Account, now: Date): StoredConsultation {
  const consultation = getConsultation(db, id)
  const { accountId, communityId, isPaper, closedAt, expiresAt } = consultation
  const isWithin = account.communityIds === null || account.communityIds.includes(communityId ?? '')
  if (accountId !== account.id || !isWithin) throw new AppError('not-found', `No consultation ${id}`)
  if (isPaper || closedAt !== null || expiresAt <= now.toISOString())
    throw new AppError('consultation-over', `Consultation ${id} is over`)
  return consultation
}

function shown({ accountId: _account, communityId: _community, ...consultation }: StoredConsultation): Consultation {
  return consultation
}
