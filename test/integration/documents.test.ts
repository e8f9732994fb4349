import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommunityId } from '@shared/people/model.ts'
import { readWorkbook } from '../../electron/data/workbook/read-workbook.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { actAs, aDossier, confirmDossier, gift, noNote, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let communityId: CommunityId
let clock: Date
beforeEach(async () => {
  clock = new Date(2026, 10, 22, 9, 5)
  app = await openTestStreet({ now: () => clock })
  communityId = await aCommunity(app)
  await actAs(app, 'clerk')
})
afterEach(() => app.remove())

const booklet = (id: Awaited<ReturnType<typeof aDossier>>['id'], sections: string[] | null = null) =>
  app.call('documents', 'booklet', { id, sections })

describe('the booklet', () => {
  test('holds the records under the exact headings, and says of the others whether they were declared', async () => {
    const { id } = await aDossier(app, communityId)
    await saveNew(app, id, 'gifts', gift)
    await app.call('dossiers', 'declareNone', { id, section: 'accountability', isNone: true })

    const { html, title } = await booklet(id)

    expect(title).toBe('王海燕2026年廉洁档案')
    expect(html).toContain('<th>拒收或上交礼金、有价证券或支付凭证金额</th>')
    expect(html).toContain('中秋月饼')
    expect(sectionOf(html, '2')).toContain('无此情况（已声明）')
    expect(sectionOf(html, '19')).toContain('未填')
  })

  test('masks id number, phone and address wherever they stand', async () => {
    const idNo = '330203199003071216'
    const person = aPerson({
      name: '赵国梁',
      communityId,
      idNo,
      gender: '男',
      birth: '1990-03-07',
      address: '宁波市海曙区镇明路100号3单元',
    })
    const personId = await app.call('people', 'create', person)
    await app.call('dossiers', 'runBatch', { act: 'create', year: 2026, personIds: [personId], note: noNote })
    const id = await app.call('dossiers', 'find', { personId, year: 2026 })
    await saveNew(app, id!, 'family', { relation: '配偶', name: '孙丽', idNo: '330203199105122221' })

    const { html } = await booklet(id!)

    expect(html).toContain('330203********1216')
    expect(html).toContain('330203********2221')
    for (const secret of [idNo, '330203199105122221', '15912342046', '镇明路']) expect(html).not.toContain(secret)
  })

  test('leaves hostile text as text, in values, headings of the page and attributes', async () => {
    const hostile = `<script>alert("1")</script><img src=x onerror='a()'>&amp;`
    const { id } = await aDossier(app, communityId, '<b>王</b>')
    await saveNew(app, id, 'gifts', { ...gift, giftName: hostile, giver: '"><style>*{display:none}</style>' })

    const { html } = await booklet(id)

    expect(html).not.toMatch(/<script|<img|<b>王|onerror='/)
    expect(html.match(/<style>/g)).toHaveLength(1)
    expect(html).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;amp;',
    )
  })

  test('has the clues only for those who may read them', async () => {
    const { id } = await aDossier(app, communityId)
    await actAs(app, 'reviewer')
    await saveNew(app, id, 'clues', { receivedOn: '2026-04-02', problemType: '违规报销', conclusion: '不属实' })
    expect((await booklet(id)).html).toContain('违规报销')

    await actAs(app, 'leader')
    const { html } = await booklet(id)

    expect(html).not.toContain('违规报销')
    expect(html).not.toContain('信访举报与问题线索')
  })

  test('asks for the page of each entry of its contents, and every place is there once', async () => {
    const { id } = await aDossier(app, communityId)

    const { html } = await booklet(id)

    const asked = [...html.matchAll(/data-page-of="([\w-]+)"/g)].map(([, name]) => name)
    expect(asked.length).toBeGreaterThan(20)
    for (const name of asked) expect(html.split(`id="${name}"`), name).toHaveLength(2)
  })

  test('can be of some sections alone', async () => {
    const { id } = await aDossier(app, communityId)

    const { html } = await booklet(id, ['gifts'])

    expect(html).toContain('本人拒收或上交礼金、礼品情况登记表')
    expect(html).not.toContain('述职述廉报告')
  })
})

test('the workbook has a sheet a section, masked, and what looks like a formula stays text', async () => {
  const { id } = await aDossier(app, communityId)
  await saveNew(app, id, 'gifts', { ...gift, giftName: '=HYPERLINK("http://x")' })
  await saveNew(app, id, 'family', { relation: '配偶', name: '孙丽', idNo: '330203199105122221' })
  const target = join(app.folder, '档案.xlsx')

  await app.call('documents', 'dossierWorkbook', { id, ticket: app.ticket(target, 'write') })
  expect(app.lastCommitted()?.act).toBe('导出廉洁档案(遮盖)')

  const { result } = await readWorkbook(readFileSync(target), '档案.xlsx')
  if (!result.ok) throw new Error('The workbook cannot be read')
  const { sheets } = result.content
  const { statuses } = await app.call('dossiers', 'get', { id })
  expect(sheets.length).toBeGreaterThan(15)
  expect(sheets.length).toBeLessThan(statuses.length)
  const text = JSON.stringify(sheets.map(({ rows }) => rows))
  expect(text).toContain('=HYPERLINK')
  expect(text).toContain('330203********2221')
  expect(text).not.toContain('330203199105122221')
})

test('the summary of a community names the people behind each figure', async () => {
  const first = await aDossier(app, communityId, '王海燕')
  await aDossier(app, communityId, '李丽')
  await app.call('people', 'create', aPerson({ name: '陈晓东', communityId, idNo: null, phone: null }))
  await saveNew(app, first.id, 'talks', { talkType: '诫勉谈话', date: '2026-05-06' })
  await saveNew(app, first.id, 'talks', { talkType: '诫勉谈话', date: '2026-08-06' })

  const day = { name: '社区治理培训', category: '岗位', endedOn: '2026-06-05', days: 1.5 }
  await saveNew(app, first.id, 'training', day, { ...day, endedOn: '2026-09-05' })

  const { html } = await app.call('documents', 'communitySummary', { communityId, year: 2026 })

  const lines = linesOf(html)
  // Nobody is said to have reached the days whom no rule asks for them.
  expect(lines.find((line) => line.includes('有培训记录'))).toMatch(/1 人.*王海燕（3 天）/)
  expect(lines.find((line) => line.includes('天数未达要求'))).toMatch(/0 人/)
  expect(lines.find((line) => line.includes('应建档人员'))).toMatch(/3 人/)
  expect(lines.find((line) => line.includes('未建档'))).toMatch(/1 人.*陈晓东/)
  expect(lines.find((line) => line.includes('草稿'))).toMatch(/2 人/)
  expect(lines.find((line) => line.includes('诫勉谈话'))).toMatch(/2 次.*王海燕（2）/)
})

test('the list of transfer names each dossier and both sides', async () => {
  const { id } = await aDossier(app, communityId)
  await actAs(app, 'archivist')

  const { html, isLandscape } = await app.call('documents', 'transferList', { ids: [id], receiver: '区档案馆' })

  expect(isLandscape).toBe(true)
  expect(html).toContain('王海燕')
  expect(filledIn(html, '接收单位和接收人')).toBe('区档案馆')
  expect(filledIn(html, '移交人')).toBe('archivist')
  // Everything but the names is a line to write on.
  expect(filledIn(html, '监交人')).toBe('')
  expect(filledIn(html, '接收人签字（盖章）')).toBe('')
})

test('the receiver who signed for a dossier stands on its list; for several without one there is a line', async () => {
  const { id } = await aDossier(app, communityId)
  const other = await aDossier(app, communityId, '李丽')
  await confirmDossier(app, id)
  await actAs(app, 'archivist')
  await app.call('dossiers', 'archive', { id, note: noNote })
  await app.call('dossiers', 'transfer', { id, note: { ...noNote, signedBy: '区委组织部　沈波' } })
  const receiver = async (ids: (typeof id)[]) =>
    filledIn((await app.call('documents', 'transferList', { ids, receiver: '' })).html, '接收单位和接收人')

  expect(await receiver([id])).toBe('区委组织部　沈波')
  expect(await receiver([id, other.id])).toBe('')
})

describe('the list for appraisal', () => {
  const appraisal = async (year: number) => {
    await actAs(app, 'archivist')
    return app.call('documents', 'appraisalList', { year })
  }

  test('holds what was kept to the end of its class, and nothing that is kept for ever', async () => {
    const { id } = await aDossier(app, communityId)
    await saveNew(app, id, 'gifts', gift)
    await saveNew(app, id, 'sanctions', { system: '党纪', kind: '警告', decidedOn: '2026-03-05' })
    await confirmDossier(app, id)
    await actAs(app, 'archivist')
    await app.call('dossiers', 'archive', { id, note: noNote })

    expect((await appraisal(2055)).html).toContain('没有保管期满的档案')
    const { html } = await appraisal(2056)

    expect(html).toContain('2056年底')
    expect(html).toContain('本人拒收或上交礼金、礼品情况登记表')
    expect(html).not.toContain('处分与处理')
    expect((await app.call('dossiers', 'get', { id })).state).toBe('archived')
  })
})

/** What stands on the line after these words. */
function filledIn(html: string, words: string): string | undefined {
  return new RegExp(`>${words}：<u>([^<]*)</u>`).exec(html)?.[1]
}

/** From the heading of this number to the next heading. */
function sectionOf(html: string, number: string): string {
  const start = html.indexOf(`>${number}　`, html.indexOf('class="facts"'))
  expect(start, `section ${number}`).toBeGreaterThan(0)
  return html.slice(start, html.indexOf('<h3', start))
}

function linesOf(html: string): string[] {
  return html.split('</tr>').map((line) => line.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '))
}
