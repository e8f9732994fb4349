import { expect, test } from 'vitest'
import { declareUnsaved, unsavedInput } from '../../../../renderer/data/unsaved.ts'

test('gathers what every part has not saved, as long as the part stands', () => {
  const drafts = ['人员：韩佳远']
  declareUnsaved(() => drafts)
  const leave = declareUnsaved(() => ['设置'])

  expect(unsavedInput()).toEqual(['人员：韩佳远', '设置'])
  leave()
  drafts.length = 0
  expect(unsavedInput()).toEqual([])
})
