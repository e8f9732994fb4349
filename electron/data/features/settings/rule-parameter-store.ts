import { defaultRuleParameters, isParameterKey, type RuleParameters } from '@shared/people/rule-parameters.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** What the program ships with becomes data of the street, to be changed there. */
export function insertDefaultRuleParameters(db: WriteDb): void {
  const insert = db.prepare('INSERT INTO rule_parameter (key, valid_from, value, source) VALUES (?, ?, ?, ?)')
  for (const [key, { value, source, validFrom }] of Object.entries(defaultRuleParameters))
    insert.run(key, validFrom, JSON.stringify(value), source)
}

/** The parameters in force on a day (`YYYY-MM-DD`); of one that no street has said anything about, what ships. */
export function readRuleParameters(db: ReadDb, today: string): RuleParameters {
  const rows = db
    .prepare(
      `SELECT key, value, source, max(valid_from) AS validFrom FROM rule_parameter
       WHERE valid_from <= ? GROUP BY key`,
    )
    .all(today) as { key: string; value: string; source: string; validFrom: string }[]
  const stored = rows
    .filter(({ key }) => isParameterKey(key))
    .map(({ key, value, ...rest }) => [key, { value: JSON.parse(value) as unknown, ...rest }])
  return { ...defaultRuleParameters, ...(Object.fromEntries(stored) as Partial<RuleParameters>) }
}

export interface SavedParameter {
  readonly key: string
  readonly value: unknown
  readonly source: string
  readonly validFrom: string
}

/** What a document says from that day on; what held before stays for the days before. */
export function saveRuleParameter(db: WriteDb, { key, value, source, validFrom }: SavedParameter): void {
  db.prepare(
    `INSERT INTO rule_parameter (key, valid_from, value, source) VALUES (@key, @validFrom, @value, @source)
     ON CONFLICT (key, valid_from) DO UPDATE SET value = excluded.value, source = excluded.source`,
  ).run({ key, validFrom, value: JSON.stringify(value), source })
}

/** All that was ever said of each parameter, the newest day first. */
export function listParameterHistory(db: ReadDb): Map<string, Omit<SavedParameter, 'key'>[]> {
  const rows = db
    .prepare('SELECT key, value, source, valid_from AS validFrom FROM rule_parameter ORDER BY valid_from DESC')
    .all() as { key: string; value: string; source: string; validFrom: string }[]
  const byKey = new Map<string, Omit<SavedParameter, 'key'>[]>()
  for (const { key, value, ...rest } of rows) {
    const one = { ...rest, value: JSON.parse(value) as unknown }
    byKey.set(key, [...(byKey.get(key) ?? []), one])
  }
  return byKey
}
