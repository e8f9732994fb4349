import { parseBooleanMark } from '@shared/values/boolean-mark.ts'
import { parseCodeLabel } from '@shared/values/code-label.ts'
import { parseCount } from '@shared/values/count.ts'
import { parsePersonNames } from '@shared/values/person-name.ts'
import { cleanText, isDeclaredNone, isGarbled, isRepeatMark, oneLineText } from '@shared/values/text.ts'
import { educations, ethnicities, politicalStatuses } from '@shared/ledgers/code-lists.ts'
import { describe, expect, test } from 'vitest'

test('text loses what cannot be seen and keeps what was written', () => {
  expect(cleanText('\ufeff宁波\u00a0\u3000大学\u200b ')).toBe('宁波 大学')
  expect(oneLineText('宁波\n大学（２０２１年）')).toBe('宁波大学（2021年）')
})

test('nothing, the same again and broken text are told apart', () => {
  expect(['无', '—', '/', ' 无 '].map(isDeclaredNone)).toEqual([true, true, true, true])
  expect(['', '无锡', '0'].map(isDeclaredNone)).toEqual([false, false, false])
  expect(['同上', '〃', '"', '同 上'].map(isRepeatMark)).toEqual([true, true, true, true])
  expect(['张\ufffd', '锟斤拷', '张三'].map(isGarbled)).toEqual([true, true, false])
})

describe('names', () => {
  test.each([
    ['王  伟', ['王伟']],
    ['王　伟 ', ['王伟']],
    ['欧阳立建', ['欧阳立建']],
    ['阿依古丽·买买提', ['阿依古丽·买买提']],
    ['阿依古丽•买买提', ['阿依古丽·买买提']],
    ['张三（兼）', ['张三']],
    ['张三、李四(兼)', ['张三', '李四']],
    ['张三13800000000', ['张三']],
    ['Anna Li', ['Anna Li']],
  ])('%s', (text, names) => {
    expect(parsePersonNames(text).value?.map((person) => person.name)).toEqual(names)
  })

  test('a number behind a name is kept apart', () => {
    expect(parsePersonNames('张三 13800000000').value).toEqual([{ name: '张三', note: null, phone: '13800000000' }])
  })

  test('what is no name is said', () => {
    expect(parsePersonNames('社区工作人员若干').issues.map((issue) => issue.code)).toEqual(['name-unusual'])
  })
})

test.each([
  ['是', true],
  ['√', true],
  ['■', true],
  ['1', true],
  ['否', false],
  ['×', false],
  ['□', false],
  ['0', false],
  ['□是 ■否', false],
  ['☑是 □否', true],
  ['', null],
])('the mark %s', (text, value) => {
  expect(parseBooleanMark(text)).toEqual({ value, issues: [] })
})

test.each([
  ['党员', politicalStatuses, '中共党员'],
  ['预备党员', politicalStatuses, '中共预备党员'],
  ['普通群众', politicalStatuses, '群众'],
  ['大专', educations, '大学专科'],
  ['研究生', educations, '硕士研究生'],
  ['本科（在职）', educations, '大学本科'],
  ['汉', ethnicities, '汉族'],
  ['土家', ethnicities, '土家族'],
  ['蒙', ethnicities, '蒙古族'],
])('the label of %s', (text, list, label) => {
  expect(parseCodeLabel(text, list)).toEqual({ value: label, issues: [] })
})

test('an unknown label is kept and said', () => {
  expect(parseCodeLabel('火星族', ethnicities)).toMatchObject({ value: '火星族', issues: [{ code: 'enum-unknown' }] })
})

test('counts', () => {
  expect([parseCount('35人', true).value, parseCount('半天', false).value, parseCount('2.5', true).value]).toEqual([
    35,
    0.5,
    null,
  ])
})
