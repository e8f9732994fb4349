import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PeopleFilter, PersonId } from '@shared/people/model.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet()
})
afterEach(() => app.remove())

const anyone: PeopleFilter = { text: '', communityId: null, organisation: null, post: null, status: null }
const list = async (filter: Partial<PeopleFilter> = {}, sort = { column: 'name' as const, descending: false }) =>
  (await app.call('people', 'list', { filter: { ...anyone, ...filter }, sort, offset: 0, limit: 100 })).rows

describe('the list of people', () => {
  test('stands in pinyin order, with a surname read as a surname', async () => {
    for (const name of ['赵一', '单强', '陈浩', '曾丽', '欧阳文', '阿里木'])
      await app.call('people', 'create', aPerson({ name }))

    expect((await list()).map(({ name }) => name)).toEqual(['阿里木', '陈浩', '欧阳文', '单强', '曾丽', '赵一'])
  })

  test.each([
    ['a name of two characters', '张伟', ['张伟', '张伟强']],
    ['the second half of a name', '伟强', ['张伟强']],
    ['one character', '伟', ['张伟', '张伟强']],
    ['initials', 'zwq', ['张伟强']],
    ['pinyin', 'zhangwei', ['张伟', '张伟强']],
    ['the last digits of an id number', '7760', ['韩佳远']],
    ['digits of a phone', '0420', ['刘伟']],
    ['an id tail with X in either case', '396x', ['周丽']],
    ['nothing that can be searched', '！？', []],
    ['nobody', '王五', []],
  ])('finds people by %s', async (_what, text, names) => {
    const people = [
      aPerson({ name: '张伟', phone: null }),
      aPerson({ name: '张伟强', phone: null }),
      aPerson({ name: '韩佳远', phone: null, idNo: '330299199903017760', gender: null, birth: null }),
      aPerson({ name: '刘伟', phone: '18612340420' }),
      aPerson({ name: '周丽', phone: null, idNo: '33029919680121396X', gender: null, birth: null, partyJoined: null }),
    ]
    for (const person of people) await app.call('people', 'create', person)

    const found = (await list({ text })).map(({ name }) => name)

    // 刘伟 also has the character that one search is for.
    const expected = text === '伟' ? ['刘伟', ...names] : names
    expect(found).toEqual(expected)
  })

  test('filters by community, organisation and post, and counts both offices once', async () => {
    const communityId = await aCommunity(app)
    const otherId = await aCommunity(app, '东湖社区')
    const post = (organisation: 'party' | 'committee', name: string) => ({
      communityId,
      organisation,
      post: name,
      startedOn: '2022-11',
      endedOn: null,
    })
    const both = [post('party', '书记'), post('committee', '主任')]
    await app.call('people', 'create', aPerson({ name: '王甲', communityId, appointments: both }))
    await app.call(
      'people',
      'create',
      aPerson({ name: '王乙', communityId, appointments: [post('committee', '委员')] }),
    )
    await app.call('people', 'create', aPerson({ name: '王丙', communityId: otherId }))

    expect((await list({ communityId })).map(({ name }) => name)).toEqual(['王甲', '王乙'])
    expect((await list({ organisation: 'party' })).map(({ partyPost }) => partyPost)).toEqual(['书记'])
    expect((await list({ post: '委员' })).map(({ name }) => name)).toEqual(['王乙'])
    expect(await app.call('people', 'summary', { filter: anyone })).toEqual({
      total: 3,
      dualHeads: 1,
      crossAppointed: 1,
    })
  })

  test('masks phone and id number, and shows one only as an audited act', async () => {
    const id = await app.call('people', 'create', aPerson({ idNo: '330299199903017760' }))

    const person = await app.call('people', 'get', { id })
    const shown = await app.call('people', 'reveal', { id, field: 'idNo' })

    expect([person.idNo, person.phone]).toEqual(['330299********7760', '159****2046'])
    expect(shown).toBe('330299199903017760')
    const [latest] = await app.call('history', 'ofRecord', { table: 'person', id })
    expect(latest).toMatchObject({ act: '显示敏感信息', accountName: '周敏', subject: `person:${id}/idNo` })
  })
})

describe('saving a person', () => {
  const aSaved = async () => {
    const id = await app.call('people', 'create', aPerson())
    return { id, person: await app.call('people', 'get', { id }) }
  }

  test('refuses a wrong id number at its field and keeps what was there', async () => {
    const { id, person } = await aSaved()

    const save = app.call('people', 'save', { id, revision: person.revision, changes: { idNo: '330299199903017761' } })

    await expect(save).rejects.toMatchObject({
      code: 'person-invalid',
      details: { issues: expect.arrayContaining([expect.objectContaining({ field: 'idNo', severity: 'error' })]) },
    })
    expect(await app.call('people', 'get', { id })).toEqual(person)
  })

  test('a number that came in damaged does not keep other fields from being corrected, but is judged when touched', async () => {
    const { id } = await aSaved()
    await app.data.session.ledger!.writer.run(
      { method: 'test', act: '测试', subject: null, reason: null, accountId: null, accountName: '测试' },
      (db) => db.prepare(`UPDATE person SET id_no = '330299199903017761' WHERE person_id = ?`).run(id),
    )

    await app.call('people', 'save', { id, revision: 1, changes: { remark: '电话已核对' } })
    const touched = app.call('people', 'save', { id, revision: 2, changes: { idNo: '330299199903017762' } })

    await expect(touched).rejects.toMatchObject({ code: 'person-invalid' })
    expect((await app.call('people', 'get', { id })).remark).toBe('电话已核对')
  })

  test('refuses a stale revision', async () => {
    const { id, person } = await aSaved()
    await app.call('people', 'save', { id, revision: person.revision, changes: { remark: '先改的' } })

    const late = app.call('people', 'save', { id, revision: person.revision, changes: { remark: '后改的' } })

    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })

  test('refuses the id number of somebody else, by name', async () => {
    await app.call('people', 'create', aPerson({ idNo: '330299199903017760' }))
    const { id, person } = await aSaved()

    const save = app.call('people', 'save', { id, revision: person.revision, changes: { idNo: '330299199903017760' } })

    await expect(save).rejects.toMatchObject({ code: 'id-number-taken', details: { name: '韩佳远' } })
  })

  test('a change can be undone, and the undo undone', async () => {
    const { id, person } = await aSaved()
    await app.call('people', 'save', { id, revision: person.revision, changes: { name: '韩佳媛' } })
    const edit = app.lastCommitted()
    const nameNow = async () => (await list({ text: 'hjy' })).map(({ name }) => name)

    await app.call('history', 'undo', { seq: edit!.seq })
    const undo = app.lastCommitted()
    expect(await nameNow()).toEqual(['韩佳远'])

    await app.call('history', 'undo', { seq: undo!.seq })
    expect(await nameNow()).toEqual(['韩佳媛'])
    expect(await list({ text: '佳媛' })).toHaveLength(1)
  })

  test('an undo never takes away what was changed later', async () => {
    const { id, person } = await aSaved()
    await app.call('people', 'save', { id, revision: person.revision, changes: { remark: '一' } })
    const first = app.lastCommitted()
    await app.call('people', 'save', { id, revision: person.revision + 1, changes: { remark: '二' } })

    await expect(app.call('history', 'undo', { seq: first!.seq })).rejects.toMatchObject({ code: 'conflict' })

    expect((await app.call('people', 'get', { id })).remark).toBe('二')
  })

  test('a deleted person comes back with appointments and search entry', async () => {
    const communityId = await aCommunity(app)
    const appointment = {
      communityId,
      organisation: 'party' as const,
      post: '书记',
      startedOn: '2022-11',
      endedOn: null,
    }
    const id = await app.call('people', 'create', aPerson({ communityId, appointments: [appointment] }))
    const before = await app.call('people', 'get', { id })
    await app.call('people', 'remove', { id }, { reason: '重复录入' })
    const removal = app.lastCommitted()
    expect(await list()).toEqual([])

    await app.call('history', 'undo', { seq: removal!.seq })

    expect(await app.call('people', 'get', { id: id as PersonId })).toEqual(before)
    expect(await list({ text: 'hjy' })).toHaveLength(1)
  })

  test('deleting asks for a reason', async () => {
    const { id } = await aSaved()
    await expect(app.call('people', 'remove', { id }, { reason: '  ' })).rejects.toMatchObject({
      code: 'reason-missing',
    })
  })
})
