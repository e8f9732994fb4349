import type { CommunityId } from '@shared/people/model.ts'
import type { ReportHeading, ReportLayout, ReportTotal } from '../../workbook/write/report-layout.ts'
import { rowsOf } from '../../workbook/write/report-rows.ts'
import { type RosterColumn, type RosterContext, rosterColumns } from './roster-columns.ts'
import type { RosterLine } from './roster-lines.ts'
import type { RosterCommunity } from './roster-person.ts'

export interface RosterQuestion {
  readonly streetName: string
  readonly communities: readonly RosterCommunity[]
  readonly lines: readonly RosterLine[]
  /** Empty means every community. */
  readonly chosen: readonly CommunityId[]
  /** Ids of those that are printed; absent: all of them. */
  readonly columns?: readonly string[]
  readonly isMasked: boolean
  readonly preparer: string
  readonly reviewer: string
  readonly contactPhone: string
  /** `YYYY-MM-DD`. */
  readonly reportedOn: string
  readonly today: string
}

export interface RosterReport {
  readonly layout: ReportLayout
  readonly people: number
  readonly communities: number
}

/** 两委成员花名册 as an official table. */
export function rosterReport(question: RosterQuestion): RosterReport {
  const { streetName, communities, lines, chosen, isMasked, today } = question
  const names = new Map(communities.map(({ id, name }) => [id, name]))
  const context: RosterContext = { isMasked, today, communityName: (id) => names.get(id) ?? '' }
  const hasOtherPosts = lines.some(({ person }) => person.posts.some(({ organisation }) => organisation === 'other'))
  const isWanted = (id: string) => !question.columns || question.columns.includes(id)
  const columns = rosterColumns.filter(({ id }) => isWanted(id) && (id !== 'post' || hasOtherPosts))
  const listed = new Set(lines.map(({ community }) => community?.id ?? null))
  const only = chosen.length === 1 ? (names.get(chosen[0] as CommunityId) ?? '') : ''
  return {
    people: lines.length,
    communities: [...listed].filter((id) => id !== null).length,
    layout: {
      sheetName: '两委成员花名册',
      title: `${streetName.replace(/办事处$/, '')}${only || '社区'}“两委”成员花名册`,
      info: infoLine(question, only),
      headings: [{ label: '序号', width: 6, align: 'center' }, ...headings(columns)],
      rows: rowsOf(lines, (line, at) => [at + 1, ...columns.map(({ valueOf }) => valueOf(line, context))]),
      ...(totals(columns).length > 0 && { total: { label: '合计', totals: totals(columns) } }),
      notes: notes(question),
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 1.5, bottom: 1.6, left: 1.2, right: 1.2 },
        footer: '第 {page} 页 共 {pages} 页',
      },
      fonts: {
        title: { name: '方正小标宋简体', size: 22 },
        header: { name: '黑体', size: 10 },
        body: { name: '宋体', size: 10 },
      },
      frozenColumns: 3,
      author: '清廉社区台账',
    },
  }
}

function infoLine(question: RosterQuestion, onlyCommunity: string): string[] {
  const { streetName, preparer, reviewer, contactPhone, reportedOn } = question
  return [
    `填报单位（盖章）：${onlyCommunity || streetName}`,
    `填报人：${preparer}`,
    `审核人：${reviewer}`,
    `联系电话：${contactPhone}`,
    `填报日期：${writtenDay(reportedOn)}`,
  ]
}

/** Neighbouring columns of one group stand under one heading. */
function headings(columns: readonly RosterColumn[]): ReportHeading[] {
  const found: { label: string; columns: RosterColumn[] }[] = []
  for (const column of columns) {
    const last = found.at(-1)
    if (column.group !== undefined && last?.label === column.group) last.columns.push(column)
    else found.push({ label: column.group ?? '', columns: [column] })
  }
  return found.flatMap((group): ReportHeading[] => (group.label === '' ? group.columns : [group]))
}

function totals(columns: readonly RosterColumn[]): ReportTotal[] {
  // 序号 stands before the columns.
  const at = (id: string) => columns.findIndex((column) => column.id === id) + 1
  const all: readonly ReportTotal[] = [
    { column: at('name'), counts: 'filled', format: '0"人"' },
    { column: at('gender'), counts: { equalTo: '女' }, format: '"女"0' },
    { column: at('politicalStatus'), counts: { equalTo: '中共党员' }, format: '"党员"0' },
    { column: at('fullTime'), counts: { equalTo: '是' }, format: '0' },
    { column: at('dualHead'), counts: { equalTo: '是' }, format: '0' },
    { column: at('crossAppointed'), counts: { equalTo: '是' }, format: '0' },
  ]
  return all.filter(({ column }) => column > 0)
}

function notes({ isMasked, today }: RosterQuestion): string[] {
  return [
    `注：1. 本表列在任人员，统计截至${writtenDay(today)}；一人兼任多职的列为一行。合计中的党员不含预备党员。`,
    '　　2. “一肩挑”指同时担任同一社区党组织书记和居委会主任；“交叉任职”指同时担任同一社区党组织和居委会职务。',
    isMasked
      ? '　　3. 公民身份号码、联系电话已按规定遮盖部分数字。'
      : '　　3. 本表含个人敏感信息，请专人保管，用后按规定销毁，不得对外公开。',
  ]
}

/** 2026年11月21日 */
function writtenDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
