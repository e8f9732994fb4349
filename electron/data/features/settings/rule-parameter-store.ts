import { defaultRuleParameters, type RuleParameters } from '@shared/people/rule-parameters.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** What the program ships with becomes data of the street, to be changed there. */
export function insertDefaultRuleParameters(db: WriteDb): void {
  const insert = db.prepare('INSERT INTO rule_parameter (key, valid_from, value, source) VALUES (?, ?, ?, ?)')
  for (const [key, { value, source, validFrom }] of Object.entries(defaultRuleParameters))
    insert.run(key, validFrom, JSON.stringify(value), source)
}

/** The parameters in force on a day (`YYYY-MM-DD`). */
export function readRuleParameters(db: ReadDb, today: string): RuleParameters {
  const rows = db
    .prepare(
      `SELECT key, value, source, max(valid_from) AS validFrom FROM rule_parameter
       WHERE valid_from <= ? GROUP BY key`,
    )
    .all(today) as { key: string; value: string; source: string; validFrom: string }[]
  const stored = rows.map(({ key, value, ...rest }) => [key, { value: JSON.parse(value) as unknown, ...rest }])
  return { ...defaultRuleParameters, ...(Object.fromEntries(stored) as Partial<RuleParameters>) }
}
