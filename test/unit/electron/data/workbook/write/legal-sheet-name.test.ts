import { expect, test } from 'vitest'
import { legalSheetName } from '../../../../../../electron/data/workbook/write/legal-sheet-name.ts'

test.each([
  ['两委成员花名册', '两委成员花名册'],
  [`a[b]c:d*e?f/g\\h`, 'abcdefgh'],
  [`'东湖'`, '’东湖’'],
  ['', 'Sheet1'],
])('%s becomes %s', (name, legal) => {
  expect(legalSheetName(name)).toBe(legal)
})

test('is cut at 31 characters', () => {
  expect(legalSheetName('社'.repeat(40))).toHaveLength(31)
})
