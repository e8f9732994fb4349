import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportDraft } from '../../shared/import/draft.ts'
import type { ImportPlan } from '../../shared/import/plan.ts'
import type { CommunityId, PersonId } from '../../shared/people/model.ts'
import { localDay } from '../../shared/values/local-clock.ts'
import type { Random } from '../../electron/data/demo/seeded-random.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { header } from '../helpers/small-roster.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { attachments } from './attachment-acts.ts'
import type { ActFacts } from './worker-lines.ts'

/** Says that an act begins, does it, and says what is true once it is acknowledged. */
export type Perform = <T>(act: string, facts: ActFacts, work: () => Promise<T>) => Promise<T>

export interface Bench {
  readonly app: TestApp
  readonly perform: Perform
  readonly random: Random
  readonly now: () => Date
  password: string
}

/** The six kinds of acts. Each is one turn of a loop that goes on until the process is killed. */
export const kinds = { edits, import: importAndUndo, backup, restore, rekey, attachments } as const
export type Kind = keyof typeof kinds
export const kindNames = Object.keys(kinds) as Kind[]

const anyone = { text: '', communityId: null, organisation: null, post: null, status: null }

async function edits({ app, perform, random }: Bench): Promise<void> {
  const communityId = await theCommunity(app, perform)
  const post = { communityId, startedOn: null, endedOn: null }
  const appointments = [
    { ...post, organisation: 'party' as const, post: '委员' },
    { ...post, organisation: 'committee' as const, post: '委员' },
  ]
  const person = aPerson({ name: aName(random), communityId, appointments })
  const id = await perform('people.create', { changes: { person: 1, appointment: 2 } }, () =>
    app.call('people', 'create', person),
  )
  // All posts, one of them, and all of them made anew: a person goes with its posts or not at all.
  for (const posts of [appointments, appointments.slice(1), appointments]) {
    const { revision } = await app.call('people', 'get', { id })
    const changes = { remark: `核对 ${random.between(1, 1e6)}`, appointments: posts }
    await perform('people.save', {}, () => app.call('people', 'save', { id, revision, changes }))
  }
  const { total } = await app.call('people', 'list', {
    filter: anyone,
    sort: { column: 'name', descending: false },
    offset: 0,
    limit: 1,
  })
  // One who was imported may have a dossier by now, and stays.
  if (total > 20) await remove(app, perform, id)
}

async function remove(app: TestApp, perform: Perform, id: PersonId): Promise<void> {
  await perform('people.remove', {}, () => app.call('people', 'remove', { id }, { reason: '重复录入' }))
}

const importedPeople = 20
const importedTalks = 3

/** People of a roster and talks with three of them, whose dossiers are opened for it: all of it, or nothing. */
async function importAndUndo(bench: Bench): Promise<void> {
  const { app, perform } = bench
  await takeUpStaged(app)
  const plan = await perform('import.read', { changes: {} }, () => stage(bench))
  // A name made up twice is a person who is there already and gets another post.
  const writtenOf = (ledger: string) => {
    const { counts } = plan.ledgers.find((one) => one.ledger === ledger) ?? { counts: null }
    return counts ? counts.new + counts.changed : 0
  }
  const changes = {
    person: writtenOf('roster'),
    dossier: plan.newDossiers,
    dossier_record: writtenOf('talk'),
    import_batch: 1,
  }
  const facts = { changes }
  const { batchId } = await perform('import.apply', facts, () =>
    app.call('import', 'apply', { planId: plan.id, decisions: {} }),
  )
  if (batchId === null) throw new Error('Nothing was imported')
  await perform('import.undo', {}, () => app.call('import', 'undo', { batchId, edited: 'revert' }))
}

/** What a kill left staged comes back whole or not at all, and can be compared. */
async function takeUpStaged(app: TestApp): Promise<void> {
  await app.call('import', 'resume', {})
  const drafts = await app.call('import', 'drafts', {})
  for (const { rows, error, ledgers } of drafts)
    if (error || rows !== (ledgers.includes('talk') ? importedTalks : importedPeople))
      throw new Error(`A staged file of ${ledgers.join()} came back with ${rows} rows ${error?.code ?? ''}`)
  if (drafts.length > 0) await app.call('import', 'compare', { draftIds: drafts.map(({ id }) => id) })
  for (const { id } of drafts) await app.call('import', 'drop', { draftId: id })
}

/** Two files are read, compared, and something is chosen of every row: all of which a crash must survive or forget. */
async function stage({ app, random }: Bench): Promise<ImportPlan> {
  const rows = Array.from({ length: importedPeople }, (_, place) => {
    const name = aName(random)
    const post = place % 2 === 0 ? ['委员', ''] : ['', '委员']
    return [
      `${place + 1}`,
      '东湖社区',
      name,
      '女',
      '1990-07',
      '',
      ...post,
      '2021-03',
      `138${8 + place}0000${100 + place}`,
      '',
    ]
  })
  const path = join(app.folder, 'roster.csv')
  writeFileSync(path, `\uFEFF${[header, ...rows].map((row) => row.join(',')).join('\r\n')}`)
  const draft = await readWhole(app, path)
  const talked = [...new Set(rows.map((row) => row[2]!))].slice(0, importedTalks)
  const talks = talked.map((name) => ['东湖社区', name, '廉政谈话', '周敏', '2026-03-05', '街道', '换届后提醒'])
  const head = ['社区', '谈话对象', '谈话类型', '谈话人', '谈话时间', '谈话地点', '事由']
  const talkPath = join(app.folder, 'talks.csv')
  writeFileSync(talkPath, `\uFEFF${[head, ...talks].map((row) => row.join(',')).join('\r\n')}`)
  const talkDraft = await readWhole(app, talkPath)
  const plan = await app.call('import', 'compare', { draftIds: [draft.id, talkDraft.id] })
  const shown = { planId: plan.id, kind: null, text: '', offset: 0, limit: 50 }
  for (const { key } of (await app.call('import', 'planRows', shown)).rows)
    await app.call('import', 'decide', { planId: plan.id, decisions: { [key]: {} } })
  return plan
}

async function readWhole(app: TestApp, path: string): Promise<ImportDraft> {
  const draft = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
  if (draft.error) throw new Error(`${path} was not read: ${draft.error.message}`)
  return draft
}

async function backup({ app, perform, random }: Bench): Promise<void> {
  await anEdit(app, perform, random)
  await perform('backup.run', { changes: {} }, async () => (await app.call('backup', 'run', {})).id)
}

async function restore({ app, perform, random, now }: Bench): Promise<void> {
  await anEdit(app, perform, random)
  const copies = await app.call('backup', 'list', {})
  if (copies.length === 0) {
    await perform('backup.run', {}, async () => (await app.call('backup', 'run', {})).id)
    return
  }
  // What the check compares with must outlive the thinning of the backup that a restore makes: all of today do, and the
  // newest.
  const lasting = copies.filter(({ at }, place) => place === 0 || localDay(new Date(at)) === localDay(now()))
  const chosen = random.pick(lasting.slice(0, 6))
  await perform('backup.restore', { backup: chosen.id }, () =>
    app.call('backup', 'restore', { id: chosen.id, place: 'main' }, { reason: '验证' }),
  )
}

async function rekey(bench: Bench): Promise<void> {
  const { app, perform } = bench
  const taken = new Set((await app.call('accounts', 'list', {})).map(({ loginName }) => loginName))
  // The first free name, so that an account whose making was cut is made again under the same one.
  let number = 1
  while (taken.has(`clerk${number}`)) number += 1
  const loginName = `clerk${number}`
  const held = { displayName: loginName, roles: ['clerk' as const], communityIds: null, personId: null }
  const id = await perform('accounts.create', { changes: { account: 1 } }, () =>
    app.call('accounts', 'create', { loginName, password: `first-2026-${number}`, ...held }),
  )
  await perform('accounts.disable', { account: id, changes: { account: 1 } }, () =>
    app.call('accounts', 'disable', { id }, { reason: '调离' }),
  )
  const next = `sqlj2026-bjxc-${bench.random.between(1, 1e6)}`
  await perform('security.changePassword', { password: next }, () =>
    app.call('security', 'changePassword', { oldPassword: bench.password, newPassword: next }),
  )
  bench.password = next
}

async function anEdit(app: TestApp, perform: Perform, random: Random): Promise<void> {
  const person = aPerson({ name: aName(random) })
  await perform('people.create', { changes: { person: 1 } }, () => app.call('people', 'create', person))
}

async function theCommunity(app: TestApp, perform: Perform): Promise<CommunityId> {
  const name = '北辰社区'
  const found = (await app.call('people', 'communities', {})).find((one) => one.name === name)
  return found?.id ?? perform('people.saveCommunity', { changes: { community: 1 } }, () => aCommunity(app, name))
}

function aName(random: Random): string {
  const pick = (characters: string) => random.pick([...characters])
  const given = '安柏昌达恩芳刚海佳凯兰敏宁平琴瑞诗涛文欣雅泽晨东菲国红静军丽明娜鹏荣胜婷伟霞燕志'
  return pick('赵钱孙李周吴郑王冯陈韩杨朱秦许何吕张孔曹') + pick(given) + pick(given)
}
