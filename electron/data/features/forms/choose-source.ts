import type { FormPeople } from '@shared/forms/model.ts'
import { type FormSourceId, formSource } from '@shared/forms/sources.ts'
import { communityField } from '@shared/ledgers/columns.ts'
import { compactText } from '@shared/values/text.ts'
import { classifyLedger } from '../import/recognise/classify-ledger.ts'
import { chooseSection } from './choose-section.ts'
import { isSerialHeading } from '../import/recognise/heading-key.ts'
import type { ColumnCells, MappedColumn } from '../import/recognise/map-columns.ts'
import { matchHeading } from '../import/recognise/match-heading.ts'

export interface ChosenSource {
  readonly source: FormSourceId | null
  readonly who: FormPeople
  /** What the importer makes of the columns, where the source is a ledger it knows. */
  readonly mapped: readonly MappedColumn[]
}

export const nobody: ChosenSource = { source: null, who: 'all', mapped: [] }

/** Numbers of officials; in a table of residents the same headings mean others. */
export const memberFields: ReadonlySet<string> = new Set([
  'women',
  'partyMembers',
  'upTo35',
  'college',
  'fullTimers',
  'averageAge',
  'dualHeads',
  'crossAppointed',
])
export const speaksOfMembers = (text: string) => /两委|成员|干部|班子/.test(text)

/** Decides what the lines of a blank list are. Undecided is an answer too: the clerk is asked. */
export function chooseSource(
  columns: readonly ColumnCells[],
  title: string,
  sheet: string,
  hasKeys: boolean,
): ChosenSource {
  const named = columns.filter(({ path }) => path.length > 0 && !isSerialHeading(path.at(-1)!))
  if (isCommunityTable(named, hasKeys)) return { source: 'community', who: 'all', mapped: [] }
  if (hasKeys) return nobody
  const section = chooseSection(columns, `${title}|${sheet}`)
  if (section) return narrowing.test(title) ? nobody : { source: section.id, who: 'all', mapped: [] }
  const { ledger, columns: mapped, confidence } = classifyLedger(columns, [title, sheet])
  if (!ledger || ledger.id === 'catalogue' || confidence < 0.5) return nobody
  if (ledger.id !== 'roster') return { source: ledger.id, who: 'all', mapped }
  const who = whomFor(compactText(`${title}|${sheet}`), mapped)
  return who ? { source: 'roster', who, mapped } : nobody
}

function isCommunityTable(columns: readonly ColumnCells[], hasKeys: boolean): boolean {
  const facts = formSource('community').fields.filter(({ id }) => id !== 'community')
  const isKnown = (column: ColumnCells) => facts.some((field) => matchHeading(column.path, field).score >= 0.9)
  const hasCommunity = columns.some(({ path }) => matchHeading(path, communityField).score >= 0.9)
  const hasPeople = columns.some(({ path }) =>
    /^(姓名|谈话对象|参训人员|事项名称)$/.test(compactText(path.at(-1) ?? '')),
  )
  const known = columns.filter(isKnown).length
  return hasCommunity && !hasPeople && known >= (hasKeys ? 1 : 2)
}

const officeFields = new Set([
  'partyPost',
  'committeePost',
  'supervisionPost',
  'post',
  'termStart',
  'dualHead',
  'crossAppointed',
])
const strangers =
  /居民|党员(花?名册|名单)|志愿|低保|特困|网格员|楼道长|退役|军人|老年|老人|儿童|残疾|租户|住户|商户|物业|业主|积极分子|代表|离任|退休|后备|去世|流动/
/** Part of the officials, by something the title only hints at. */
const narrowing = /女|青年|年轻|新任|新当选|一肩挑|专职|兼职|优秀|先进|异常|未/

function whomFor(text: string, mapped: readonly MappedColumn[]): FormPeople | null {
  if (strangers.test(text) || narrowing.test(text)) return null
  const holdsOffice = mapped.some(({ field }) => field && officeFields.has(field.id))
  if (/两委/.test(text)) return 'all'
  if (/居监委|居务监督|监督委员会/.test(text)) return 'supervision'
  if (/书记(名单|花名册|信息|登记|基本情况)|党组织书记|带头人/.test(text)) return 'heads'
  if (/居委会(班子)?成员|居民委员会成员/.test(text)) return 'committee'
  if (/党组织(班子)?成员|党委(班子)?成员|党组织委员/.test(text)) return 'party'
  return holdsOffice || /社区(干部|工作者|班子)|干部/.test(text) ? 'all' : null
}
