import { auditHash, type AuditFields } from './audit.ts'
import type { ReadDb } from './connection.ts'

type Link = AuditFields & { readonly hash: string }

/** How far a row may have been moved and still be recognised. */
const furthestMove = 1000

/** Why a row does not follow the row before it, in words; null when it does. */
export function diagnoseRow(
  db: ReadDb,
  row: Link,
  before: { readonly seq: number; readonly hash: string },
): { readonly seq: number; readonly why: string } | null {
  const expected = before.seq + 1
  if (row.seq !== expected) return { seq: expected, why: missing(expected, row.seq - 1) }
  const isItself = auditHash(row) === row.hash && !(row.approverId === null && row.approverName !== null)
  const follows = row.previousHash === before.hash
  if (isItself && follows) return null
  if (isItself && before.seq > 0) {
    // Whole in itself, but it followed another row: that one was written anew, or others stood in between.
    return stands(db, row.previousHash)
      ? { seq: row.seq, why: '顺序被打乱' }
      : { seq: before.seq, why: '这一行被改过，与下一行记下的摘要不符' }
  }
  const was = numberOf(row)
  if (was === null || follows) return { seq: row.seq, why: '这一行被改过' }
  if (stands(db, row.previousHash)) return { seq: row.seq, why: `顺序被打乱：这里是原来的第 ${was} 行` }
  return { seq: row.seq, why: `${missing(row.seq, was - 1)}，后面的行被重新编号` }
}

/** The number a moved row had when it was written; null when nothing near fits, because it was changed itself. */
function numberOf(row: Link): number | null {
  for (let distance = 1; distance <= furthestMove; distance += 1)
    for (const seq of [row.seq + distance, row.seq - distance])
      if (seq > 0 && auditHash({ ...row, seq }) === row.hash) return seq
  return null
}

function stands(db: ReadDb, hash: string): boolean {
  return db.prepare('SELECT 1 FROM audit WHERE hash = ?').pluck().get(hash) !== undefined
}

function missing(from: number, to: number): string {
  return from >= to ? `中间少了第 ${from} 行` : `中间少了第 ${from} 至 ${to} 行`
}
