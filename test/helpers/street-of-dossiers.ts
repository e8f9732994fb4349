import { mkdirSync } from 'node:fs'
import type { PersonId } from '@shared/people/model.ts'
import { aCommunity, aPerson } from './a-person.ts'
import { openTestStreet, type TestApp } from './test-app.ts'
import { noNote } from './worked-dossier.ts'

const surnames = '王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗'
const given = ['浩然', '佳远', '杰海', '伟', '文博', '欣怡', '建国', '强丽', '梅', '志强']
export const longName = '阿不都热依木·买买提艾力·努尔麦麦提'
const longCommunity = '东湖街道新城国际花园北区第二社区居民委员会联合党委会'

interface Size {
  readonly people: number
  /** None: people without a dossier. */
  readonly year?: number
  readonly now?: () => Date
}

/** A street in four communities (one person: in one), with names as long as they get; signed in. */
export async function aStreetOfDossiers(data: string, { people, year, now }: Size): Promise<TestApp> {
  mkdirSync(data)
  const app = await openTestStreet({ folder: data, ...(now && { now }) })
  const names = ['北辰社区', '东湖社区', '清源社区', longCommunity].slice(0, people === 1 ? 1 : 4)
  const communities = []
  for (const name of names) communities.push(await aCommunity(app, name))
  const ids: PersonId[] = []
  for (let at = 0; at < people; at += 1) {
    const name = at === 1 ? longName : `${surnames[at % surnames.length]}${given[(at * 7) % given.length]}`
    const communityId = communities[at % communities.length]!
    ids.push(await app.call('people', 'create', aPerson({ name, communityId, phone: `1391234${1000 + at}` })))
  }
  if (year !== undefined) await app.call('dossiers', 'runBatch', { act: 'create', year, personIds: ids, note: noNote })
  return app
}
