import { randomUUID } from 'node:crypto'
import { appContract } from '@shared/app-contract.ts'
import type { DataProcessOptions } from '@shared/data-channel.ts'
import { AttachmentFiles } from './attachments/attachment-files.ts'
import { demoHandlers } from './demo/demo-handlers.ts'
import { accountHandlers } from './features/accounts/account-handlers.ts'
import { auditHandlers } from './features/audit/audit-handlers.ts'
import { backupHandlers, watchedBy } from './features/backup/backup-handlers.ts'
import { hasBackups } from './features/backup/backup-folders.ts'
import { Backups } from './features/backup/backups.ts'
import { dossierHandlers } from './features/dossiers/dossier-handlers.ts'
import { sectionHandlers } from './features/sections/section-handlers.ts'
import { attachmentHandlers } from './features/attachments/attachment-handlers.ts'
import { findingHandlers } from './features/findings/finding-handlers.ts'
import { searchHandlers } from './features/search/search-handlers.ts'
import { opinionHandlers } from './features/opinions/opinion-handlers.ts'
import { collectionHandlers } from './features/collections/collection-handlers.ts'
import { consultationHandlers } from './features/consultations/consultation-handlers.ts'
import { documentHandlers } from './features/documents/document-handlers.ts'
import { draftHandlers } from './features/drafts/draft-handlers.ts'
import { catalogueHandlers } from './features/catalogues/catalogue-handlers.ts'
import { calendarHandlers } from './features/calendar/calendar-handlers.ts'
import { disclosureHandlers } from './features/disclosures/disclosure-handlers.ts'
import { relationHints } from './features/decisions/conflict-check/relation-hints.ts'
import { decisionHandlers } from './features/decisions/decision-handlers.ts'
import { exportHandlers } from './features/export/export-handlers.ts'
import { formHandlers } from './features/forms/form-handlers.ts'
import { historyHandlers } from './features/history/history-handlers.ts'
import { importHandlers } from './features/import/import-handlers.ts'
import { peopleHandlers } from './features/people/people-handlers.ts'
import { approvals } from './features/requests/approvals.ts'
import { concernsOf } from './features/requests/concerns.ts'
import { requestHandlers } from './features/requests/request-handlers.ts'
import { folderStatus } from './features/security/folder-status.ts'
import { auditMarker, markAudit } from './features/security/mark-audit.ts'
import { securityHandlers } from './features/security/security-handlers.ts'
import { settingsHandlers } from './features/settings/settings-handlers.ts'
import { FileTickets } from './files/file-tickets.ts'
import { readKeysFile } from './folder/keys-file.ts'
import { createDispatcher } from './rpc/dispatch.ts'
import type { Handlers } from './rpc/handlers.ts'
import { Session } from './session.ts'

export interface ComposeOptions extends DataProcessOptions {
  /** Of this folder, where it has been looked at before the features were there. */
  readonly session?: Session
  /** Told after every write which features' records changed. */
  readonly announce?: (topics: readonly string[]) => void
  readonly now?: () => Date
  readonly newId?: () => string
  /** Seconds the machine has been up. */
  readonly uptime?: () => number
}

type AllHandlers = { readonly [F in keyof typeof appContract]: Handlers<(typeof appContract)[F]> }

/** The data layer, whole: every feature with what it needs. The one place that sees all features. */
export function compose(options: ComposeOptions) {
  const { folder, isDemo, version, announce = () => undefined, now = () => new Date() } = options
  const { newId = randomUUID, uptime, session = new Session(folder, isDemo) } = options
  const tickets = new FileTickets()
  const noteWrite = auditMarker(session)
  const backups = new Backups({ session, now, announce })
  const attachmentFiles = new AttachmentFiles(session)
  session.afterOpen.push(() => attachmentFiles.sweep())
  session.beforeClose.push(
    () => attachmentFiles.settled(),
    () => backups.onClose(),
    async () => markAudit(session),
  )
  session.beforeReplace.push(
    () => backups.settled(),
    () => attachmentFiles.settled(),
  )
  const imports = importHandlers({
    tickets,
    dataFolder: folder,
    backUp: (cause, context) => backups.runIfChanged(cause, watchedBy(context)),
  })
  const security = securityHandlers({
    session,
    hasBackups,
    beforeMigration: (key) => backups.beforeMigration(key),
    onDamage: () => announce(['backup']),
    ...(uptime && { uptime }),
  })
  const demoPasswords = new Map<string, string>()
  const handlers: AllHandlers = {
    security,
    demo: demoHandlers({ session, signIn: security.signIn, passwords: demoPasswords }),
    settings: settingsHandlers({ session, version }),
    history: historyHandlers(),
    accounts: accountHandlers({ session }),
    requests: requestHandlers({ contract: appContract, concernsOf }),
    audit: auditHandlers({ tickets, auditMark: () => (session.preview ? null : readKeysFile(folder).auditMark) }),
    backup: backupHandlers({ session, backups, tickets, status: () => folderStatus(session, hasBackups), announce }),
    people: peopleHandlers(),
    import: imports,
    collections: collectionHandlers(tickets),
    export: exportHandlers({ tickets }),
    forms: formHandlers({ tickets }),
    dossiers: dossierHandlers(),
    sections: sectionHandlers(),
    attachments: attachmentHandlers({ files: attachmentFiles, tickets }),
    findings: findingHandlers(),
    search: searchHandlers(),
    drafts: draftHandlers({ session }),
    opinions: opinionHandlers(),
    consultations: consultationHandlers(),
    catalogues: catalogueHandlers({ tickets }),
    calendar: calendarHandlers(),
    disclosures: disclosureHandlers({ files: attachmentFiles, tickets }),
    decisions: decisionHandlers({ files: attachmentFiles, tickets, relationHints }),
    documents: documentHandlers({ tickets }),
  }
  // Set anew with every file that is opened, put in another's place, or made.
  const followUpkeep = () => {
    if (session.ledger) session.ledger.writer.onCaughtUp = announce
  }
  session.afterOpen.push(followUpkeep)
  const announceAndNote = (topics: readonly string[]) => {
    followUpkeep()
    noteWrite()
    backups.noteChange()
    announce(topics)
  }
  const dispatch = createDispatcher({
    contract: appContract,
    handlers,
    session,
    approvals,
    now,
    newId,
    announce: announceAndNote,
  })
  return { session, tickets, backups, attachmentFiles, dispatch, demoPasswords }
}

export type DataLayer = ReturnType<typeof compose>
