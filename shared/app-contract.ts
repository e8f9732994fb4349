import { accountsContract } from './accounts/contract.ts'
import { auditContract } from './audit/contract.ts'
import { backupContract } from './backup/contract.ts'
import { exportContract } from './export/contract.ts'
import { historyContract } from './history/contract.ts'
import { importContract } from './import/contract.ts'
import { peopleContract } from './people/contract.ts'
import { requestsContract } from './requests/contract.ts'
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
  import: importContract,
  export: exportContract,
}
export type AppContract = typeof appContract
