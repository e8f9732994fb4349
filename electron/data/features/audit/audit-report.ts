import type { AuditedRow, AuditFilter } from '@shared/audit/contract.ts'
import { localSecond } from '@shared/values/local-clock.ts'
import { summaryText } from '@shared/audit/summary-text.ts'
import type { AuditMark } from '../../db/audit-head.ts'
import type { ReportHeading, ReportLayout } from '../../workbook/write/report-layout.ts'

interface AuditQuestion {
  readonly rows: readonly (readonly (string | null)[])[]
  readonly head: AuditMark | null
  /** Rows of the whole audit, whatever the filter leaves. */
  readonly all: number
  readonly filter: AuditFilter
  readonly exportedBy: string
  readonly exportedAt: Date
}

const columns: readonly ReportHeading[] = [
  { label: '编号', width: 8, align: 'right' },
  { label: '时间', width: 20, align: 'center' },
  { label: '操作人', width: 12, align: 'left' },
  { label: '批准人', width: 12, align: 'left' },
  { label: '操作', width: 16, align: 'left', lines: 2 },
  { label: '对象', width: 20, align: 'left', lines: 2 },
  { label: '事由', width: 24, align: 'left', lines: 3 },
  { label: '改动', width: 36, align: 'left', lines: 3 },
]

/** Every cell a text: nothing of a reason or a name runs as a formula. */
export function reportRow(row: AuditedRow): readonly (string | null)[] {
  const { seq, at, accountName, approverName, act, subjectName, reason, summary } = row
  return [String(seq), localSecond(at), accountName, approverName, act, subjectName, reason, summaryText(summary)]
}

/** 审计记录 as a table for the file, with what proves later that nothing was taken from it. */
export function auditReport({ rows, head, all, filter, exportedBy, exportedAt }: AuditQuestion): ReportLayout {
  return {
    sheetName: '审计记录',
    title: '审计记录',
    info: [
      `导出人：${exportedBy}`,
      `导出时间：${localSecond(exportedAt.toISOString())}`,
      `条件：${conditions(filter)}`,
    ],
    headings: columns,
    rows,
    notes: [
      `注：1. 本表列出 ${rows.length} 条；导出时全部审计记录共 ${all} 条${head ? `，最后一条为第 ${head.seq} 号` : ''}。`,
      `　　2. 链首摘要（最后一条的 SHA-256）：${head?.hash ?? '无记录'}。日后核验时，该号记录的摘要应与此一致。`,
      '　　3. 证件号、电话、住址已遮盖。',
    ],
    page: {
      paper: 'A4',
      orientation: 'landscape',
      margins: { top: 1.5, bottom: 1.6, left: 1.2, right: 1.2 },
      footer: '第 {page} 页 共 {pages} 页',
    },
    fonts: {
      title: { name: '方正小标宋简体', size: 18 },
      header: { name: '黑体', size: 10 },
      body: { name: '宋体', size: 10 },
    },
    frozenColumns: 2,
    author: '清廉社区台账',
  }
}

function conditions({ text, accountId, act, from, to }: AuditFilter): string {
  const parts = [
    text.trim() && `含“${text.trim()}”`,
    accountId !== null && '指定操作人',
    act,
    from !== null && `自 ${from}`,
    to !== null && `至 ${to}`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('，') : '全部'
}
