import type { Database, Statement } from 'better-sqlite3'

/**
 * The same connection, which compiles each statement once. Statements on audited tables carry their triggers along:
 * compiling one anew for each of ten thousand rows takes longer than running it.
 */
export function rememberStatements(db: Database): Pick<Database, 'prepare' | 'exec'> {
  const known = new Map<string, Statement>()
  function prepare(sql: string): Statement {
    const found = known.get(sql)
    // Somebody else may have asked the same text for bare values.
    if (found) return found.reader ? found.pluck(false) : found
    const statement = db.prepare(sql)
    known.set(sql, statement)
    return statement
  }
  return { prepare: prepare as Database['prepare'], exec: (sql) => db.exec(sql) as Database }
}
