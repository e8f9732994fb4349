import { noticeCodeText } from '@shared/disclosure/notice-code.ts'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb } from '../../db/connection.ts'
import { noticeSheet } from '../../documents/notice-sheet.ts'
import { getStreet } from '../security/security-store.ts'
import { readSettings } from '../settings/settings-store.ts'
import { auditHead, findNotice } from './notice-store.ts'

/**
 * 公示单 in the order asked for. `communityIds`: those the account is limited to, null for the whole street.
 *
 * @throws `not-found`, `out-of-scope`
 */
export function noticeDocument(
  db: ReadDb,
  ids: readonly string[],
  paper: PrintDocument['paper'],
  communityIds: readonly string[] | null = null,
): PrintDocument {
  const street = getStreet(db)
  const { seq, hash } = auditHead(db)
  const notices = ids.map((id) => {
    const found = findNotice(db, id)
    if (!found) throw new AppError('not-found', `No disclosure ${id}`)
    if (communityIds !== null && !communityIds.includes(found.communityId)) {
      throw new AppError('out-of-scope', `Disclosure ${id} is of another community`)
    }
    const { version, contentHash, isPublished } = found
    const code = isPublished
      ? noticeCodeText({
          regionCode: street.regionCode,
          disclosureId: id,
          version,
          contentHash,
          auditSeq: seq,
          auditHash: hash,
        })
      : null
    return { ...found, code }
  })
  return noticeSheet({ streetName: street.name, phone: readSettings(db).supervisionPhone, paper, notices })
}
