import type { dossierContract } from '@shared/dossier/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { planBatch } from './batch.ts'
import { dossierAsOf } from './dossier-as-of.ts'
import { listDossierPeople, listDossiers, summariseDossiers } from './dossier-list-store.ts'
import { deleteDossier, findDossierOfYear, getDossier, listYears, updateStorage } from './dossier-store.ts'
import { declareNone, confirmSections } from './declare-sections.ts'
import { fieldChanges } from './field-changes.ts'
import { sectionOf } from './read-content.ts'
import { countAttachments, findRecord, listRecords } from './record-store.ts'
import { runBatch } from './run-batch.ts'
import { saveRecords } from './save-records.ts'
import { sectionSetToBe } from '../sections/section-set-store.ts'
import { refused } from './section-to-edit.ts'
import { shownDossier } from './shown-dossier.ts'
import { shownRecord } from './shown-records.ts'
import { noNote, takeStep } from './take-step.ts'

export function dossierHandlers(): Handlers<typeof dossierContract> {
  return {
    list: ({ year, filter, ...page }, { db, account, now }) =>
      listDossiers(db, { year, filter, account }, { ...page, today: localDay(now()) }),
    people: (input, { db, account }) => listDossierPeople(db, { ...input, account }),
    summary: (input, { db, account }) => summariseDossiers(db, { ...input, account }),
    years: (_input, { db }) => listYears(db),
    get: ({ id }, { db, account, now }) => shownDossier(db, id, account, now()),
    find: ({ personId, year }, { db }) => findDossierOfYear(db, personId, year)?.id ?? null,

    records({ id, section: sectionId }, { db, account }) {
      const section = sectionOf(db, getDossier(db, id), sectionId, account)
      const attachments = countAttachments(db, id)
      return listRecords(db, id, sectionId).map((record) =>
        shownRecord(section, record, attachments.get(record.id) ?? 0),
      )
    },

    saveRecords,
    declareNone,
    confirmSections,

    saveStorage({ id, revision, ...storage }, { db, now }) {
      if (getDossier(db, id).state === 'transferred') throw refused('档案已移交，存放位置由接收单位登记。')
      updateStorage(db, id, revision, storage, now().toISOString())
    },

    reveal({ id, recordId, field }, { db, account }) {
      const record = findRecord(db, id, recordId)
      if (!record) throw new AppError('not-found', `No record ${recordId}`)
      const section = sectionOf(db, getDossier(db, id), record.section, account)
      if (!section.fields.some((one) => one.id === field)) throw new AppError('not-found', `No field ${field}`)
      const value = record.values[field] ?? null
      return value === null ? null : String(value)
    },

    submit: ({ id, note }, context) => takeStep('submit', id, note, context),
    communityReview: ({ id, note }, context) => takeStep('communityReview', id, note, context),
    confirm: ({ id, note }, context) => takeStep('confirm', id, note, context),
    sendBack: ({ id, note }, context) => takeStep('sendBack', id, note, context),
    unlock: ({ id }, context) => takeStep('unlock', id, noNote, context),
    archive: ({ id, note }, context) => takeStep('archive', id, note, context),
    transfer: ({ id, note }, context) => takeStep('transfer', id, note, context),

    remove({ id }, { db }) {
      if (getDossier(db, id).state !== 'draft') throw refused('只有“草稿”状态的档案可以删除。')
      deleteDossier(db, id)
    },

    planBatch: (batch, context) => planBatch(batch, context, sectionSetToBe(context.db)),
    runBatch,

    history: ({ id, onlyAfterUnlock }, { db, account }) =>
      fieldChanges(db, getDossier(db, id), { account, onlyAfterUnlock }),
    asOf: ({ id, on }, { db, account }) => dossierAsOf(db, getDossier(db, id), on, account),
  }
}
