import { describe, expect, test } from 'vitest'
import type { CommunityId } from '@shared/people/model.ts'
import type { HeldPost } from '@shared/people/posts.ts'
import { defaultRuleParameters } from '@shared/people/rule-parameters.ts'
import { checkCommunity, checkPerson, type Seat } from '@shared/people/rules.ts'
import { checkDigitOf } from '@shared/values/id-number.ts'

const context = { today: '2026-11-20' }
const sound = { name: '韩佳远', gender: '女', birth: '1999-03', politicalStatus: '中共党员', partyJoined: '2018-03' }
const idOf = (birth: string, order: string) => {
  const first = `330299${birth}${order}`
  return first + checkDigitOf(first)
}
const found = (values: Parameters<typeof checkPerson>[0], appointments: readonly HeldPost[] = []) =>
  checkPerson(values, appointments, context).map(({ field, severity, rule }) => `${severity} ${field} ${rule}`)

function aPost(organisation: HeldPost['organisation'], post: string, more: Partial<HeldPost> = {}): HeldPost {
  return { communityId: 'c1' as CommunityId, organisation, post, startedOn: '2022-11', endedOn: null, ...more }
}
function aSeat(
  personId: string,
  organisation: HeldPost['organisation'],
  post = '委员',
  more: Partial<HeldPost> = {},
): Seat {
  return { personId, ...aPost(organisation, post, more) }
}

describe('names', () => {
  test.each(['王伟', '欧阳文博', '迪丽努尔·买买提艾力', 'Anna Li', '  张伟  '])('takes %s', (name) => {
    expect(found({ ...sound, name })).toEqual([])
  })
  test.each(['', ' ', '王', '赵'.repeat(31)])('refuses “%s”', (name) => {
    expect(found({ ...sound, name })).toEqual(['error name R-NAME'])
  })
  test('doubts a digit in a name', () => {
    expect(found({ ...sound, name: '张伟2' })).toEqual(['warning name R-NAME'])
  })
  test('counts a rare character outside the basic plane as one', () => {
    expect(found({ ...sound, name: '𠮷𠮷' })).toEqual([])
    expect(found({ ...sound, name: '𠮷' })).toEqual(['error name R-NAME'])
  })
})

describe('id numbers', () => {
  test('agree with birth and gender', () => {
    expect(found({ ...sound, idNo: idOf('19990305', '002') })).toEqual([])
  })
  test('are refused when the check digit is wrong', () => {
    const right = idOf('19990305', '002')
    const wrong = right.slice(0, 17) + (right[17] === '1' ? '2' : '1')
    expect(found({ ...sound, idNo: wrong })).toEqual(['error idNo R-ID'])
  })
  test('are refused when text or a wrong length stands there', () => {
    expect(found({ ...sound, idNo: '3302991999' })).toEqual(['error idNo R-ID'])
    expect(found({ ...sound, idNo: '待补' })).toEqual(['error idNo R-ID'])
  })
  test('of fifteen digits are taken with a warning', () => {
    expect(found({ ...sound, idNo: '330299990305002' })).toEqual(['warning idNo R-ID'])
  })
  test('doubt another month of birth and the other gender', () => {
    expect(found({ ...sound, idNo: idOf('19980305', '001') })).toEqual([
      'warning birth R-ID-BIRTH',
      'warning gender R-ID-GENDER',
    ])
  })
  test('a number the form does not know is not judged', () => {
    expect(found({ ...sound, idNo: undefined })).toEqual([])
  })
})

describe('dates', () => {
  test('joining the party before eighteen is refused and names both dates', () => {
    expect(checkPerson({ ...sound, partyJoined: '2017-02' }, [], context)).toEqual([
      {
        field: 'partyJoined',
        severity: 'error',
        rule: 'R-PARTY-AGE',
        message: '入党时间 2017.02 早于年满 18 周岁（一般要求），出生年月是 1999.03。请核对这两项。',
      },
    ])
  })
  test('the month of the eighteenth birthday is enough', () => {
    expect(found({ ...sound, partyJoined: '2017-03' })).toEqual([])
    expect(found({ ...sound, birth: '1999-03-20', partyJoined: '2017-03-19' })).toEqual([
      'error partyJoined R-PARTY-AGE',
    ])
  })
  test('a party date of somebody who is no member is doubted, not measured', () => {
    expect(found({ ...sound, politicalStatus: '群众', partyJoined: '2010-01' })).toEqual([
      'warning partyJoined R-PARTY-STATUS',
    ])
  })
  test('work before sixteen is doubted, before birth refused', () => {
    expect(found({ ...sound, workStarted: '2014-01' })).toEqual(['warning workStarted R-WORK-AGE'])
    expect(found({ ...sound, workStarted: '1998-01' })).toEqual(['error workStarted R-WORK-AGE'])
  })
  test('dates after today are refused', () => {
    expect(found({ name: '王伟', birth: '2027-01' })).toEqual(['error birth R-DATE-FUTURE'])
    expect(found({ name: '王伟', birth: '2026-11' })).toEqual([])
  })
  test('another age comes in as a parameter with its source', () => {
    const parameters = {
      ...defaultRuleParameters,
      partyAge: { value: 20, source: '本街道规定', validFrom: '2026-01-01' },
    }
    const issues = checkPerson({ ...sound, partyJoined: '2018-03' }, [], { ...context, parameters })
    expect(issues.map((issue) => issue.message)).toEqual([expect.stringContaining('20 周岁（本街道规定）')])
  })
})

test.each([
  ['13800005678', []],
  ['0574-87650000', []],
  ['13800005678、0574-87650000', []],
  ['无', []],
  ['668800', []],
  ['138000', ['error phone R-PHONE']],
  ['1380000567', ['error phone R-PHONE']],
  ['问老张', ['error phone R-PHONE']],
])('phone %s', (phone, expected) => {
  expect(found({ ...sound, phone })).toEqual(expected)
})

test('a value outside its list is kept with a warning', () => {
  expect(found({ ...sound, politicalStatus: '中共党圆', partyJoined: null })).toEqual([
    'warning politicalStatus R-CODE',
  ])
})

describe('appointments', () => {
  test('a member of both supervision and committee is named with the source in words', () => {
    const issues = checkPerson(sound, [aPost('supervision', '委员'), aPost('committee', '委员')], context)
    expect(issues).toMatchObject([{ field: 'appointments', rule: 'R-CONFLICT-01', severity: 'warning' }])
    expect(issues[0]?.message).toContain('地方做法')
  })
  test('another community or an ended post is no conflict', () => {
    const elsewhere = aPost('committee', '委员', { communityId: 'c2' as CommunityId })
    expect(found(sound, [aPost('supervision', '委员'), elsewhere])).toEqual([])
    const ended = aPost('committee', '委员', { endedOn: '2025-12' })
    expect(found(sound, [aPost('supervision', '委员'), ended])).toEqual([])
  })
  test('an end before the beginning stands at its own cell', () => {
    expect(found(sound, [aPost('party', '书记', { endedOn: '2021-01' })])).toEqual([
      'error appointments.0.endedOn R-POST-DATES',
    ])
  })
})

describe('communities', () => {
  const rules = (households: number | null, seatsApproved: number | null, seats: readonly Seat[]) =>
    checkCommunity({ households, seatsApproved }, seats, context).map(({ rule, message }) => `${rule} ${message}`)
  const fivePeople = ['a', 'b', 'c', 'd', 'e'].map((id) => aSeat(id, 'committee'))

  test('somebody in both committees fills one seat', () => {
    expect(rules(2000, null, [...fivePeople, aSeat('a', 'party'), aSeat('b', 'party')])).toEqual([])
  })
  test.each([
    [2999, []],
    [3000, [expect.stringContaining('两委核定 7 人，实有 5 人，缺 2 人')]],
    [5000, [expect.stringContaining('两委核定 7 人，实有 5 人，缺 2 人')]],
    [5001, [expect.stringContaining('两委核定 9 人，实有 5 人，缺 4 人')]],
  ])('five people for %i households', (households, expected) => {
    expect(rules(households, null, fivePeople)).toEqual(expected)
  })
  test('the number approved comes before the tier, and the tier is told with its source', () => {
    expect(rules(4000, 5, fivePeople)).toEqual([
      'R-SEAT 核定职数 5 人，按户数应核对：3000 至 5000 户配 7 人（地方做法）。',
    ])
  })
  test('nobody entered yet is no vacancy', () => {
    expect(rules(4000, 7, [])).toEqual([])
  })
  test('those who left are not counted', () => {
    expect(rules(2000, null, [...fivePeople, aSeat('f', 'committee', '委员', { endedOn: '2024-06' })])).toEqual([])
  })
  test('supervision has three to five members where it is entered at all', () => {
    const two = [aSeat('x', 'supervision', '主任'), aSeat('y', 'supervision')]
    expect(rules(2000, null, [...fivePeople, ...two])).toEqual([
      'R-CONFLICT-02 居务监督委员会有 2 人，一般为 3 至 5 人（地方做法）。',
    ])
    expect(rules(2000, null, [...fivePeople, ...two, aSeat('z', 'supervision')])).toEqual([])
  })
  test('two secretaries at once are told', () => {
    const heads = [aSeat('a', 'party', '书记'), aSeat('b', 'party', '党委书记'), aSeat('c', 'party', '副书记')]
    expect(rules(2000, null, [...fivePeople, ...heads])).toEqual([expect.stringContaining('R-HEAD 同时在任 2 名书记')])
  })
})
