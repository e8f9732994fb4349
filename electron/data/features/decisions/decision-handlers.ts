import type { decisionsContract } from '@shared/decisions/contract.ts'
import { readTiers } from '@shared/decisions/rules/tiers.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { AttachmentFiles } from '../../attachments/attachment-files.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { CommandContext, Handlers } from '../../rpc/handlers.ts'
import { listCommunities } from '../people/community-store.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { addDecisionFiles } from './add-decision-files.ts'
import type { RelationHints } from './conflict-check/relation-hints.ts'
import { decisionContext, wholeDecisions } from './decision-facts.ts'
import { nextDecisionNumber } from './decision-number-store.ts'
import {
  deleteFile,
  deleteMeeting,
  deleteProgress,
  listFiles,
  saveMeeting,
  saveProgress,
} from './decision-parts-store.ts'
import { deleteDecision, getDecision, insertDecision, touchDecision, updateDecision } from './decision-store.ts'
import { exportDecisions } from './export-decisions.ts'
import { hintsOfDecisions } from './hints-of-decision.ts'
import { ledgerFacts, registrationFacts } from './report-facts.ts'
import { ledgerLayout } from './ledger-layout.ts'
import { listDecisions } from './list-decisions.ts'
import { hasPublications } from './major-event-store.ts'
import { registrationLayouts } from './registration-layouts.ts'
import { shownDecision } from './shown-decision.ts'
import { syncMajorEvents } from './sync-major-events.ts'

interface Deps {
  readonly files: AttachmentFiles
  readonly tickets: FileTickets
  readonly relationHints: RelationHints
}

export function decisionHandlers({ files, tickets, relationHints }: Deps): Handlers<typeof decisionsContract> {
  /** What is published of a matter follows what is known of it. */
  function changePart(id: string, { db, now, newId }: CommandContext, change: (db: WriteDb) => void): void {
    touchDecision(db, id, now().toISOString())
    change(db)
    syncMajorEvents(db, id, { now, newId })
  }

  return {
    list: (input, context) => listDecisions(input, context, relationHints),

    get({ id }, { db, now }) {
      const context = decisionContext(db, now())
      const wholes = wholeDecisions(db, [getDecision(db, id)], context)
      const hints = hintsOfDecisions(db, wholes, context, relationHints)
      return shownDecision(wholes[0]!, context, hints.get(id) ?? [])
    },

    create({ communityId, year, values }, { db, now, newId }) {
      if (!listCommunities(db).some(({ id }) => id === communityId))
        throw new AppError('not-found', `No community ${communityId}`)
      const id = newId()
      const number = nextDecisionNumber(db, communityId, year)
      insertDecision(db, { id, number, year, communityId, values, createdAt: now().toISOString() })
      syncMajorEvents(db, id, { now, newId })
      return id
    },

    save({ id, revision, values }, { db, now, newId }) {
      updateDecision(db, { id, revision, values, at: now().toISOString() })
      syncMajorEvents(db, id, { now, newId })
    },

    saveMeeting({ id, meetingId, values }, context) {
      const partId = meetingId ?? context.newId()
      changePart(id, context, (db) => saveMeeting(db, id, partId, values, meetingId === null))
      return partId
    },
    removeMeeting: ({ id, meetingId }, context) => changePart(id, context, (db) => deleteMeeting(db, id, meetingId)),

    saveProgress({ id, progressId, values }, context) {
      const partId = progressId ?? context.newId()
      changePart(id, context, (db) => saveProgress(db, id, partId, values, progressId === null))
      return partId
    },
    removeProgress: ({ id, progressId }, context) =>
      changePart(id, context, (db) => deleteProgress(db, id, progressId)),

    addFiles: (input, context) => addDecisionFiles(files, tickets, input, context),
    removeFile: ({ id, fileId }, context) => changePart(id, context, (db) => deleteFile(db, id, fileId)),

    async openFile({ id, fileId }, { db }) {
      const found = (listFiles(db, [id]).get(id) ?? []).find((file) => file.id === fileId)
      if (!found) throw new AppError('not-found', `No file ${fileId}`)
      const content = await files.read(db, found.sha256)
      if (!Buffer.isBuffer(content))
        throw new AppError('attachment-damaged', `${fileId} is ${content}`, {
          fileName: found.fileName,
          damage: content,
        })
      return { type: found.type, content }
    },

    remove({ id }, { db }) {
      getDecision(db, id)
      if (hasPublications(db, id))
        throw new AppError('disclosure-refused', 'The decision has publications', {
          message: '这个事项已有公开记录，不能删除。登记有误的请直接更正。',
        })
      deleteDecision(db, id)
    },

    tiers(_input, { db, now }) {
      const { value, source, validFrom } = readRuleParameters(db, localDay(now())).decisionTiers
      return (readTiers(value) ?? []).map((tier) => ({ ...tier, source, validFrom }))
    },

    registrationWorkbook({ id, ticket }, context) {
      const layouts = registrationLayouts(registrationFacts(context.db, id, context.now()))
      return exportDecisions({ tickets, ticket, kind: 'decision', layouts }, context)
    },

    async ledgerWorkbook({ ticket, ...asked }, context) {
      const facts = ledgerFacts(context.db, asked, context.now())
      const layouts = [ledgerLayout(facts)]
      const { fileName } = await exportDecisions({ tickets, ticket, kind: 'decisions', layouts }, context)
      return { fileName, rows: facts.matters.length }
    },
  }
}
