import type { ReadDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { contentHash } from './content-hash.ts'
import { refused } from './disclosure-refused.ts'
import { type Content, getDisclosure, type StoredDisclosure, updateContent } from './disclosure-store.ts'

/**
 * What others passed is not written over, but at the last step the check may ask for it: what is masked then is what
 * they saw.
 *
 * @throws `disclosure-refused`
 */
export function contentToEdit(db: ReadDb, id: string): StoredDisclosure {
  const disclosure = getDisclosure(db, id)
  if (disclosure.state !== 'drafting' && disclosure.state !== 'checking')
    throw refused('“编制”和“脱敏检查”时才能修改内容。审核、审定中的请先退回，已发布的请用“更正重发”。')
  return disclosure
}

/** @throws `disclosure-refused`, `conflict` */
export function saveContent(
  id: string,
  revision: number,
  { title, body, publisher }: Omit<Content, 'contentHash'>,
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
): void {
  const { period, communityName: community } = contentToEdit(db, id)
  const hash = contentHash({ community, title, body, publisher, period })
  updateContent(db, id, revision, { title, body, publisher, contentHash: hash }, now().toISOString())
}
