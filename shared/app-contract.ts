import { accountsContract } from './accounts/contract.ts'
import { auditContract } from './audit/contract.ts'
import { attachmentsContract } from './attachments/contract.ts'
import { backupContract } from './backup/contract.ts'
import { collectionsContract } from './collections/contract.ts'
import { consultationsContract } from './consultations/contract.ts'
import { decisionsContract } from './decisions/contract.ts'
import { calendarContract } from './disclosure/calendar-contract.ts'
import { cataloguesContract } from './disclosure/catalogue-contract.ts'
import { disclosureContract } from './disclosure/contract.ts'
import { documentsContract } from './documents/contract.ts'
import { dossierContract } from './dossier/contract.ts'
import { sectionsContract } from './dossier/section-contract.ts'
import { demoContract } from './demo/contract.ts'
import { draftsContract } from './drafts/contract.ts'
import { exportContract } from './export/contract.ts'
import { findingsContract } from './findings/contract.ts'
import { formsContract } from './forms/contract.ts'
import { historyContract } from './history/contract.ts'
import { importContract } from './import/contract.ts'
import { opinionsContract } from './opinions/contract.ts'
import { peopleContract } from './people/contract.ts'
import { requestsContract } from './requests/contract.ts'
import { searchContract } from './search/contract.ts'
import { securityContract } from './security/contract.ts'
import { settingsContract } from './settings/contract.ts'

/** The whole API of the data process on one screen. */
export const appContract = {
  security: securityContract,
  settings: settingsContract,
  history: historyContract,
  accounts: accountsContract,
  requests: requestsContract,
  audit: auditContract,
  backup: backupContract,
  people: peopleContract,
  sections: sectionsContract,
  dossiers: dossierContract,
  attachments: attachmentsContract,
  findings: findingsContract,
  search: searchContract,
  opinions: opinionsContract,
  consultations: consultationsContract,
  documents: documentsContract,
  catalogues: cataloguesContract,
  calendar: calendarContract,
  disclosures: disclosureContract,
  decisions: decisionsContract,
  drafts: draftsContract,
  collections: collectionsContract,
  import: importContract,
  export: exportContract,
  forms: formsContract,
  demo: demoContract,
}
export type AppContract = typeof appContract
