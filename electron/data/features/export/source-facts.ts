import { localSecond } from '@shared/values/local-clock.ts'
import { auditHead } from '../../db/audit-head.ts'
import type { ReadDb } from '../../db/connection.ts'

interface Exported {
  readonly id: string
  readonly report: string
  readonly isMasked: boolean
  readonly at: Date
}

/** Of the hidden map: as what the export is logged, and where the audit stood before it. */
export function sourceFacts(db: ReadDb, { id, report, isMasked, at }: Exported): (readonly [string, string])[] {
  const head = auditHead(db)
  return [
    ['export', id],
    ['report', report],
    ['at', localSecond(at.toISOString())],
    ['masked', isMasked ? 'yes' : 'no'],
    ['audit', head ? `${head.seq} ${head.hash}` : ''],
  ]
}
