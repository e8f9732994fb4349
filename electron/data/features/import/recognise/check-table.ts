import type { LedgerDefinition } from '@shared/ledgers/definition.ts'
import type { Draft } from './read-records.ts'

/** Holds the records of one table against each other. */
export function checkTable(drafts: readonly Draft[], ledger: LedgerDefinition): void {
  markTruncatedColumn(drafts)
  markRepeats(drafts, 'idNo', (first) => `与第${first.row}行的身份证号相同，请核对。`)
  markSameRows(drafts, ledger)
}

// Every eleventh damaged number passes the check digit by chance; a whole column ending in 000 is no chance.
function markTruncatedColumn(drafts: readonly Draft[]): void {
  const cut = drafts.filter((draft) => draft.issues.some((issue) => issue.code === 'id-truncated')).length
  const ends = drafts.filter((draft) => String(draft.values['idNo'] ?? '').endsWith('000'))
  const known = drafts.filter((draft) => draft.values['idNo']).length + cut
  if (ends.length === 0 || (ends.length + cut) * 2 < known || ends.length + cut < 2) return
  for (const draft of ends) {
    draft.values['idNo'] = null
    draft.issues.push({
      field: 'idNo',
      code: 'id-truncated',
      severity: 'error',
      message: '身份证号后三位都是0，与本表其他被截断的号码一样，无法还原，请补录。',
    })
  }
}

function markRepeats(drafts: readonly Draft[], field: string, message: (first: Draft) => string): void {
  const firsts = new Map<string, Draft>()
  for (const draft of drafts) {
    const value = draft.values[field]
    if (typeof value !== 'string' || draft.issues.some((issue) => issue.field === field && issue.code === 'id-length'))
      continue
    const first = firsts.get(value)
    if (!first) firsts.set(value, draft)
    else if (first.row !== draft.row) {
      draft.issues.push({ field, code: 'id-duplicate', severity: 'error', message: message(first) })
      if (!first.issues.some((issue) => issue.code === 'id-duplicate')) {
        first.issues.push({ field, code: 'id-duplicate', severity: 'error', message: message(draft) })
      }
    }
  }
}

function markSameRows(drafts: readonly Draft[], ledger: LedgerDefinition): void {
  const firsts = new Map<string, number>()
  for (const draft of sharingTheirKey(drafts, ledger)) {
    const key = JSON.stringify(ledger.fields.map((field) => draft.values[field.id] ?? null))
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, draft.row)
    else
      draft.issues.push({
        field: null,
        code: 'duplicate-in-file',
        severity: 'warning',
        message: `与第${first}行完全相同。`,
      })
  }
}

// To compare whole rows is dear; most differ in what they are about already.
function sharingTheirKey(drafts: readonly Draft[], ledger: LedgerDefinition): Draft[] {
  const required = ledger.fields.filter((field) => field.required).map((field) => field.id)
  const keyFields = ['idNo', ...required, 'date', 'content']
  const keys = drafts.map(({ values }) => keyFields.map((field) => values[field] ?? '').join('\n'))
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return drafts.filter((_, at) => counts.get(keys[at]!)! > 1)
}
