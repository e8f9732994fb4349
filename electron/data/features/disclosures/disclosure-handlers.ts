import type { disclosureContract } from '@shared/disclosure/contract.ts'
import { maskFinds } from '@shared/disclosure/personal-data/mask-finds.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { AttachmentFiles } from '../../attachments/attachment-files.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { addEvent } from './add-event.ts'
import { beginDisclosure } from './begin-disclosure.ts'
import { readBoard } from './board.ts'
import { daysOf, lastDayOf, matrixOf } from './board-counts.ts'
import { figuresOf } from './disclosure-figures.ts'
import { listDisclosures } from './disclosure-store.ts'
import { addEvidence, openEvidence, removeEvidence } from './evidence.ts'
import { exportSite } from './export-site.ts'
import { noticeDocument } from './notice.ts'
import { addObjection, answerObjection, correctDisclosure } from './objections.ts'
import { findsIn } from './publication-check.ts'
import { publishDisclosure } from './publish-disclosure.ts'
import { contentToEdit, saveContent } from './save-content.ts'
import { shownDisclosure } from './shown-disclosure.ts'
import { shownDuties } from './shown-duties.ts'
import { takeDisclosureStep } from './take-disclosure-step.ts'
import { verifyNotice } from './verify-notice.ts'
import { findVersion } from './version-store.ts'

interface DisclosureDeps {
  readonly files: AttachmentFiles
  readonly tickets: FileTickets
}

export function disclosureHandlers({ files, tickets }: DisclosureDeps): Handlers<typeof disclosureContract> {
  return {
    duties({ filter, sort, offset, limit, ...span }, { db, account }) {
      const board = readBoard(db, account, span, filter)
      return { total: board.duties.length, duties: shownDuties(board, sort, offset, limit) }
    },
    matrix: ({ filter, ...span }, { db, account }) => matrixOf(readBoard(db, account, span, filter), span, filter),
    month({ month, today, filter }, { db, account }) {
      return daysOf(readBoard(db, account, { from: `${month}-01`, to: lastDayOf(month), today }, filter))
    },
    figures: ({ year, today }, { db, account }) => figuresOf(db, account, year, today),

    addEvent,
    begin: beginDisclosure,
    get: ({ id }, { db, account, now }) => shownDisclosure(db, id, account, localDay(now())),
    version({ id, version }, { db }) {
      const found = findVersion(db, id, version)
      if (!found) throw new AppError('not-found', `No version ${version} of ${id}`)
      return { title: found.title, body: found.body, publisher: found.publisher }
    },
    list({ communityId, ...span }, { db, account: { communityIds } }) {
      const all = listDisclosures(db, { communityId, ...span })
      return communityIds === null ? all : all.filter((one) => communityIds.includes(one.communityId))
    },
    save: ({ id, revision, ...content }, context) => saveContent(id, revision, content, context),
    check: ({ body }, { db, now }) => findsIn(db, { body }, localDay(now())),
    maskAll({ id, revision }, context) {
      const { db, now } = context
      const { title, body, publisher } = contentToEdit(db, id)
      const masked = maskFinds({ title, body }, findsIn(db, { title, body }, localDay(now())))
      saveContent(id, revision, { ...masked, publisher }, context)
    },
    step: takeDisclosureStep,
    publish: (input, context) => publishDisclosure(input, context, { mayShow: false }),
    publishUnmasked: (input, context) => publishDisclosure(input, context, { mayShow: true }),

    addEvidence: (input, context) => addEvidence(files, tickets, input, context),
    removeEvidence,
    openEvidence: (which, context) => openEvidence(files, which, context),
    addObjection,
    answerObjection,
    correct: ({ id }, context) => correctDisclosure(id, context),

    notice: ({ ids, paper }, { db, account }) => noticeDocument(db, ids, paper, account.communityIds),
    exportSite: (input, context) => exportSite(tickets, input, context),
    verify: ({ code }, { db }) => verifyNotice(db, code),
  }
}
