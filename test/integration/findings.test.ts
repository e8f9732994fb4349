import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DossierId, RecordId } from '@shared/dossier/model.ts'
import type { RecordDraft } from '@shared/dossier/contract.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import { type Role, powersOf } from '@shared/security/roles.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

const day = '2026-11-22'
let clock = new Date(`${day}T09:00:00`)
let app: TestApp
let community: CommunityId

beforeEach(async () => {
  clock = new Date(`${day}T09:00:00`)
  app = await openTestStreet({ now: () => clock })
  community = await aCommunity(app)
})
afterEach(() => app.remove())

async function aMember(name: string, organisation: 'committee' | 'supervision' = 'committee', at = community) {
  const post = { communityId: at, organisation, post: '委员', startedOn: '2021-03', endedOn: null }
  const changes = { ...aPerson({ name, phone: null }), communityId: at, appointments: [post] }
  return app.call('people', 'create', changes)
}

async function aDossier(person: PersonId, year = 2026): Promise<DossierId> {
  await app.call('dossiers', 'runBatch', {
    act: 'create',
    year,
    personIds: [person],
    note: { opinion: '', signedBy: '', signedOn: null },
  })
  return (await app.call('dossiers', 'find', { personId: person, year }))!
}

function save(id: DossierId, section: string, values: RecordDraft['values'], removed: readonly RecordId[] = []) {
  const drafts = [{ id: null, revision: 0, values }]
  return app.call('dossiers', 'saveRecords', { id, section, drafts, removed: [...removed] })
}

const rulesOf = async (id: PersonId) => (await app.call('findings', 'ofPerson', { id })).map(({ rule }) => rule)
const due = () => app.call('findings', 'due', { today: day })
const list = (rule: string | null, kind: 'overdue' | 'soon' | 'other' | null = null) =>
  app.call('findings', 'list', { today: day, rule, due: kind, offset: 0, limit: 200 })

/** What stands in the background has been looked at. */
async function caughtUp(): Promise<void> {
  await expect.poll(async () => (await due()).stale, { timeout: 10_000 }).toBe(0)
}

function become(roles: readonly Role[], communityIds: readonly string[] | null = null): void {
  const account = app.data.session.account!
  app.data.session.account = { ...account, roles, powers: powersOf(roles), communityIds }
}

describe('findings follow the records', () => {
  test('from the person to the dossier, its records, and back by an undo', async () => {
    const person = await aMember('陈晓雨')
    expect(await rulesOf(person)).toEqual(['R-DOC-05'])
    const dossier = await aDossier(person)
    expect(await rulesOf(person)).toEqual(expect.arrayContaining(['R-DOC-03', 'R-DOC-04', 'R-TLK-01', 'R-APP-01']))
    expect(await rulesOf(person)).not.toContain('R-DOC-05')

    await save(dossier, 'talks', { talkType: '例行廉政谈话', interviewer: '周敏', date: '2026-05-01' })
    const committed = app.lastCommitted()!
    expect(await rulesOf(person)).not.toContain('R-TLK-01')
    await app.call('history', 'undo', { seq: committed.seq })
    expect(await rulesOf(person)).toContain('R-TLK-01')
  })

  test('a finding leads to the record it looked at', async () => {
    const person = await aMember('陈晓雨')
    const dossier = await aDossier(person)
    const [record] = await save(dossier, 'talks', {
      talkType: '提醒谈话',
      interviewer: '周敏',
      date: '2026-10-01',
      requirement: '整改',
      deadline: '2026-11-21',
    })
    const found = await list('R-TLK-02')
    expect(found).toMatchObject({
      total: 1,
      findings: [
        { personId: person, personName: '陈晓雨', communityName: '北辰社区', dossierId: dossier, section: 'talks' },
      ],
    })
    expect(found.findings[0]?.recordIds).toEqual([record])
    expect((await due()).groups.find(({ rule }) => rule === 'R-TLK-02')).toMatchObject({ overdue: 1, soon: 0 })
    expect((await list('R-TLK-02', 'overdue')).total).toBe(1)
    expect((await list('R-TLK-02', 'soon')).total).toBe(0)
  })

  test('progress of the dossier is kept beside it', async () => {
    const person = await aMember('陈晓雨')
    const dossier = await aDossier(person)
    const row = async () => {
      const sort = { column: 'name', descending: false } as const
      const filter = { text: '', communityId: null, state: null, onlyFindings: false }
      return (await app.call('dossiers', 'list', { year: 2026, filter, sort, offset: 0, limit: 10 })).rows[0]!
    }
    const before = await row()
    expect(before.needed).toBeGreaterThan(0)
    await app.call('dossiers', 'declareNone', { id: dossier, section: 'gifts', isNone: true })
    expect((await row()).done).toBe(before.done + 1)
    expect(before.findings).toBe((await rulesOf(person)).length)
  })

  test('who is removed leaves none', async () => {
    const person = await aMember('陈晓雨')
    await app.call('people', 'remove', { id: person }, { reason: '重复录入' })
    expect((await list(null)).total).toBe(0)
  })

  test('a family that is written down on one side shows on the other', async () => {
    const supervisor = await aMember('陈晓雨', 'supervision')
    const member = await aMember('李建国')
    await aDossier(supervisor)
    const dossier = await aDossier(member)
    expect(await rulesOf(supervisor)).not.toContain('R-CONFLICT-01')
    await save(dossier, 'family', { relation: '女', name: '陈晓雨' })
    expect(await rulesOf(supervisor)).toContain('R-CONFLICT-01')
  })
})

describe('time and parameters', () => {
  test('another day is looked at anew when the folder is opened', async () => {
    const person = await aMember('陈晓雨')
    await aDossier(person)
    expect(await rulesOf(person)).not.toContain('R-DOC-05')
    clock = new Date('2027-01-04T09:00:00')
    await aCommunity(app, '南湖社区')
    await caughtUp()
    expect(await rulesOf(person)).toContain('R-DOC-05')
  })

  test('a saved parameter changes everybody’s findings, and its undo changes them back', async () => {
    const person = await aMember('陈晓雨')
    const dossier = await aDossier(person)
    await save(dossier, 'training', { name: '岗位培训', category: '岗位', endedOn: '2026-05-01', days: 5 })
    await app.call('people', 'save', { id: person, revision: 1, changes: { fullTime: true } })
    expect(await rulesOf(person)).not.toContain('R-TRN-02')
    const parameter = { key: 'trainDaysOther', value: 6, source: '街道文件', validFrom: '2026-01-01' }
    await app.call('findings', 'saveParameter', parameter)
    const { seq } = app.lastCommitted()!
    expect(await rulesOf(person)).toContain('R-TRN-02')
    const explained = (await app.call('findings', 'rules', {})).find(({ id }) => id === 'R-TRN-02')
    expect(explained?.parameters[0]).toMatchObject({ key: 'trainDaysOther', value: 6, source: '街道文件' })
    await app.call('history', 'undo', { seq })
    expect(await rulesOf(person)).not.toContain('R-TRN-02')
  })

  test('an inquiry runs by the work calendar: the yearly notice, and what the street says of a day', async () => {
    const dossier = await aDossier(await aMember('陈晓雨'))
    const letter = { talkType: '谈话函询—函询', interviewer: '周敏', sentOn: '2026-09-18', receivedOn: '2026-09-18' }
    await save(dossier, 'talks', letter)
    const dueOn = async () => (await list('R-TLK-03')).findings[0]?.dueOn
    // One Sunday and one Saturday are worked, 中秋 and 国庆 are not; by the week alone it would be the 9th.
    expect(await dueOn()).toBe('2026-10-15')
    await app.call('calendar', 'saveDay', { day: '2026-10-12', isWorkday: false, name: '台风停工' })
    await caughtUp()
    expect(await dueOn()).toBe('2026-10-16')
  })

  test('a value a parameter cannot have is refused', async () => {
    const parameter = { key: 'trainDaysOther', value: '很多', source: '街道文件', validFrom: '2026-01-01' }
    await expect(app.call('findings', 'saveParameter', parameter)).rejects.toMatchObject({ code: 'records-invalid' })
    const unknown = { ...parameter, key: 'constructor' }
    await expect(app.call('findings', 'saveParameter', unknown)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a large change is looked at in the background, and others may write meanwhile', async () => {
    for (let turn = 0; turn < 60; turn++)
      await aMember(`王${'伟强芳丽军敏静磊洋艳'[turn % 10]}${'一二三四五六'[turn % 6]}`)
    await caughtUp()
    const before = (await list('R-DOC-05')).total
    const parameter = { key: 'dossierSubmitBy', value: '06-30', source: '街道文件', validFrom: '2026-01-01' }
    await app.call('findings', 'saveParameter', parameter)
    expect((await due()).stale).toBeGreaterThan(50)
    await aCommunity(app, '南湖社区')
    await caughtUp()
    expect((await list('R-DOC-05', 'overdue')).total).toBe(before)
    expect(app.topics).toContain('findings')
  })
})

describe('who sees what', () => {
  test('a limited account sees its communities alone', async () => {
    const other = await aCommunity(app, '南湖社区')
    await aMember('陈晓雨')
    await aMember('李建国', 'committee', other)
    expect((await list('R-DOC-05')).total).toBe(2)
    become(['clerk'], [other])
    expect((await list('R-DOC-05')).findings.map(({ personName }) => personName)).toEqual(['李建国'])
    expect((await due()).groups).toMatchObject([{ rule: 'R-DOC-05', overdue: 0, soon: 0, other: 1 }])
  })

  test('clues are told to those alone who may read them', async () => {
    const person = await aMember('陈晓雨')
    const dossier = await aDossier(person)
    become(['clerk', 'reviewer'])
    await save(dossier, 'clues', {
      number: '2026-1',
      receivedOn: '2026-09-01',
      channel: '电话',
      summary: '反映',
      deadline: '2026-11-01',
    })
    expect((await list('R-CLU-01')).total).toBe(1)
    become(['clerk'])
    expect((await list('R-CLU-01')).total).toBe(0)
    expect(await rulesOf(person)).not.toContain('R-CLU-01')
    expect((await due()).groups.map(({ rule }) => rule)).not.toContain('R-CLU-01')
  })
})

describe('contradictions', () => {
  test('lead to both records, within the communities of the account', async () => {
    const other = await aCommunity(app, '南湖社区')
    const husband = await aMember('韩卫国')
    const wife = await aMember('陈晓雨', 'committee', other)
    const [his, hers] = [await aDossier(husband), await aDossier(wife)]
    const [record] = await save(his, 'family', { relation: '配偶', name: '陈晓雨' })
    await save(hers, 'family', { relation: '配偶', name: '王强' })
    const found = await app.call('findings', 'contradictions', {})
    expect(found.map(({ kind }) => kind)).toEqual(['spouse-differs'])
    expect(found[0]?.places[0]).toEqual({ dossierId: his, section: 'family', recordId: record })
    become(['clerk'], [community])
    expect(await app.call('findings', 'contradictions', {})).toEqual([])
  })
})
