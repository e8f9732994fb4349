import type { RowReading } from '../../import/reading.ts'
import { categories, type Category, type ItemValues, stages } from '../model.ts'
import { tickedOf } from './ticked-of.ts'

export interface ReadItem {
  readonly values: ItemValues
  /** What the clerk should look at, in Chinese. */
  readonly warnings: readonly string[]
}

/** 个人信息 is likely in these; the check before publishing looks again in any case. */
const personal = /低保|救助|补贴|残疾|慰问|困难|特困|名单|征地|优抚|孤儿|高龄|发展党员|转正|入党|党费|候选人/
const major = /三重一大|重大决策|重大事项|重大项目|大额|四议两公开|重要人事|重要干部/

/** Kept for good by the retention table of domain.md §9. */
const lasting = /选举|换届|房屋征收|征地|拆迁|道路修复|经费使用/

/** A row of a catalogue in any of the layouts of domain.md §6.1; null where it names no matter. */
export function readItemRow(row: RowReading, fallback: Category): ReadItem | null {
  const text = (field: string, longest: number) => textOf(row, field).slice(0, longest) || null
  const content = text('content', 4000)
  const level2 = text('level2', 200)
  const level1 = text('level1', 100) ?? level2?.slice(0, 100) ?? firstLine(content)
  if (level1 === null) return null
  const warnings: string[] = []
  const named = textOf(row, 'category')
  const category = categories.find((one) => one === named) ?? fallback
  if (category !== named && named !== '')
    warnings.push(`第 ${row.row} 行：类别“${named}”认不出，暂记为${fallback}，请核对。`)
  const matter = `${level1}${level2 ?? ''}${content ?? ''}`
  return {
    warnings,
    values: {
      category,
      level1,
      level2: level2 === level1 ? null : level2,
      content: textOf(row, 'level1') === '' && level2 === null && content === level1 ? null : content,
      basisText: text('basis', 2000),
      basisIds: [],
      timeText: textOf(row, 'timeRule').slice(0, 500),
      publisher: text('publisher', 100),
      responsible: null,
      channels: channelsOf(textOf(row, 'channel')),
      audience: audienceOf(row),
      mode: modeOf(row),
      level: levelOf(row),
      procedure: null,
      stage: stages.find((stage) => matter.includes(`${stage}公开`)) ?? null,
      minDisplayDays: null,
      isMajor: major.test(matter),
      hasPersonalData: personal.test(matter),
      retention: lasting.test(matter) ? '永久' : '30年',
    },
  }
}

/** As it stood in the cell: a time text is parsed later, and shown as it was written. */
function textOf(row: RowReading, field: string): string {
  const value = row.values[field]
  const shown = value === null || value === undefined ? (row.cells[field]?.text ?? '') : String(value)
  return row.cells[field]?.isDeclaredNone ? '' : shown.trim()
}

function firstLine(content: string | null): string | null {
  return (
    content
      ?.split(/[\n；;。]/)[0]
      ?.trim()
      .slice(0, 100) || null
  )
}

function channelsOf(text: string): string[] {
  const ticked = tickedOf(text)
  const chosen = ticked ?? text.split(/[、，,；;\n/\s]+/)
  const plain = chosen.map((one) => one.replace(/^(?:\d+|[①-⑳])[.、．)）]?/, '').trim())
  return [...new Set(plain.filter(Boolean).map((one) => one.slice(0, 40)))].slice(0, 20)
}

function audienceOf(row: RowReading): ItemValues['audience'] {
  const [all, some] = [row.values['audienceAll'] === true, row.values['audienceSome'] === true]
  if (all !== some) return all ? '全社会' : '特定对象'
  const text = textOf(row, 'audience')
  const said = tickedOf(text)?.join() ?? text
  if (/全社会|社会公众|全体居民|居民群众/.test(said)) return '全社会'
  return said === '' ? null : '特定对象'
}

function modeOf(row: RowReading): ItemValues['mode'] {
  const [active, onRequest] = [row.values['modeActive'] === true, row.values['modeOnRequest'] === true]
  if (active !== onRequest) return active ? '主动公开' : '依申请公开'
  const text = textOf(row, 'mode')
  const said = tickedOf(text)?.join() ?? text
  if (said.includes('依申请') && !said.includes('主动')) return '依申请公开'
  return said.includes('主动') ? '主动公开' : null
}

/** A tick in the column 公开层级 / 社区 says 社区. */
function levelOf(row: RowReading): string | null {
  const text = textOf(row, 'level')
  return /^[√✓✔☑■●是1]$/.test(text) ? '社区' : text.slice(0, 40) || null
}
