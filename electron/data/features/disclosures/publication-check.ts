import { checkContent } from '@shared/disclosure/personal-data/check-content.ts'
import type { PersonalFind } from '@shared/disclosure/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import type { StoredDisclosure } from './disclosure-store.ts'

/** What the check finds, masked by the rule of the street. */
export function findsIn(
  db: ReadDb,
  content: Pick<StoredDisclosure, 'body'> & { readonly title?: string },
  today: string,
): PersonalFind[] {
  const idMask = readRuleParameters(db, today).publicationIdMask.value
  return checkContent({ title: content.title ?? '', body: content.body }, { idMask, today })
}
