import type { TimeRule } from '../time-rule.ts'
import type { ClauseReader, ClauseReading, ClauseRules } from './clause-reading.ts'
import { readHarmless, readMinDisplay, readVague } from './read-display.ts'
import { readBefore, readByAuthority, readEventDays, readImmediate, readLongTerm, readStage } from './read-event.ts'
import { readAfterPeriod, readPeriod, readPeriodDay, readPeriodIf } from './read-period.ts'

const readers: readonly ClauseReader[] = [
  readVague,
  readHarmless,
  readMinDisplay,
  readPeriodIf,
  readAfterPeriod,
  readPeriodDay,
  readEventDays,
  readBefore,
  readStage,
  readByAuthority,
  readLongTerm,
  readImmediate,
  readPeriod,
]

/** What one clause says; a clause that nobody understands is asked, whatever it is. */
export function readClause(clause: string): ClauseReading {
  for (const read of readers) {
    const reading = read(clause)
    if (reading) return 'rules' in reading ? refuseDropped(clause, reading) : reading
  }
  return { question: `“${clause}”读不出是什么时限。` }
}

type Word = 'soon' | 'long' | 'period' | 'before' | 'stage' | 'days' | 'busy' | 'amount' | 'not'

const words: Readonly<Record<Word, RegExp>> = {
  soon: /即时|随时|及时|实时|立即|当日(?!起)|当天|当场/,
  long: /长期|常年|永久|一直|全年|持续/,
  period: /每(?!完成|个?阶段)|半年|次月|下月|次年|翌年/,
  before: /事前|提前|(?<![之以])前(?![1一]?(?:月|季|年|期))/,
  stage: /阶段|逐段|进度/,
  days: /\d+(?:工作日|自然日|日|天|号)/,
  busy: /往来|频繁|较多|较少/,
  amount: /万元|\d元|以上的|以下的/,
  not: /不(?!少于|低于|得少于|超过|迟于|晚于|足)|未|没|禁止|暂缓/,
}

const said: Readonly<Record<TimeRule['kind'], readonly Word[]>> = {
  LONG_TERM: ['long', 'soon', 'days'],
  EVENT_WORKDAYS: ['days', 'soon'],
  EVENT_DAYS: ['days', 'soon', 'before'],
  PERIOD_DAY: ['period', 'days', 'before'],
  PERIOD: ['period'],
  PERIOD_IF: ['period', 'busy'],
  IMMEDIATE: ['soon'],
  STAGE: ['stage', 'soon'],
  BEFORE: ['before', 'days'],
  BY_AUTHORITY: [],
}

/** A reader took the clause, but a time word in it is not what its rule says: 长期/及时更新 is more than 及时. */
function refuseDropped(clause: string, reading: ClauseRules): ClauseReading {
  const allowed = new Set<Word>(reading.minDisplayDays === undefined ? [] : ['days'])
  for (const rule of reading.rules) for (const word of said[rule.kind]) allowed.add(word)
  const dropped = (Object.keys(words) as Word[]).some((word) => !allowed.has(word) && words[word].test(clause))
  return dropped ? { question: `“${clause}”里不止一个条件或时限，请确认。`, proposals: reading.rules } : reading
}
