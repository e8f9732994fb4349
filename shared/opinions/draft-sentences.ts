import { shownDay } from '../dossier/rules/calendar.ts'
import { type FactDossier, numberOf, type PlacedRecord, recordsOf, textOf } from '../dossier/rules/facts.ts'
import { sanctionEffects } from '../dossier/rules/sanction-effect.ts'
import type { RuleParameters } from '../people/rule-parameters.ts'
import type { OpinionSentence } from './contract.ts'

export interface OpinionFacts {
  /** Of every year; only with the sections the account may see. */
  readonly dossiers: readonly FactDossier[]
  readonly fromYear: number
  readonly toYear: number
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly parameters: RuleParameters
}

/** What the records of these years say, in sentences; each names the places it follows from. */
export function draftSentences(facts: OpinionFacts): OpinionSentence[] {
  const { dossiers, fromYear, toYear } = facts
  const within = dossiers.filter(({ year }) => year >= fromYear && year <= toYear).toSorted((a, b) => a.year - b.year)
  const records = (section: string) => within.flatMap((dossier) => recordsOf(dossier, section))
  return [
    ...sanctionSentences(facts),
    ...records('clues').flatMap(clueSentence),
    ...records('talks').flatMap(admonitionSentence),
    ...byYear('民主评议结果', records('appraisals'), 'result'),
    ...byYear('年度考核等次', records('assessments'), 'grade'),
    ...trainingSentence(records('training')),
    ...promiseSentence(records('promises')),
    ...within.flatMap(declaredSentence),
  ]
}

function sentence(text: string, records: readonly PlacedRecord[]): OpinionSentence {
  const places = records.map(({ dossierId, section, id }) => ({ dossierId, section, recordId: id }))
  return { text, places, isOwn: false }
}

/** Those of the years asked for, and older ones whose effect reaches into them. */
function sanctionSentences({ dossiers, fromYear, toYear, today, parameters }: OpinionFacts): OpinionSentence[] {
  const records = dossiers.flatMap((dossier) => recordsOf(dossier, 'sanctions'))
  const effects = sanctionEffects(records, parameters)
  return records.flatMap((record) => {
    const { values } = record
    const effect = effects.find((one) => one.records.some(({ id }) => id === record.id))
    const day = textOf(values, 'decidedOn') ?? textOf(values, 'effectiveOn')
    const year = day === null ? record.year : Number(day.slice(0, 4))
    const reaches = effect !== undefined && (effect.endsOn === null || effect.endsOn >= `${fromYear}-01-01`)
    if (year > toYear || (year < fromYear && !reaches)) return []
    const system = textOf(values, 'system')
    const named = `${system === '党纪' || system === '政务' ? `${system}处分` : '处理'}“${textOf(values, 'kind') ?? '未填'}”`
    const source = [textOf(values, 'organ'), textOf(values, 'documentNo')].filter(Boolean).join('，')
    const ends = effect && effectWords(effect.endsOn, today)
    const reason = textOf(values, 'reason')
    const text = `${day === null ? `${year}年` : shownDay(day)}${reason ? `因${withoutStop(reason)}` : ''}受到${named}${source && `（${source}）`}${ends ?? ''}。`
    return [sentence(text, [record])]
  })
}

function effectWords(endsOn: string | null, today: string): string {
  if (endsOn === null) return '，影响期尚未起算'
  return `，影响期至${shownDay(endsOn)}，${endsOn <= today ? '已满' : '未满'}`
}

/** Only what was concluded: a letter that is still looked into says nothing of anybody. */
function clueSentence(record: PlacedRecord): OpinionSentence[] {
  const { values } = record
  const conclusion = textOf(values, 'conclusion')
  if (conclusion === null) return []
  const day = textOf(values, 'closedOn') ?? textOf(values, 'receivedOn')
  const cleared = values['isClarified'] === true ? '，已澄清反馈' : ''
  return [
    sentence(`${day === null ? `${record.year}年` : shownDay(day)}信访反映经核查，结论为${conclusion}${cleared}。`, [
      record,
    ]),
  ]
}

/** 诫勉 and above (提醒 < 函询 < 诫勉); what is above stands among the sanctions. */
function admonitionSentence(record: PlacedRecord): OpinionSentence[] {
  const { values } = record
  if (textOf(values, 'talkType') !== '诫勉谈话') return []
  const day = textOf(values, 'date')
  const reason = textOf(values, 'reason')
  const outcome = textOf(values, 'outcome')
  const text = `${day === null ? `${record.year}年` : shownDay(day)}${reason ? `因${withoutStop(reason)}` : ''}被诫勉谈话${outcome ? `，回访${outcome}` : ''}。`
  return [sentence(text, [record])]
}

function byYear(label: string, records: readonly PlacedRecord[], field: string): OpinionSentence[] {
  const known = records.filter(({ values }) => textOf(values, field) !== null)
  if (known.length === 0) return []
  const said = known.map(({ year, values }) => `${year}年${textOf(values, field)}`)
  return [sentence(`${label}：${said.join('，')}。`, known)]
}

function trainingSentence(records: readonly PlacedRecord[]): OpinionSentence[] {
  if (records.length === 0) return []
  const said = [...Map.groupBy(records, ({ year }) => year)].map(([year, own]) => {
    const days = own.reduce((sum, { values }) => sum + (numberOf(values, 'days') ?? 0), 0)
    return `${year}年${own.length}次、共${Math.round(days * 100) / 100}天`
  })
  return [sentence(`参加教育培训：${said.join('，')}。`, records)]
}

function promiseSentence(records: readonly PlacedRecord[]): OpinionSentence[] {
  if (records.length === 0) return []
  const kept = records.filter(({ values }) => textOf(values, 'isKept') === '已兑现').length
  const broken = records.filter(({ values }) => textOf(values, 'isKept') === '未兑现').length
  const rest = records.length - kept - broken
  const said = [kept > 0 && `已兑现${kept}份`, broken > 0 && `未兑现${broken}份`, rest > 0 && `待评价${rest}份`]
  return [sentence(`签订廉洁等承诺书${records.length}份，其中${said.filter(Boolean).join('，')}。`, records)]
}

function declaredSentence({ id, year, sections, entries, records }: FactDossier): OpinionSentence[] {
  const filled = new Set(records.map(({ section }) => section))
  const none = new Set(entries.filter(({ isNone }) => isNone).map(({ section }) => section))
  const declared = sections.filter((section) => none.has(section.id) && !filled.has(section.id))
  if (declared.length === 0) return []
  const labels = declared.map(({ label }) => `“${label}”`).join('、')
  const places = declared.map((section) => ({ dossierId: id, section: section.id, recordId: null }))
  return [{ text: `${year}年度档案中声明无此情况的有：${labels}。`, places, isOwn: false }]
}

function withoutStop(text: string): string {
  return text.replace(/[。；;，,\s]+$/u, '')
}
