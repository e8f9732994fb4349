import { createHash } from 'node:crypto'
import { canonicalContent, type HashedContent } from '@shared/disclosure/notice-code.ts'

/** SHA-256 in hexadecimal digits: what the QR code of a 公示单 begins with. */
export function contentHash(content: HashedContent): string {
  return createHash('sha256').update(canonicalContent(content)).digest('hex')
}
