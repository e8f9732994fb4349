import type { WriteDb } from '../../db/connection.ts'
import { communityOrdinal } from '../people/community-number-store.ts'

const padded = (value: number) => String(value).padStart(3, '0')

/** 社区序号-年度-序号, given once and never again, also after the matter was removed. */
export function nextDecisionNumber(db: WriteDb, communityId: string, year: number): string {
  const ordinal = db
    .prepare(
      `INSERT INTO decision_number (community_id, year, last) VALUES (?, ?, 1)
       ON CONFLICT (community_id, year) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck()
    .get(communityId, year) as number
  return `${padded(communityOrdinal(db, communityId))}-${year}-${padded(ordinal)}`
}
