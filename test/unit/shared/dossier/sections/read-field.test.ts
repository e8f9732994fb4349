import { describe, expect, test } from 'vitest'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { readField } from '@shared/dossier/sections/read-field.ts'

function fieldAt(section: string, id: string) {
  return builtInSections.find((one) => one.id === section)!.fields.find((field) => field.id === id)!
}

describe('what is typed or pasted', () => {
  test.each([
    ['gifts', 'date', '2026.3.15', '2026-03-15'],
    ['gifts', 'date', '20260315', '2026-03-15'],
    ['gifts', 'date', '2026年3月15日', '2026-03-15'],
    ['gifts', 'amount', '￥1,200.50', 1200.5],
    ['gifts', 'amount', '1.2万元', 12_000],
    ['gifts', 'amount', '800', 800],
    ['gifts', 'handling', '上缴', '上交'],
    ['gifts', 'quantity', '2盒', 2],
    ['family', 'birth', '1985年3月', '1985-03'],
    ['family', 'birth', '85.03', '1985-03'],
    ['family', 'relation', '长子', '子'],
    ['family', 'relation', '岳父', '岳父母/公婆'],
    ['family', 'name', '王  伟', '王伟'],
    ['family', 'name', '王 伟，李四', '王伟、李四'],
    ['marriage', 'contactPhone', '138 0000 5678', '13800005678'],
    ['marriage', 'contactPhone', '13800005678/0574-87650000', '13800005678、0574-87650000'],
    ['property', 'price', '150', 150],
    ['property', 'price', '1,500,000元', 150],
    ['property', 'price', '120万', 120],
    ['property', 'area', '89.5平方米', 89.5],
    ['property', 'area', '89.5㎡', 89.5],
    ['businesses', 'share', '30%', 30],
    ['foreignDeposits', 'amount', '5万美元', 5],
    ['foreignDeposits', 'amount', '5', 5],
    ['ceremonies', 'isReported', '√', true],
    ['ceremonies', 'isReported', '未', false],
    ['ceremonies', 'guests', '120人', 120],
    ['training', 'days', '半天', 0.5],
    ['talks', 'talkType', '函询', '谈话函询—函询'],
    ['conduct', 'vehicles', '无', '无'],
    ['gifts', 'amount', '—', null],
    ['gifts', 'giver', '/', null],
  ])('%s.%s: %s', (section, id, text, value) => {
    expect(readField(fieldAt(section, id), text)).toEqual({ value, issues: [] })
  })

  test.each([
    ['gifts', 'date', '2026年2月30日'],
    ['gifts', 'date', '2026.3'],
    ['gifts', 'date', '3月15日'],
    ['gifts', 'amount', '若干'],
    ['ceremonies', 'isReported', '部分'],
    ['ceremonies', 'guests', '120.5'],
    ['family', 'birth', '1985.1'],
    ['family', 'birth', '1985.13'],
    ['family', 'idNo', '3.30205E+17'],
  ])('%s.%s: %s is not guessed at', (section, id, text) => {
    const { value, issues } = readField(fieldAt(section, id), text)

    expect(value).toBeNull()
    expect(issues).toMatchObject([{ field: id, severity: 'error' }])
  })

  test('a code outside its list is kept and doubted', () => {
    expect(readField(fieldAt('talks', 'talkType'), '聊天')).toMatchObject({
      value: '聊天',
      issues: [{ field: 'talkType', severity: 'warning' }],
    })
  })

  test('a number that is no id number is kept, so that it can be corrected, and refused', () => {
    expect(readField(fieldAt('family', 'idNo'), '330299199001011231')).toMatchObject({
      value: '330299199001011231',
      issues: [{ severity: 'error' }],
    })
  })
})
