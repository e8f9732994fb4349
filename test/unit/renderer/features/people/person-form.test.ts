import { describe, expect, test } from 'vitest'
import type { AppointmentId, CommunityId, Person, PersonId } from '@shared/people/model.ts'
import { ageOn } from '@shared/values/age.ts'
import { checkPersonForm } from '../../../../../renderer/features/people/check-person-form.ts'
import { communityFormValuesOf, readCommunity } from '../../../../../renderer/features/people/community-form-values.ts'
import {
  changesOf,
  formValuesOf,
  hasChanges,
  newAppointment,
  rebased,
} from '../../../../../renderer/features/people/person-form-values.ts'
import { auditLine, importSources } from '../../../../../renderer/features/people/source-lines.ts'
import { normalYearMonth, readYearMonth } from '../../../../../renderer/features/people/year-month-text.ts'

const today = '2026-11-20'
const c1 = 'c1' as CommunityId
const aPerson: Person = {
  id: 'p1' as PersonId,
  communityId: c1,
  status: '在任',
  appointments: [
    {
      id: 'a1' as AppointmentId,
      communityId: c1,
      organisation: 'party',
      post: '委员',
      startedOn: '2022-11',
      endedOn: null,
    },
  ],
  revision: 3,
  createdAt: '',
  updatedAt: '',
  isDualHead: false,
  isCrossAppointed: false,
  name: '韩佳远',
  gender: '女',
  ethnicity: '汉族',
  birth: '1999-03',
  nativePlace: null,
  idNo: '330299********7760',
  politicalStatus: '中共党员',
  partyJoined: '2018-03',
  workStarted: null,
  education: null,
  school: null,
  phone: '159****2046',
  socialWorkCertificate: null,
  fullTime: true,
  address: null,
  remark: null,
}
const before = formValuesOf(aPerson)

describe('typed months', () => {
  test.each([
    ['1985.03', '1985.03'],
    ['198503', '1985.03'],
    ['1985年3月', '1985.03'],
    ['1985-3-12', '1985.03.12'],
    ['1985.1', '1985.01'],
    ['', ''],
    ['去年', '去年'],
  ])('%s becomes %s', (typed, shown) => {
    expect(normalYearMonth(typed)).toBe(shown)
  })
  test('what cannot be read is told with an example', () => {
    expect(readYearMonth('1985')).toEqual({ value: null, problem: expect.stringContaining('例如：1985.03') })
  })
})

describe('what is sent', () => {
  test('nothing, when nothing was changed', () => {
    expect(hasChanges(before, { ...before, name: ' 韩佳远 ' })).toBe(false)
  })
  test('only the changed fields, in their stored form', () => {
    expect(changesOf(before, { ...before, birth: '1999.04', nativePlace: ' 宁波 ', fullTime: null })).toEqual({
      birth: '1999-04',
      nativePlace: '宁波',
      fullTime: null,
    })
  })
  test('a sensitive field only when it was typed or emptied', () => {
    expect(changesOf(before, { ...before, phone: '13800005678', idNo: null })).toEqual({
      phone: '13800005678',
      idNo: null,
    })
  })
  test('all appointments, when one of them changed', () => {
    const added = { ...newAppointment(c1), post: ' 主任 ', startedOn: '2022.11' }
    expect(changesOf(before, { ...before, appointments: [...before.appointments, added] })).toEqual({
      appointments: [
        { id: 'a1', communityId: c1, organisation: 'party', post: '委员', startedOn: '2022-11', endedOn: null },
        { communityId: c1, organisation: 'committee', post: '主任', startedOn: '2022-11', endedOn: null },
      ],
    })
  })
  test('after a reload the own changes lie over the new ground', () => {
    const fresh = formValuesOf({ ...aPerson, gender: '男', nativePlace: '杭州' })
    const now = rebased(before, { ...before, nativePlace: '宁波' }, fresh)
    expect([now.gender, now.nativePlace]).toEqual(['男', '宁波'])
  })
})

describe('the check of a form', () => {
  test('does not judge masked values', () => {
    expect(checkPersonForm(before, today)).toEqual([])
  })
  test('puts what cannot be read at its field, and rows without a community too', () => {
    const appointments = [{ ...newAppointment(null), post: '委员', endedOn: 'x' }]
    const found = checkPersonForm({ ...before, partyJoined: '201', appointments }, today)
    expect(found.map(({ field, severity }) => `${severity} ${field}`)).toEqual([
      'error partyJoined',
      'error appointments.0.communityId',
      'error appointments.0.endedOn',
    ])
  })
})

describe('a community form', () => {
  const blank = communityFormValuesOf(null)
  test('reads numbers as people write them', () => {
    const { values } = readCommunity({ ...blank, name: '东湖社区', households: '3,200户', termStart: '2022年11月' })
    expect(values).toMatchObject({ name: '东湖社区', households: 3200, termStart: '2022-11', population: null })
  })
  test('says at each field what is wrong, in Chinese', () => {
    const { values, issues } = readCommunity({ ...blank, households: '很多', termStart: '2027.11', termEnd: '2022.11' })
    expect(values).toBeNull()
    expect(issues.map(({ field }) => field).toSorted()).toEqual(['households', 'name', 'termEnd'])
    expect(issues.filter(({ message }) => !/\p{Script=Han}/u.test(message))).toEqual([])
  })
})

test.each([
  ['1999-03', 27],
  ['1999-12', 26],
  ['1999-11-20', 27],
  ['1999-11-21', 26],
  ['2030-01', null],
])('somebody born %s is %s', (birth, age) => {
  expect(ageOn(birth, today)).toBe(age)
})

describe('where values came from', () => {
  test('one line an import, newest first', () => {
    const from = { field: 'name', sheet: '花名册', original: '', importedBy: '周敏' }
    const lines = importSources([
      { ...from, fileName: '旧.xlsx', cell: 'B3', importedAt: '2025-01-05T12:00:00', batchId: 'b1' },
      { ...from, fileName: '新.xlsx', cell: 'B6', importedAt: '2026-11-20T12:00:00', batchId: 'b2' },
      { ...from, fileName: '新.xlsx', cell: 'C6', importedAt: '2026-11-20T12:00:00', batchId: 'b2' },
    ])
    expect(lines.map(({ text }) => text)).toEqual([
      '2026-11-20 导入 新.xlsx 第 6 行，周敏',
      '2025-01-05 导入 旧.xlsx 第 3 行，周敏',
    ])
  })
  test('an act names the changed fields by their labels', () => {
    const change = { before: null, after: 'x' }
    const record = { table: 'person', id: 'p1', fields: { phone: change, political_status: change, revision: change } }
    const row = {
      seq: 1,
      at: '2026-11-20T14:03:00',
      accountName: '周敏',
      method: 'people.save',
      act: '修改人员',
      subject: null,
    }
    const counts = { person: { inserted: 0, updated: 1, deleted: 0 } }
    expect(auditLine({ ...row, reason: null, summary: { counts, records: [record] } })).toBe(
      '2026-11-20 14:03 周敏 修改人员：联系电话、政治面貌',
    )
  })
})
