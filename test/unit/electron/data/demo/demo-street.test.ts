import { expect, test } from 'vitest'
import { demoStreet } from '../../../../../electron/data/demo/demo-street.ts'
import { generateStreet } from '../../../../../electron/data/demo/generate-street.ts'
import { checkCommunity, checkPerson } from '../../../../../shared/people/rules.ts'
import { isCrossAppointed, isDualHead } from '../../../../../shared/people/posts.ts'
import type { CommunityId } from '../../../../../shared/people/model.ts'
import { hasValidCheckDigit } from '../../../../../shared/values/id-number.ts'
import type { GeneratedPerson } from '../../../../../electron/data/demo/generated-street.ts'

const today = '2026-11-21'
const street = demoStreet()
const inOffice = street.people.filter(({ status }) => status === '在任')
const posts = (person: GeneratedPerson) =>
  person.appointments.map((one) => ({ ...one, communityId: String(one.community) as CommunityId }))

test('is the same street every time', () => {
  expect(demoStreet()).toEqual(street)
})

test('has twelve communities and ninety people in office', () => {
  expect(street.communities).toHaveLength(12)
  expect(Math.max(...street.communities.map(({ name }) => name.length))).toBe(30)
  expect(inOffice).toHaveLength(90)
  expect(inOffice.filter((person) => isDualHead(posts(person), today))).toHaveLength(11)
  expect(inOffice.filter((person) => isCrossAppointed(posts(person), today)).length).toBeGreaterThan(30)
})

test('has id numbers of the fictitious region with right check digits, and nobody twice', () => {
  const ids = street.people.flatMap(({ values }) => values.idNo ?? [])

  expect(ids.filter((id) => !id.startsWith('330299') || !hasValidCheckDigit(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(street.people.map(({ values }) => values.name)).size).toBe(street.people.length)
  expect(street.people.filter(({ values }) => values.phone && !/^1\d{2}0000\d{4}$/.test(values.phone))).toEqual([])
})

test('nothing in it is refused, and a few things are doubted', () => {
  const issues = street.people.flatMap((person) => checkPerson(person.values, posts(person), { today }))

  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(new Set(issues.map(({ rule }) => rule))).toEqual(new Set(['R-CONFLICT-01', 'R-ID-BIRTH']))
  expect(issues).toHaveLength(2)
})

test('one community is short of a seat, the others are not', () => {
  const warned = street.communities.flatMap((community, at) => {
    const seats = inOffice.flatMap((person) =>
      posts(person)
        .filter(({ community: of }) => of === at)
        .map((held) => ({ ...held, personId: person.values.name })),
    )
    return checkCommunity(community, seats, { today }).map(({ rule }) => [community.name, rule])
  })

  expect(warned).toEqual([['和平里社区', 'R-SEAT']])
})

test('shows who left and who changed posts in 2025 and 2026', () => {
  const left = street.people.filter(({ status }) => status !== '在任')
  const ended = street.people.flatMap(({ appointments }) => appointments.flatMap(({ endedOn }) => endedOn ?? []))

  expect(left).toHaveLength(6)
  expect(new Set(left.map(({ status }) => status))).toEqual(new Set(['届满离任', '职务终止', '调离', '辞职', '退休']))
  expect(left.every(({ appointments }) => appointments.every(({ endedOn }) => endedOn !== null))).toBe(true)
  for (const year of ['2022', '2025', '2026'])
    expect(ended.filter((month) => month.startsWith(year)).length).toBeGreaterThan(1)
})

test('a street of any size has as many people as asked for, none of them twice', () => {
  const { people, communities } = generateStreet(3000, 1)

  expect(communities).toHaveLength(100)
  expect(new Set(communities.map(({ name }) => name)).size).toBe(100)
  expect(people).toHaveLength(3000)
  expect(new Set(people.map(({ values }) => values.idNo)).size).toBe(3000)
  expect(new Set(people.map(({ values }) => values.phone)).size).toBe(3000)
})
