import type { CommunityValues } from '@shared/people/model.ts'
import { defaultRuleParameters, seatsFor } from '@shared/people/rule-parameters.ts'
import type { GeneratedStreet } from './generated-street.ts'
import { seededRandom } from './seeded-random.ts'
import { SyntheticNumbers, syntheticRegion } from './synthetic-person.ts'
import { fillSeats, gridSeat, seatsOf, termStart } from './synthetic-team.ts'

const communityCount = 100

/** A street of any size, to measure with: a team in each of 100 communities, and grid workers for the rest. */
export function generateStreet(people: number, seed: number): GeneratedStreet {
  const random = seededRandom(seed)
  const numbers = new SyntheticNumbers()
  const communities = Array.from({ length: communityCount }, (_, index) =>
    communityOf(communityName(index), random.between(1200, 4900)),
  )
  const generated = communities.flatMap(({ seatsApproved }, community) => {
    const share =
      Math.floor((people * (community + 1)) / communityCount) - Math.floor((people * community) / communityCount)
    const team = seatsOf(seatsApproved ?? 5)
    const extra = Array.from({ length: Math.max(0, share - team.length) }, () => gridSeat)
    return fillSeats(random, numbers, community, [...team, ...extra].slice(0, share))
  })
  return { street: { name: '测速街道办事处', regionCode: syntheticRegion }, communities, people: generated }
}

export function communityOf(name: string, households: number): CommunityValues {
  return {
    name,
    partyOrganisationType: households > 3000 ? '党委' : households > 1800 ? '党总支' : '党支部',
    households,
    population: Math.round(households * 2.4),
    gridCount: Math.ceil(households / 400),
    termNumber: '第六届',
    termStart,
    termEnd: '2027-11',
    seatsApproved: seatsFor(households, defaultRuleParameters.seatTiers.value),
    reserveCount: 3,
    remark: null,
  }
}

function communityName(index: number): string {
  const first = ['东', '南', '西', '北', '中', '新', '老', '金', '银', '青'][index % 10]
  const second = ['湖', '桥', '苑', '门', '河', '园', '港', '岭', '塘', '坊'][Math.floor(index / 10)]
  return `${first}${second}社区`
}
