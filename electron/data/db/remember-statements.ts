import type { Statement } from 'better-sqlite3'
import type { WriteDb } from './connection.ts'

/**
 * The same connection, which compiles each statement once. Statements on audited tables carry their triggers along,
 * and compiling them anew for each of some ten thousand rows takes longer than running them.
 */
export function rememberStatements(db: WriteDb): WriteDb {
  const known = new Map<string, Statement>()
  const prepare = (sql: string) => {
    const statement = known.get(sql) ?? db.prepare(sql)
    known.set(sql, statement)
    return statement
  }
  return { prepare, exec: (sql: string) => db.exec(sql) } as unknown as WriteDb
}
