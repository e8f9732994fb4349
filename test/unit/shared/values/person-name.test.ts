import { parseCodeLabel } from '@shared/values/code-label.ts'
import { parseBooleanMark } from '@shared/values/boolean-mark.ts'
import { parsePersonNames } from '@shared/values/person-name.ts'
import { parsePhone } from '@shared/values/phone.ts'
import { politicalStatuses } from '@shared/ledgers/code-lists.ts'
import { expect, test } from 'vitest'

const namesIn = (text: string) => parsePersonNames(text).value?.map(({ name }) => name)
const codesOf = (text: string) => parsePersonNames(text).issues.map(({ code }) => code)

test.each([
  ['张伟 李娜', ['张伟', '李娜']],
  ['张伟 李娜\n王芳', ['张伟', '李娜', '王芳']],
  ['王 伟', ['王伟']],
  ['欧阳 娜娜', ['欧阳娜娜']],
  ['Anna Li', ['Anna Li']],
  ['阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
])('%s is %j', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})

test('two names that nothing parts are asked about, a long name is not', () => {
  expect(codesOf('张伟李娜')).toEqual(['name-unusual'])
  expect(codesOf('欧阳娜娜')).toEqual([])
  expect(codesOf('王秀英')).toEqual([])
})

test('labels are understood in traditional signs and with a mark behind them', () => {
  expect(parseCodeLabel('群眾', politicalStatuses)).toEqual({ value: '群众', issues: [] })
  expect(parseBooleanMark('是。')).toEqual({ value: true, issues: [] })
  expect(parsePhone('13800000001（微信同号）')).toEqual({ value: '13800000001', issues: [] })
})
