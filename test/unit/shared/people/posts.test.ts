import { describe, expect, test } from 'vitest'
import type { CommunityId } from '@shared/people/model.ts'
import {
  type HeldPost,
  isCommitteeHead,
  isCrossAppointed,
  isCurrent,
  isDualHead,
  isPartyHead,
} from '@shared/people/posts.ts'

const today = '2026-11-20'

function aPost(organisation: HeldPost['organisation'], post: string, more: Partial<HeldPost> = {}): HeldPost {
  return { communityId: 'c1' as CommunityId, organisation, post, startedOn: null, endedOn: null, ...more }
}

test.each([
  ['书记', true],
  ['党委书记', true],
  ['社区党总支书记', true],
  ['书记、纪检委员', true],
  ['副书记', false],
  ['党委副书记', false],
  ['第一书记', false],
  ['团支部书记', false],
])('%s heads the party organisation: %s', (post, expected) => {
  expect(isPartyHead({ organisation: 'party', post })).toBe(expected)
  expect(isPartyHead({ organisation: 'committee', post })).toBe(false)
})

test.each([
  ['主任', true],
  ['居委会主任', true],
  ['副主任', false],
  ['妇联主任', false],
])('%s heads the committee: %s', (post, expected) => {
  expect(isCommitteeHead({ organisation: 'committee', post })).toBe(expected)
})

describe('两职', () => {
  test('书记 and 主任 of one community is 一肩挑 and 交叉任职', () => {
    const posts = [aPost('party', '书记'), aPost('committee', '主任')]
    expect([isDualHead(posts, today), isCrossAppointed(posts, today)]).toEqual([true, true])
  })
  test('副书记 and 委员 is only 交叉任职', () => {
    const posts = [aPost('party', '副书记'), aPost('committee', '委员')]
    expect([isDualHead(posts, today), isCrossAppointed(posts, today)]).toEqual([false, true])
  })
  test('posts of two communities, and posts that ended, make neither', () => {
    const elsewhere = aPost('committee', '主任', { communityId: 'c2' as CommunityId })
    const ended = aPost('committee', '主任', { endedOn: '2026-10' })
    expect(isDualHead([aPost('party', '书记'), elsewhere], today)).toBe(false)
    expect(isCrossAppointed([aPost('party', '书记'), ended], today)).toBe(false)
  })
})

test('a post that ends in a month is held to the end of that month', () => {
  expect(isCurrent({ endedOn: '2026-11' }, today)).toBe(true)
  expect(isCurrent({ endedOn: '2026-11-19' }, today)).toBe(false)
})
