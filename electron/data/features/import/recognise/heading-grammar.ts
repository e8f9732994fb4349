import type { FieldDefinition, LedgerId } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { headingKey, plainKey } from './heading-key.ts'
import { officeHeadings } from './office-headings.ts'
import { isNeverSaid, mayBeSaid, sayingOf } from './heading-speaks-of.ts'
import { personHeadings } from './person-headings.ts'
import { remembered } from './remembered.ts'

/**
 * How headings are made: 加入 + 党组织 + 时间. The synonyms of a ledger are what somebody has seen; these are
 * the parts from which the next clerk makes another one. `{T}` is a word for a time, `{W}` one that asks for it.
 */
export type HeadingParts = Readonly<Partial<Record<LedgerId, Readonly<Record<string, string>>>>>

const words: Readonly<Record<string, string>> = {
  T: '(?:时间|日期|年月日|年月|年份|年|月|日|、)+',
  W: '(?:何时|何年何月|哪年|何日)',
  N: '(?:人数|票数|人|票|数|会)*',
}

const patterns = new Map<FieldDefinition, RegExp[]>()
for (const ledger of ledgers) {
  for (const field of ledger.fields) {
    const parts = officeHeadings[ledger.id]?.[field.id] ?? personHeadings[ledger.id]?.[field.id]
    if (!parts) continue
    const source = parts.replaceAll(/\{([TWN])\}/g, (_, one: string) => words[one]!)
    patterns.set(field, [...(patterns.get(field) ?? []), new RegExp(`^(?:${source})$`)])
  }
}

/** True where the parts of a heading are those of a field and nothing else. */
export function isMadeOfParts(key: string, field: FieldDefinition): boolean {
  const own = patterns.get(field)
  return own !== undefined && formsOf(key).some((form) => own.some((one) => one.test(form)))
}

/**
 * How well a heading says a field in words of any order: 0 to 0.9. What only the ledger makes sure (时间 alone) says
 * less than what would be understood anywhere.
 */
export function saidBy(key: string, field: FieldDefinition): number {
  const owners = ownersOf.get(field) ?? []
  let best = 0
  for (const form of formsOf(key)) {
    for (const ledger of owners) {
      const saying = sayingOf(form, ledger, field.id)
      if (!saying) continue
      const left = saying.left.length
      const score = left === 0 ? 0.82 + 0.03 * Math.min(saying.said, 2) : left <= 2 ? 0.62 : left <= 4 ? 0.5 : 0
      best = Math.max(best, score)
    }
  }
  return best
}

/** True where a heading speaks of something else in every ledger that has the field. */
export function isOtherThan(key: string, field: FieldDefinition): boolean {
  return (ownersOf.get(field) ?? []).every((ledger) => isNeverSaid(key, ledger, field.id))
}

/** True where some ledger has a field that a heading says whole. */
export function isSaidSomewhere(key: string): boolean {
  // Of all the cells of a sheet hardly any has a word of a heading.
  if (!mayBeSaid(key)) return false
  return ledgers.some((ledger) => ledger.fields.some((field) => saidBy(key, field) >= 0.8))
}

const ownersOf = new Map<FieldDefinition, LedgerId[]>()
for (const ledger of ledgers)
  for (const field of ledger.fields) ownersOf.set(field, [...(ownersOf.get(field) ?? []), ledger.id])

/** With what stands in brackets as part of the heading, and without it. */
const formsOf = remembered(findForms)

function findForms(key: string): readonly string[] {
  const whole = bare(key.replace(/[()[\]【】]/g, ''))
  const without = bare(plainKey(key))
  const written = whole === without ? [whole] : [whole, without].filter(Boolean)
  const answers = written.map(asAnswer)
  return answers.every((form, at) => form === written[at]) ? written : [...new Set([...written, ...answers])]
}

const questions: readonly (readonly [RegExp, string])[] = [
  [/多久|多长时间/g, '频次'],
  [/得?(?:怎么?样|如何)了?$/g, '情况'],
  [/什么时候|什么时间|几时|几[号日]|何日|何时|何年何月|何[年月]|哪[天日年月]/g, '时间'],
  [/从何而?来?|从哪里?来?|哪里来/g, '来源'],
  [/什么地方|何处|何地|哪里|哪儿|哪个地方|(?<=[在到])哪(?![些个])/g, '地点'],
  [/(?:因|为|由于)(?:了)?(?:何|什么|啥)/g, '原因'],
  [/(?:面向|对|给|向)谁/g, '对象'],
  [/(?:由|是)?谁来?|何人/g, '人'],
  [/哪个(?:单位|部门)|何单位|何部门/g, '单位'],
  [/哪一?块/g, '板块'],
  [/哪[份部条](?=[文法规政])/g, ''],
  [/何类|哪一?类|何种|哪一?种/g, '类别'],
  [/何事|什么事/g, '事项'],
  [/多少钱/g, '金额'],
  [/(?:几|多少)(?=[件个份张盒瓶箱条套天日票人次])/g, '数'],
  [/第几期|哪一?期/g, '期次'],
  [/第几(?=季|月)/g, ''],
  [/第几[次批]/g, '期次'],
  [/哪一?级/g, '层级'],
  [/怎[样么]|如何/g, '方式'],
  [/(?:什么|啥|哪些)$/g, '内容'],
  [/哪些|什么|啥|哪个|用?何(?=[形方部单职物会])/g, ''],
]

/** 什么时候公开 asks for what 公开时间 names. */
function asAnswer(form: string): string {
  if (!/[谁何哪几多怎如什啥]/.test(form)) return form
  return questions.reduce((text, [question, answer]) => text.replaceAll(question, answer), form)
}

function bare(key: string): string {
  return key.replace(/(?<![目标])的|请?填写|必填|所(?=[任担持])|(?:18|十八)位/g, '')
}

/** The ledgers a heading could stand in by its parts. */
export function ledgersOfParts(text: string): number {
  const key = headingKey(text)
  if (key.length < 2 || key.length > 16) return 0
  return ledgers.filter((ledger) => ledger.fields.some((field) => isMadeOfParts(key, field))).length
}
