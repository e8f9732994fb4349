import {
  birthOfId,
  checkDigitOf,
  genderOfId,
  parseIdNumber,
  parseIdNumberCell,
  regionOfId,
} from '@shared/values/id-number.ts'
import { describe, expect, test } from 'vitest'

const first17 = '33029919850301111'
const good = first17 + checkDigitOf(first17)

describe('id numbers as text', () => {
  test.each([
    ['as it is', good, good, []],
    ['with blanks', `${good.slice(0, 6)} ${good.slice(6, 14)} ${good.slice(14)}`, good, []],
    ['with an apostrophe', `'${good}`, good, []],
    ['in full width', [...good].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(''), good, []],
    ['with a small x', '33029919630628607x', '33029919630628607X', []],
    [
      'with a wrong check digit',
      `${first17}${good.endsWith('0') ? '1' : '0'}`,
      `${first17}${good.endsWith('0') ? '1' : '0'}`,
      ['id-checksum'],
    ],
    ['one digit short', good.slice(0, 17), good.slice(0, 17), ['id-length']],
    ['old, of 15 digits', '330299850301111', '330299850301111', ['id-length']],
    ['as a spreadsheet shows it', '3.30299E+17', null, ['id-truncated']],
    ['cut to 15 digits', '330299197606068000', null, ['id-truncated']],
    ['two in one cell', `${good}、${good}`, null, ['several-values']],
    ['declared none', '无', null, []],
  ])('%s', (_, text, value, codes) => {
    const read = parseIdNumber(text)

    expect(read.value).toBe(value)
    expect(read.issues.map((issue) => issue.code)).toEqual(codes)
  })

  test('a number cell cannot hold 18 digits, whatever they end in', () => {
    expect(parseIdNumberCell(330205198503012352)).toMatchObject({ value: null, issues: [{ code: 'id-truncated' }] })
    expect(parseIdNumberCell(330299850301111).value).toBe('330299850301111')
  })

  test('birth, gender and region stand in the number', () => {
    expect([birthOfId(good), genderOfId(good), regionOfId(good)]).toEqual(['1985-03-01', '男', '330299'])
    expect(birthOfId('330299198513011118')).toBeNull()
  })
})
