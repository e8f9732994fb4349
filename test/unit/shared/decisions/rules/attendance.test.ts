import { attendanceDoubts, isReached, voteDoubts } from '@shared/decisions/rules/attendance.ts'
import { defaultRuleParameters } from '@shared/people/rule-parameters.ts'
import { describe, expect, test } from 'vitest'
import { aMeeting } from '../../../../helpers/a-decision.ts'

const half = { parts: 1, of: 2 }
const twoThirds = { parts: 2, of: 3 }

describe('attendance', () => {
  test.each([
    [half, 15, 30, false],
    [half, 16, 30, true],
    [half, 8, 15, true],
    [half, 7, 15, false],
    [twoThirds, 20, 30, true],
    [twoThirds, 19, 30, false],
    [twoThirds, 21, 31, true],
    [twoThirds, 20, 31, false],
  ])('%j: %d of %d', (share, present, expected, isEnough) => {
    expect(isReached(present, expected, share)).toBe(isEnough)
  })

  test('delegates need two thirds, all residents more than half', () => {
    const doubtsOf = (form: string | null) =>
      attendanceDoubts(aMeeting('residents', '2026-03-08', { form, expected: 30, present: 18 }), defaultRuleParameters)

    expect(doubtsOf('居民会议')).toEqual([])
    expect(doubtsOf('户代表会议')).toEqual([])
    for (const form of ['居民代表会议', null]) {
      expect(doubtsOf(form)).toHaveLength(1)
      expect(doubtsOf(form)[0]).toContain('2/3')
    }
  })

  test('a meeting of all members asks for more than half of them', () => {
    const doubtsOf = (present: number) =>
      attendanceDoubts(aMeeting('partyMembers', '2026-03-05', { expected: 50, present }), defaultRuleParameters)
    expect(doubtsOf(25)).toHaveLength(1)
    expect(doubtsOf(26)).toEqual([])
  })

  test.each([
    [{ expected: null }, '没有登记'],
    [{ present: null }, '没有登记'],
    [{ expected: 0, present: 0 }, '应到人数为 0'],
    [{ expected: 30, present: 31 }, '多于应到'],
  ])('%j is doubtful', (changes, words) => {
    const [doubt] = attendanceDoubts(aMeeting('branch', '2026-03-02', changes), defaultRuleParameters)
    expect(doubt).toContain(words)
  })
})

describe('votes', () => {
  const doubtsOf = (votes: object, result: '通过' | '否决' | null, isDeciding = true) =>
    voteDoubts(
      aMeeting('residents', '2026-03-08', { present: 20, against: 0, abstain: 0, ...votes }),
      result,
      isDeciding,
    )

  test('exactly half of those present is not enough, one more is', () => {
    expect(doubtsOf({ agree: 10 }, '通过')).toHaveLength(1)
    expect(doubtsOf({ agree: 11 }, '通过')).toEqual([])
  })

  test('nobody votes twice', () => {
    expect(doubtsOf({ agree: 18, against: 1, abstain: 1 }, '通过')).toEqual([])
    expect(doubtsOf({ agree: 18, against: 2, abstain: 1 }, '通过')[0]).toContain('21 票')
  })

  test('what was rejected needs no majority, what passed without figures is doubtful', () => {
    expect(doubtsOf({ agree: 3, against: 17 }, '否决')).toEqual([])
    expect(doubtsOf({ agree: 3, against: 17 }, '否决', false)).toHaveLength(1)
    expect(doubtsOf({ agree: null }, '通过')).toHaveLength(1)
    expect(doubtsOf({ agree: null }, '通过', false)).toEqual([])
  })
})
