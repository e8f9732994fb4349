import { expect, test } from 'vitest'
import { summaryText } from '@shared/audit/summary-text.ts'

const field = (before: unknown, after: unknown) => ({ before, after })

test('names the changed fields of a changed record, and counts the others', () => {
  const summary = {
    counts: {
      person: { inserted: 0, updated: 1, deleted: 0 },
      appointment: { inserted: 2, updated: 0, deleted: 1 },
    },
    records: [
      { table: 'person', id: 'p', fields: { phone: field('138****5678', null), revision: field(1, 2) } },
      { table: 'appointment', id: 'a', fields: { post: field(null, '委员') } },
    ],
  }
  expect(summaryText(summary)).toBe('修改 1 人（联系电话）；新增 2 条任职、删除 1 条任职')
})

test('says nothing of an act that changed nothing', () => {
  expect(summaryText({ counts: {}, records: [] })).toBe('')
})
