import { parseTimeRule } from '@shared/disclosure/parse-time-rule.ts'
import type { ParsedTimeRule, TimeRules } from '@shared/disclosure/time-rule.ts'
import { timeRulesWords } from '@shared/disclosure/time-rule-words.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findTimeAnswer } from './time-answer-store.ts'

/** What a text means to this street: what it once answered wins over what the text seems to say. */
export function readTimeText(db: ReadDb, text: string): ParsedTimeRule {
  const answer = findTimeAnswer(db, text)
  if (answer) return { state: 'parsed', value: answer, words: timeRulesWords(answer) }
  return parseTimeRule(text)
}

/** Null: it is asked. */
export function timeRulesOf(db: ReadDb, text: string): TimeRules | null {
  const read = readTimeText(db, text)
  return read.state === 'parsed' ? read.value : null
}
