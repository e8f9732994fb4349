import type { AuditRow } from '@shared/history/contract.ts'
import { roster } from '@shared/ledgers/roster.ts'
import type { Provenance } from '@shared/people/model.ts'

/** One import a person's values came from. */
export interface ImportSource {
  readonly batchId: string
  readonly text: string
}

/** Newest first, one line for each import: 2026-11-20 导入 北辰花名册.xlsx 第 6 行，周敏. */
export function importSources(provenance: readonly Provenance[]): readonly ImportSource[] {
  const batches = new Map<string, Provenance>()
  for (const one of provenance) if (!batches.has(one.batchId)) batches.set(one.batchId, one)
  return [...batches.values()]
    .toSorted((one, other) => other.importedAt.localeCompare(one.importedAt))
    .map(({ batchId, fileName, cell, importedAt, importedBy }) => {
      const row = /\d+/.exec(cell)?.[0]
      return { batchId, text: `${shownDay(importedAt)} 导入 ${fileName}${row ? ` 第 ${row} 行` : ''}，${importedBy}` }
    })
}

const ownLabels: Readonly<Record<string, string>> = { communityId: '社区', status: '状态' }
const unseen = new Set(['revision', 'createdAt', 'updatedAt', 'nameSort', 'nameInitials', 'personId'])

/** 11-20 14:03 周敏 修改人员：联系电话、学历. */
export function auditLine({ at, accountName, act, reason, summary }: AuditRow): string {
  const labels = new Set<string>()
  const { inserted = 0, deleted = 0 } = summary.counts['person'] ?? {}
  // Of a new or removed person every field differs, which says nothing.
  for (const record of inserted + deleted > 0 ? [] : summary.records) {
    if (record.table === 'appointment') labels.add('任职')
    if (record.table !== 'person') continue
    for (const column of Object.keys(record.fields)) {
      const label = labelOf(column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
      if (label) labels.add(label)
    }
  }
  const what = labels.size > 0 ? `：${[...labels].join('、')}` : ''
  return `${shownMinute(at)} ${accountName} ${act}${what}${reason ? `（${reason}）` : ''}`
}

function labelOf(field: string): string | undefined {
  if (unseen.has(field)) return undefined
  const found = roster.fields.find((one) => one.id === field)
  return ownLabels[field] ?? found?.shortLabel ?? found?.label
}

/** The day of an instant as the clock on this desk shows it. */
export function shownDay(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`
}

function shownMinute(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return `${shownDay(instant)} ${pad(at.getHours())}:${pad(at.getMinutes())}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
