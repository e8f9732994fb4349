import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import { tidyTimeText } from '@shared/disclosure/time-text.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

/** The street's answer to a text, however it is spelled: 定期 and “定期 ” are one. */
export function findTimeAnswer(db: ReadDb, text: string): TimeRules | null {
  const row = db.prepare('SELECT rules FROM time_answer WHERE time_text = ?').get(tidyTimeText(text)) as
    | { rules: string }
    | undefined
  return row ? (JSON.parse(row.rules) as TimeRules) : null
}

export function saveTimeAnswer(db: WriteDb, text: string, rules: TimeRules): void {
  db.prepare(
    `INSERT INTO time_answer (time_text, rules) VALUES (?, ?)
     ON CONFLICT (time_text) DO UPDATE SET rules = excluded.rules`,
  ).run(tidyTimeText(text), JSON.stringify(rules))
}
