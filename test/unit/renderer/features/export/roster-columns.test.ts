import { expect, test } from 'vitest'
import { rosterColumns } from '../../../../../electron/data/features/export/roster-columns.ts'
import { rosterFieldIds } from '@shared/reports/roster-fields.ts'

test('the preview shows the columns that are exported, in their order', () => {
  expect(rosterFieldIds).toEqual(rosterColumns.map((column) => column.id))
})
