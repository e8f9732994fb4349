import { describe, expect, test } from 'vitest'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { checkDigitOf } from '@shared/values/id-number.ts'
import { creditCheckCharacter } from '@shared/values/credit-code.ts'

const sectionAt = (id: string) => builtInSections.find((one) => one.id === id)!
const issues = (section: string, values: RecordValues) =>
  checkRecord(sectionAt(section), values).map(({ field, severity }) => `${field} ${severity}`)

const relative = { relation: '配偶', name: '李四' }
const idNo = `33029919900101123${checkDigitOf('33029919900101123')}`

describe('errors, which keep a record from being saved', () => {
  test.each<[string, string, RecordValues, string]>([
    ['a required value is blank', 'family', { relation: '配偶', name: '  ' }, 'name'],
    ['a day that never was', 'gifts', { date: '2026-02-30' }, 'date'],
    ['a day in another form', 'gifts', { date: '2026.2.3' }, 'date'],
    ['a thirteenth month', 'family', { ...relative, birth: '1985-13' }, 'birth'],
    ['text for a number', 'gifts', { date: '2026-02-03', amount: '800' }, 'amount'],
    ['a number for text', 'gifts', { date: '2026-02-03', giver: 7 }, 'giver'],
    ['an amount below nought', 'gifts', { date: '2026-02-03', amount: -1 }, 'amount'],
    ['half a guest', 'ceremonies', { matter: '升学', date: '2026-02-03', guests: 1.5 }, 'guests'],
    ['more than the whole', 'businesses', { name: '李四', company: '甲公司', share: 100.5 }, 'share'],
    ['a word for yes or no', 'ceremonies', { matter: '升学', date: '2026-02-03', isReported: '是' }, 'isReported'],
    ['a text without end', 'otherMatters', { content: '长'.repeat(10_001) }, 'content'],
    ['a field there is not', 'gifts', { date: '2026-02-03', reflector: '某某' }, 'reflector'],
    ['a phone that is none', 'marriage', { status: '已婚', contactPhone: '问本人' }, 'contactPhone'],
    ['an id number with a slip', 'family', { ...relative, idNo: '330299199001011231' }, 'idNo'],
  ])('%s', (_what, section, values, field) => {
    expect(issues(section, values)).toContain(`${field} error`)
  })

  test('the last value that is still right', () => {
    expect(issues('businesses', { name: '李四', company: '甲公司', share: 100 })).toEqual([])
    expect(issues('otherMatters', { content: '长'.repeat(10_000) })).toEqual([])
    expect(issues('gifts', { date: '2028-02-29', amount: 0 })).toEqual([])
  })
})

describe('warnings, which are saved and shown', () => {
  test.each<[string, string, RecordValues, string]>([
    ['a code outside the list', 'family', { ...relative, relation: '干爹' }, 'relation'],
    ['a name with a number', 'family', { ...relative, name: '李四2' }, 'name'],
    ['birth that is not in the id number', 'family', { ...relative, idNo, birth: '1991-01' }, 'birth'],
    [
      'an end before the beginning',
      'training',
      { name: '班', startedOn: '2026-03-02', endedOn: '2026-03-01' },
      'endedOn',
    ],
    [
      'a return before the leaving',
      'travels',
      { leftOn: '2026-03-02', destination: '泰国', returnedOn: '2026-03-01' },
      'returnedOn',
    ],
    ['a credit code cut short', 'businesses', { name: '李四', company: '甲公司', creditCode: '9133' }, 'creditCode'],
  ])('%s', (_what, section, values, field) => {
    expect(issues(section, values)).toEqual([`${field} warning`])
  })

  test('none for a day, for an id number that agrees, for a right credit code and an old one', () => {
    const code = `91330299MA2AB1234${creditCheckCharacter('91330299MA2AB1234')}`

    expect(issues('training', { name: '班', startedOn: '2026-03-02', endedOn: '2026-03-02' })).toEqual([])
    expect(issues('family', { ...relative, idNo, birth: '1990-01' })).toEqual([])
    expect(issues('businesses', { name: '李四', company: '甲公司', creditCode: code })).toEqual([])
    expect(issues('businesses', { name: '李四', company: '甲公司', creditCode: '330299000012345' })).toEqual([])
  })
})
