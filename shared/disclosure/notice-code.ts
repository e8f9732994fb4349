import type { Body } from './model.ts'

/** What a content hash is of. */
export interface HashedContent {
  readonly community: string
  readonly title: string
  readonly body: Body
  readonly publisher: string | null
  readonly period: string
}

/** One text for one content, whatever order its parts were written in: what the hash is taken of. */
export function canonicalContent({ community, title, body, publisher, period }: HashedContent): string {
  const tables = body.tables.map((table) => ({ title: table.title, header: table.header, rows: table.rows }))
  return JSON.stringify({ body: { paragraphs: body.paragraphs, tables }, community, period, publisher, title })
}

/** What stands in the QR code of a 公示单. */
export interface NoticeCode {
  readonly regionCode: string
  readonly disclosureId: string
  readonly version: number
  /** The first 32 hexadecimal digits. */
  readonly contentHash: string
  /** The newest act when it was printed; 0 and nothing before there was one. */
  readonly auditSeq: number
  /** The first 16 hexadecimal digits. */
  readonly auditHash: string
}

const mark = 'CLCL1'
const hashDigits = 32
const auditDigits = 16

export function noticeCodeText(code: NoticeCode): string {
  const { regionCode, disclosureId, version, contentHash, auditSeq, auditHash } = code
  const hashes = [contentHash.slice(0, hashDigits), auditSeq, auditHash.slice(0, auditDigits)]
  return [mark, regionCode, disclosureId, version, ...hashes].join('|')
}

/** Null for a text that is no code of ours, or not all of one. */
export function readNoticeCode(text: string): NoticeCode | null {
  const parts = text.trim().split('|')
  const [begin, regionCode, disclosureId, version, contentHash, auditSeq, auditHash] = parts
  if (parts.length !== 7 || begin !== mark || !regionCode || !disclosureId) return null
  if (!/^\d{1,6}$/.test(version ?? '') || !/^\d{1,12}$/.test(auditSeq ?? '')) return null
  const hash = contentHash?.toLowerCase() ?? ''
  const head = auditHash?.toLowerCase() ?? ''
  if (!/^[0-9a-f]{32}$/.test(hash) || !/^([0-9a-f]{16})?$/.test(head)) return null
  return {
    regionCode,
    disclosureId,
    version: Number(version),
    contentHash: hash,
    auditSeq: Number(auditSeq),
    auditHash: head,
  }
}
