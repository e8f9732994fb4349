import type { PersonChanges } from '@shared/people/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { TestApp } from './test-app.ts'

/** Valid, boring values; what a test is about it says itself. */
export function aPerson(changes: PersonChanges = {}): PersonChanges {
  return {
    name: '韩佳远',
    gender: '女',
    ethnicity: '汉族',
    birth: '1999-03',
    politicalStatus: '中共党员',
    partyJoined: '2018-03',
    phone: '15912342046',
    ...changes,
  }
}

export async function aCommunity(app: TestApp, name = '北辰社区'): Promise<CommunityId> {
  return app.call('people', 'saveCommunity', {
    id: null,
    revision: 0,
    values: {
      name,
      partyOrganisationType: '党委',
      households: 3500,
      population: 9000,
      gridCount: 10,
      termNumber: null,
      termStart: null,
      termEnd: null,
      seatsApproved: 7,
      reserveCount: 3,
      remark: null,
    },
  })
}
