import type { WriteDb } from '../../db/connection.ts'
import { communityOrdinal } from '../people/community-number-store.ts'

const padded = (value: number, digits: number) => String(value).padStart(digits, '0')

/**
 * 档案编号: 街道代码-社区序号-人员序号, given once to a person and kept, also after a dossier was removed; never given
 * to somebody else. Somebody of no community stands under 000.
 */
export function numberOf(db: WriteDb, personId: string, communityId: string | null): string {
  const known = db.prepare('SELECT prefix, ordinal FROM dossier_number WHERE person_id = ?').get(personId) as
    | { prefix: string; ordinal: number }
    | undefined
  if (known) return `${known.prefix}${padded(known.ordinal, 4)}`
  const street = db.prepare('SELECT region_code FROM street').pluck().get() as string
  const prefix = `${street}-${padded(communityId === null ? 0 : communityOrdinal(db, communityId), 3)}-`
  const ordinal = db
    .prepare(
      `INSERT INTO dossier_number (person_id, prefix, ordinal)
       VALUES (@personId, @prefix, 1 + (SELECT coalesce(max(ordinal), 0) FROM dossier_number WHERE prefix = @prefix))
       RETURNING ordinal`,
    )
    .pluck()
    .get({ personId, prefix }) as number
  return `${prefix}${padded(ordinal, 4)}`
}
