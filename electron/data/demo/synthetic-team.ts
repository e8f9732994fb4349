import type { Organisation } from '@shared/people/model.ts'
import type { GeneratedPerson } from './generated-street.ts'
import type { Random } from './seeded-random.ts'
import { type PersonWish, type SyntheticNumbers, syntheticPerson } from './synthetic-person.ts'

export const termStart = '2022-11'
export const earlierTerm = { start: '2017-11', end: '2022-11' }

/** A place in a community's team and who may fill it. */
export interface Seat extends PersonWish {
  readonly posts: readonly (readonly [Organisation, string])[]
}

const inOffice = { isPartyMember: true, isFullTime: true }

/** 书记 and 主任 in one person; 纪检委员 leads the supervision, since nobody may sit on both committees. */
const fiveSeats: readonly Seat[] = [
  {
    posts: [
      ['party', '书记'],
      ['committee', '主任'],
    ],
    age: { from: 38, to: 56 },
    ...inOffice,
  },
  {
    posts: [
      ['party', '副书记'],
      ['committee', '副主任'],
    ],
    age: { from: 32, to: 54 },
    ...inOffice,
  },
  {
    posts: [
      ['party', '纪检委员'],
      ['supervision', '主任'],
    ],
    age: { from: 30, to: 57 },
    ...inOffice,
  },
  {
    posts: [
      ['party', '组织委员'],
      ['committee', '委员'],
    ],
    age: { from: 28, to: 50 },
    ...inOffice,
  },
  { posts: [['committee', '委员']], age: { from: 25, to: 45 }, isPartyMember: false, isFullTime: true },
]
const sevenSeats: readonly Seat[] = [
  ...fiveSeats,
  {
    posts: [
      ['party', '宣传委员'],
      ['committee', '委员'],
    ],
    age: { from: 26, to: 48 },
    ...inOffice,
  },
  { posts: [['committee', '委员']], age: { from: 25, to: 45 }, isPartyMember: false, isFullTime: true },
]
// Residents without pay.
const supervisionSeats: readonly Seat[] = [
  { posts: [['supervision', '委员']], age: { from: 45, to: 66 }, isPartyMember: true, isFullTime: false },
  { posts: [['supervision', '委员']], age: { from: 35, to: 62 }, isPartyMember: false, isFullTime: false },
]
export const gridSeat: Seat = {
  posts: [['other', '专职网格员']],
  age: { from: 24, to: 50 },
  isPartyMember: false,
  isFullTime: true,
}

export function seatsOf(seatsApproved: number): readonly Seat[] {
  return [...(seatsApproved <= 5 ? fiveSeats : sevenSeats), ...supervisionSeats]
}

/** Fills the seats; about every second person of some age already served in the term before. */
export function fillSeats(
  random: Random,
  numbers: SyntheticNumbers,
  community: number,
  seats: readonly Seat[],
): GeneratedPerson[] {
  return seats.map((seat) => {
    const values = syntheticPerson(random, numbers, seat)
    const [organisation] = seat.posts[0] ?? ['other']
    const servedBefore = Number(values.birth?.slice(0, 4)) <= 1988 && random.chance(0.5)
    return {
      values,
      community,
      status: '在任',
      appointments: [
        ...(servedBefore
          ? [{ community, organisation, post: '委员', startedOn: earlierTerm.start, endedOn: earlierTerm.end }]
          : []),
        ...seat.posts.map(([of, post]) => ({ community, organisation: of, post, startedOn: termStart, endedOn: null })),
      ],
    }
  })
}
