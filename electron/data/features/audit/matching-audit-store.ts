import type { AuditFilter } from '@shared/audit/contract.ts'
import type { ReadDb } from '../../db/connection.ts'
import { distinctInAudit } from './distinct-store.ts'
import { dayStart } from './day-start.ts'

export interface MatchingAudit {
  /** A query for the column `seq`; null where every row matches. */
  readonly select: string | null
  readonly values: Readonly<Record<string, string>>
}

/** The numbers of the rows that a filter leaves: each condition is answered by an index alone, and all must hold. */
export function matchingAudit(db: ReadDb, { text, accountId, act, from, to }: AuditFilter): MatchingAudit {
  const parts: string[] = []
  const values: Record<string, string> = {}
  const add = (part: string, added: Record<string, string>) => {
    parts.push(part)
    Object.assign(values, added)
  }
  if (text.trim() !== '') add(`SELECT seq FROM (${textSelect})`, textValues(db, text.trim()))
  if (accountId !== null) add('SELECT seq FROM audit WHERE account_id = @accountId', { accountId })
  if (act !== null) add('SELECT seq FROM audit WHERE act = @act', { act })
  if (from !== null || to !== null)
    add('SELECT seq FROM audit INDEXED BY audit_by_at WHERE at >= @from AND at < @until', {
      from: from === null ? '' : dayStart(from),
      until: to === null ? '9' : dayStart(to, 1),
    })
  return { select: parts.length > 0 ? parts.join(' INTERSECT ') : null, values }
}

const like = (column: string) => `${column} LIKE @text ESCAPE '\\'`

/** People, communities, accounts and files by name, also those that were deleted since. */
const namedSubjects = `
  SELECT 'person:' || person_id FROM person WHERE ${like('name')}
  UNION SELECT 'community:' || community_id FROM community WHERE ${like('name')}
  UNION SELECT 'account:' || account_id FROM account WHERE ${like('display_name')} OR ${like('login_name')}
  UNION SELECT 'import_batch:' || batch_id FROM import_batch WHERE ${like('file_name')}
  UNION SELECT table_name || ':' || record_id FROM change INDEXED BY change_of_removed
    WHERE after IS NULL AND table_name IN ('person', 'community') AND ${like(`json_extract(before, '$.name')`)}`

const textSelect = `
  SELECT seq FROM audit WHERE act IN (SELECT value FROM json_each(@acts))
  UNION SELECT seq FROM audit WHERE account_name IN (SELECT value FROM json_each(@names))
  UNION SELECT seq FROM audit WHERE subject IN (${namedSubjects})
  UNION SELECT seq FROM audit INDEXED BY audit_by_reason WHERE reason IS NOT NULL AND ${like('reason')}
  UNION SELECT seq FROM audit INDEXED BY audit_by_approver WHERE approver_name IS NOT NULL AND ${like('approver_name')}`

/** Acts and names are few: which of them hold the text is found here, and the rows by index. */
function textValues(db: ReadDb, text: string): Record<string, string> {
  const wanted = text.toLowerCase()
  const holding = (column: 'act' | 'account_name') =>
    JSON.stringify(distinctInAudit(db, column).filter((value) => value.toLowerCase().includes(wanted)))
  const escaped = text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
  return { text: `%${escaped}%`, acts: holding('act'), names: holding('account_name') }
}
