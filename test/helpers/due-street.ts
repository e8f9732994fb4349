import { mkdirSync } from 'node:fs'
import { localDay } from '@shared/values/local-clock.ts'
import { aCommunity, aPerson } from './a-person.ts'
import { openTestStreet } from './test-app.ts'

/** A street with one member of a committee, for whom no dossier has been opened this year; closed. */
export async function aStreetWithOneDue(data: string, name: string): Promise<void> {
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  const communityId = await aCommunity(app)
  const post = {
    communityId,
    organisation: 'committee' as const,
    post: '委员',
    startedOn: localDay().slice(0, 7),
    endedOn: null,
  }
  await app.call('people', 'create', { ...aPerson({ name, communityId }), appointments: [post] })
  await app.close()
}
