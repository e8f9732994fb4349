import { disclosureId, type DisclosureId } from '@shared/disclosure/model.ts'
import { type NoticeCode, readNoticeCode } from '@shared/disclosure/notice-code.ts'
import type { ReadDb } from '../../db/connection.ts'
import { contentHash } from './content-hash.ts'
import { auditHashOf, findVersion, readRegionCode } from './version-store.ts'

export interface NoticeVerdict {
  readonly state: 'same' | 'older' | 'unknown' | 'changed'
  readonly words: string
  readonly disclosureId: DisclosureId | null
}

const unknown = (words: string): NoticeVerdict => ({ state: 'unknown', words, disclosureId: null })

/** Compares a printed sheet with what was published, and the audit with what it was when the sheet was printed. */
export function verifyNotice(db: ReadDb, text: string): NoticeVerdict {
  const code = readNoticeCode(text)
  if (!code) return unknown('这不是公示单上的核验码，或没有抄全。')
  if (code.regionCode !== readRegionCode(db)) return unknown('这张公示单是别的街道的，这里查不到。')
  const found = findVersion(db, code.disclosureId, code.version)
  if (!found) return unknown('没有发布过这一版，请核对是不是草稿打印的。')
  const verdict = (state: NoticeVerdict['state'], words: string): NoticeVerdict => ({
    state,
    words: `${found.community}《${found.title}》第 ${found.version} 版，${found.publishedOn} 发布：${words}`,
    disclosureId: disclosureId.parse(found.disclosureId),
  })
  if (!found.contentHash.startsWith(code.contentHash)) return verdict('changed', '公示单的内容与发布的不一样。')
  if (contentHash(found) !== found.contentHash) return verdict('changed', '数据里保存的内容在发布后被改动过。')
  if (!isOfThisHistory(db, code)) return verdict('changed', '内容一样，但审计记录与打印时不一样，请核验审计记录。')
  if (found.version < found.newest)
    return verdict('older', `内容与当时发布的一样，但已更正重发，现在是第 ${found.newest} 版。`)
  const withdrawn = found.withdrawnOn ? `已于 ${found.withdrawnOn} 撤下。` : ''
  return verdict('same', `内容与发布的一样，审计记录相符。${withdrawn}`)
}

function isOfThisHistory(db: ReadDb, { auditSeq, auditHash }: NoticeCode): boolean {
  return auditSeq === 0 || (auditHashOf(db, auditSeq)?.startsWith(auditHash) ?? false)
}
