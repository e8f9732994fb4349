import type { Migration } from '../migrate.ts'
import { initial } from './0001-initial.ts'
import { accounts } from './0002-accounts.ts'
import { auditSearch } from './0003-audit-search.ts'
import { dossiers } from './0004-dossiers.ts'
import { disclosure } from './0005-disclosure.ts'

export const migrations: readonly Migration[] = [initial, accounts, auditSearch, dossiers, disclosure]
