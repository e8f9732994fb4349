import type { NewStreet } from '@shared/security/model.ts'
import type { WriteDb } from '../db/connection.ts'
import { community } from './demo-communities.ts'
import { demoChanges } from './demo-changes.ts'
import { fillStreet } from './fill-street.ts'
import { communityOf } from './generate-street.ts'
import type { GeneratedStreet } from './generated-street.ts'
import { seededRandom } from './seeded-random.ts'
import { SyntheticNumbers, syntheticRegion } from './synthetic-person.ts'
import { fillSeats, seatsOf } from './synthetic-team.ts'

const seed = 20_261_121

export const demoStreetValues: NewStreet = { name: '示范街道办事处', regionCode: syntheticRegion }

const communities: readonly (readonly [name: string, households: number])[] = [
  ['北辰社区', 2860],
  ['东湖社区', 4120],
  ['和平里社区', 2450],
  ['建设路社区', 1930],
  ['金桂社区', 3380],
  ['南桥社区', 2210],
  ['清源社区', 2740],
  ['双龙社区', 1680],
  ['望江社区', 4660],
  ['西苑社区', 2390],
  ['银杏社区', 3050],
  // As long as names get: layouts are tried with it.
  ['经济技术开发区滨海产业新城东部片区幸福里花园第二居民小区社区', 1240],
]

/** The street of the demonstration: every name, number and event in it is made up. */
export function demoStreet(): GeneratedStreet {
  const random = seededRandom(seed)
  const numbers = new SyntheticNumbers()
  const values = communities.map(([name, households], place) => ({
    ...communityOf(name, households),
    // So that a term is about to end (R-AUD-02, R-PRM-01).
    ...(place === community.shuanglong && { termEnd: '2027-03', remark: '2027年3月社区规模调整，提前换届' }),
  }))
  const teams = values.flatMap(({ seatsApproved }, place) =>
    fillSeats(random, numbers, place, seatsOf(seatsApproved ?? 5)),
  )
  return { street: demoStreetValues, communities: values, people: demoChanges(random, numbers, teams) }
}

/** Writes the demonstration into a database that has its street and nothing else. */
export function fillDemoStreet(db: WriteDb, newId: () => string, now: Date): void {
  fillStreet(db, demoStreet(), newId, now)
}
