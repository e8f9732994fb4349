import { describe, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import type { ComparedPerson } from '@shared/dossier/rules/compared-person.ts'
import { contradictionsAmong } from '@shared/dossier/rules/contradictions.ts'
import { supplierHints } from '@shared/dossier/rules/supplier-hints.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { PersonId } from '@shared/people/model.ts'
import { defaultRuleParameters } from '@shared/people/rule-parameters.ts'

let last = 0

function person(
  name: string,
  changes: Partial<ComparedPerson> = {},
  records: readonly (readonly [section: string, values: RecordValues])[] = [],
): ComparedPerson {
  last += 1
  const id = `p${last}`
  return {
    id: id as PersonId,
    name,
    idNo: null,
    birth: null,
    politicalStatus: null,
    partyJoined: null,
    communityId: null,
    communityName: '北辰社区',
    records: records.map(([section, values], index) => ({
      id: `${id}-r${index}`,
      section,
      values,
      copiedFrom: null,
      dossierId: `${id}-d` as DossierId,
      year: 2026,
    })),
    ...changes,
  }
}

function kinds(people: readonly ComparedPerson[], pairs: readonly { supervisor: string; member: string }[] = []) {
  return contradictionsAmong(people, pairs, defaultRuleParameters).map(({ kind }) => kind)
}

const idNo = '330299198503012341'

test('one number under two names, wherever it stands', () => {
  const wife = (name: string) => person('韩卫国', {}, [['family', { relation: '配偶', name, idNo }]])
  const found = contradictionsAmong([person('陈晓雨', { idNo }), wife('陈小雨')], [], defaultRuleParameters)
  expect(found).toMatchObject([{ kind: 'duplicate-id', places: [{ section: 'family' }] }])
  expect(found[0]?.people).toHaveLength(2)
  expect(found[0]?.sentence).not.toContain(idNo)
  expect(kinds([person('陈晓雨', { idNo }), wife('陈晓雨')])).toEqual([])
})

test('name and month of birth twice', () => {
  expect(kinds([person('王伟', { birth: '1980-03' }), person('王伟', { birth: '1980-03-05' })])).toEqual([
    'same-person',
  ])
  expect(kinds([person('王伟', { birth: '1980-03' }), person('王伟', { birth: '1981-03' })])).toEqual([])
})

test('birth against the number, of people and of their families', () => {
  expect(kinds([person('陈晓雨', { idNo, birth: '1985-03' })])).toEqual([])
  expect(kinds([person('陈晓雨', { idNo, birth: '1985-04' })])).toEqual(['birth-id'])
  expect(kinds([person('韩卫国', {}, [['family', { name: '陈晓雨', idNo, birth: '1986-03' }]])])).toEqual(['birth-id'])
})

test('joined before eighteen; on the birthday is early enough', () => {
  expect(kinds([person('王伟', { birth: '1980-03-05', partyJoined: '1998-03-04' })])).toEqual(['party-age'])
  expect(kinds([person('王伟', { birth: '1980-03-05', partyJoined: '1998-03-05' })])).toEqual([])
})

describe('families', () => {
  test('a supervisor and a member of the committee', () => {
    const member = person('李建国')
    const supervisor = person('陈晓雨', {}, [['family', { relation: '兄弟姐妹', name: '李建国' }]])
    const pair = { supervisor: supervisor.id, member: member.id }
    expect(kinds([member, supervisor], [pair])).toEqual(['supervision-kin'])
    expect(kinds([member, supervisor])).toEqual([])
  })
  test('a spouse whose own dossier names another', () => {
    const husband = person('韩卫国', {}, [['family', { relation: '配偶', name: '陈晓雨' }]])
    const wife = (name: string) => person('陈晓雨', {}, [['family', { relation: '配偶', name }]])
    expect(kinds([husband, wife('王强')])).toEqual(['spouse-differs'])
    expect(kinds([husband, wife('韩卫国')])).toEqual([])
    expect(kinds([husband, person('陈晓雨')])).toEqual([])
  })
  test('nobody is accused where two have the name', () => {
    const husband = person('韩卫国', {}, [['family', { relation: '配偶', name: '陈晓雨' }]])
    const wife = () => person('陈晓雨', {}, [['family', { relation: '配偶', name: '王强' }]])
    expect(kinds([husband, wife(), wife()])).toEqual([])
  })
  test('a spouse of somebody unmarried', () => {
    const spouse = ['family', { relation: '配偶', name: '陈晓雨' }] as const
    expect(kinds([person('韩卫国', {}, [['marriage', { status: '离异' }], spouse])])).toEqual(['marriage-spouse'])
    expect(kinds([person('韩卫国', {}, [['marriage', { status: '已婚' }], spouse])])).toEqual([])
  })
})

test('a company of the family supplies the community', () => {
  const declared = person('韩卫国', {}, [['conflicts', { company: '新湖保洁有限公司', isSupplier: true }]])
  const owner = (company: string) => person('陈晓雨', {}, [['businesses', { name: '陈强', company }]])
  expect(kinds([declared])).toEqual(['relative-supplies'])
  expect(kinds([declared, owner('新湖保洁')])).toEqual(['relative-supplies', 'relative-supplies'])
  expect(kinds([declared, owner('旧湖保洁')])).toEqual(['relative-supplies'])
})

test('a supplier is known by its credit code before its name', () => {
  const known = { name: '新湖保洁有限公司', creditCode: '91330299MA2AAAAA1X', recordId: 'r' }
  expect(supplierHints({ name: '别的名字', creditCode: known.creditCode }, [known])).toEqual([known])
  expect(supplierHints({ name: known.name, creditCode: '91330299MA2BBBBB1X' }, [known])).toEqual([])
  expect(supplierHints({ name: '新湖 保洁', creditCode: null }, [known])).toEqual([known])
  expect(supplierHints({ name: '', creditCode: null }, [{ ...known, name: '' }])).toEqual([])
})

test('a gift entered twice', () => {
  const gift = ['gifts', { date: '2026-09-20', giftName: '月饼', value: 200, giver: '张三' }] as const
  expect(kinds([person('韩卫国', {}, [gift]), person('陈晓雨', {}, [gift])])).toEqual(['gift-twice'])
  expect(kinds([person('韩卫国', {}, [gift, ['gifts', { ...gift[1], date: '2026-09-21' }]])])).toEqual([])
})
