import type { FormBinding, FormColumn } from '@shared/forms/model.ts'
import { type FormSourceId, formSource } from '@shared/forms/sources.ts'
import { findMoneyUnit } from '@shared/values/money.ts'
import { compactText } from '@shared/values/text.ts'
import { isSerialHeading } from '../import/recognise/heading-key.ts'
import { type ColumnCells, type MappedColumn, sureConfidence } from '../import/recognise/map-columns.ts'
import { matchHeading } from '../import/recognise/match-heading.ts'
import { memberFields, speaksOfMembers } from './choose-source.ts'
import { isInTenThousands } from './form-value.ts'

type Bound = { readonly binding: FormBinding; readonly evidence: string }

const forHands = /签字|签名|签收|签领|签章|盖章|公章|手印|指纹|照片|相片|贴照|备注|附注/
/** 全日制 and 在职 are two answers to a question the ledger asks once. */
const halves = /全日制|在职教育|在职学历|^在职$|第一学历/

/** Says for each column what fills it; what is not sure is asked, never guessed. */
export function bindColumns(
  columns: readonly ColumnCells[],
  source: FormSourceId | null,
  mapped: readonly MappedColumn[],
  context: string,
): FormColumn[] {
  const taken = new Set<string>()
  return columns
    .filter(({ path }) => path.length > 0)
    .map((column, at) => {
      const bound = bind(
        column,
        at === 0,
        source,
        mapped.find((one) => one.column === column.column),
        context,
      )
      const { binding } = bound
      const isTwice = binding.kind === 'field' && taken.has(binding.field)
      if (binding.kind === 'field') taken.add(binding.field)
      const shown = isTwice ? ask('这一栏和另一栏像是同一内容', [binding.field]) : bound
      return { column: column.column + 1, heading: column.path.join('/'), ...shown }
    })
}

function ask(evidence: string, candidates: readonly string[] = []): Bound {
  return { binding: { kind: 'ask', candidates }, evidence }
}

function bind(
  column: ColumnCells,
  isFirst: boolean,
  source: FormSourceId | null,
  mapped: MappedColumn | undefined,
  context: string,
): Bound {
  const heading = column.path.at(-1)!
  const whole = compactText(column.path.join('/'))
  if (isSerialHeading(heading)) return { binding: { kind: 'serial' }, evidence: '序号' }
  // 编号 as the first word of a row may count the lines or name the matter.
  if (isFirst && compactText(heading) === '编号') return ask('说不准是序号还是编号', numberOf(source))
  if (forHands.test(compactText(heading))) return { binding: { kind: 'leave' }, evidence: '留给手写' }
  if (source === null) return ask('不知道这张表要填什么，请先选一行填什么')
  const placeholder = /^\{\{(.+)\}\}$/.exec(whole)
  if (placeholder) return byName(placeholder[1]!, source)
  if (mapped?.role) return ask(`“${heading}”是职务名称，请说明怎么填`, [mapped.field?.id ?? ''])
  const exact = exactField(column, source, context)
  if (mapped?.field && compactText(heading) !== '年龄') {
    const { field, confidence, needsConfirm, evidence } = mapped
    const known = new Set(formSource(source).fields.map(({ id }) => id))
    const others = [field.id, ...mapped.alternatives.map((one) => one.field)].filter((id) => known.has(id))
    if (!known.has(field.id)) return ask(`台账里没有“${field.label}”，请看要不要手填`)
    if (halves.test(whole) && field.id === 'education') return ask('台账里的学历不分全日制、在职', [field.id])
    if (confidence >= sureConfidence && !needsConfirm) return { binding: { kind: 'field', field: field.id }, evidence }
    return exact ?? ask(evidence, others)
  }
  return exact ?? ask(`没有认出“${heading}”`, [])
}

function numberOf(source: FormSourceId | null): string[] {
  return source !== null && formSource(source).fields.some(({ id }) => id === 'number') ? ['number'] : []
}

/** What the importer does not know by that name in this ledger: ages, posts of a trained person, numbers of a community. */
function exactField(column: ColumnCells, source: FormSourceId, context: string): Bound | null {
  const ranked = formSource(source)
    .fields.map((field) => ({ field, ...matchHeading(column.path, field) }))
    .filter(({ score }) => score >= 0.9)
    .toSorted((one, other) => other.score - one.score)
  const [best, second] = ranked
  if (!best) return null
  const isOfMembers = source === 'community' && memberFields.has(best.field.id)
  if (isOfMembers && !speaksOfMembers(`${context}${column.path.join('')}`))
    return ask('说不准是两委成员还是居民的人数', [best.field.id])
  if (isInTenThousands(best.field) && findMoneyUnit(`${column.path.join('')} ${context}`) === null)
    return ask('没有写单位，说不准是元还是万元', [best.field.id])
  if (second && best.score - second.score < 0.02) return ask(best.evidence, [best.field.id, second.field.id])
  return { binding: { kind: 'field', field: best.field.id }, evidence: best.evidence }
}

/** {{姓名}}: the name of a field, as it stands in the list of fields. */
export function byName(name: string, source: FormSourceId): Bound {
  const plain = compactText(name)
  if (isSerialHeading(plain)) return { binding: { kind: 'serial' }, evidence: '序号' }
  const field = formSource(source).fields.find(
    ({ id, label, shortLabel, synonyms }) => [id, label, shortLabel ?? ''].includes(plain) || synonyms.includes(plain),
  )
  return field
    ? { binding: { kind: 'field', field: field.id }, evidence: `表里写着 {{${plain}}}` }
    : ask(`没有叫“${plain}”的字段`)
}
