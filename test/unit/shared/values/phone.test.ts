import { parsePhone, parsePhoneNumber } from '@shared/values/phone.ts'
import { describe, expect, test } from 'vitest'

describe('phone numbers', () => {
  test.each([
    ['13800000001', '13800000001'],
    ['138-0000-0001', '13800000001'],
    ['138 0000 0001', '13800000001'],
    ['186 1771 0318', '18617710318'],
    ['+86 13800000001', '13800000001'],
    ['0574-87654321', '0574-87654321'],
    ['0574 87654321', '0574-87654321'],
    ['（0574）87654321', '0574-87654321'],
    ['87654321', '87654321'],
    ['660123', '660123'],
    ['１３８０００００００１', '13800000001'],
    ['无', null],
  ])('%s', (text, phone) => {
    expect(parsePhone(text)).toEqual({ value: phone, issues: [] })
  })

  test.each([
    '13800000001、0574-87654321',
    '13800000001/13900000001',
    '13800000001 13900000001',
    '13800000001(660123)',
  ])('%s is two numbers', (text) => {
    expect(parsePhone(text)).toMatchObject({ value: '13800000001', issues: [{ code: 'several-values' }] })
  })

  test('what is no number is kept and said', () => {
    expect(parsePhone('同办公室')).toMatchObject({ value: '同办公室', issues: [{ code: 'phone-unreadable' }] })
    expect(parsePhone('1380000000').issues).toMatchObject([{ code: 'phone-unreadable' }])
  })

  test('a landline in a number cell has lost its nought', () => {
    expect(parsePhoneNumber(57487654321)).toMatchObject({
      value: '057487654321',
      issues: [{ code: 'phone-unreadable' }],
    })
    expect(parsePhoneNumber(13800000001)).toEqual({ value: '13800000001', issues: [] })
  })
})
