import type { DraftTable } from '@shared/import/draft.ts'
import { expect, test } from 'vitest'
import { columnLabels, fieldChoices, noField } from '../../../../../renderer/features/import/field-labels.ts'

const column = { confidence: 1, evidence: '', samples: [], alternatives: [] }
const table = {
  ledger: 'roster',
  columns: [
    { ...column, column: 'A', header: '序号', field: null, needsConfirm: false },
    { ...column, column: 'B', header: '证件号', field: 'idNo', needsConfirm: false },
    {
      ...column,
      column: 'C',
      header: '时间',
      field: 'termStart',
      needsConfirm: true,
      alternatives: [{ field: 'partyJoined', confidence: 0.3, evidence: '' }],
    },
  ],
} as unknown as DraftTable

test('labels are short, and a doubtful one asks', () => {
  expect([...columnLabels(table)]).toEqual([
    ['A', '不导入'],
    ['B', '身份证号'],
    ['C', '任现职时间？'],
  ])
})

test('what it was taken for and its rivals stand first, then not importing it', () => {
  const [likely] = fieldChoices(table, 'C')

  expect(likely!.options.map((one) => one.value)).toEqual(['termStart', 'partyJoined', noField])
})

test('a field that another column has says so, and is found by its other names', () => {
  const others = fieldChoices(table, 'C')[1]!.options
  const idNo = others.find((one) => one.value === 'idNo')!

  expect(idNo.label).toBe('公民身份号码（已用于 B 列）')
  expect(idNo.words).toContain('居民身份证')
})
