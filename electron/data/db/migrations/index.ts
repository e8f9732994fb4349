import type { Migration } from '../migrate.ts'
import { initial } from './0001-initial.ts'
import { accounts } from './0002-accounts.ts'
import { auditSearch } from './0003-audit-search.ts'
import { dossiers } from './0004-dossiers.ts'
import { disclosure } from './0005-disclosure.ts'
import { importLedgers } from './0006-import.ts'
import { collections } from './0007-collections.ts'
import { dossierListIndex } from './0008-dossier-list-index.ts'
import { forms } from './0009-forms.ts'
import { attachmentIndex } from './0010-attachment-index.ts'
import { changeRows } from './0011-change-rows.ts'

export const migrations: readonly Migration[] = [
  initial,
  accounts,
  auditSearch,
  dossiers,
  disclosure,
  importLedgers,
  collections,
  dossierListIndex,
  forms,
  attachmentIndex,
  changeRows,
]
