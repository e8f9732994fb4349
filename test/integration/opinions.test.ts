import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpinionSentence } from '@shared/opinions/contract.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { actAs, aDossier, saveNew } from '../helpers/worked-dossier.ts'

let app: TestApp
let communityId: CommunityId
beforeEach(async () => {
  app = await openTestStreet({ now: () => new Date(2026, 10, 22, 9, 5) })
  communityId = await aCommunity(app)
  await actAs(app, 'clerk')
})
afterEach(() => app.remove())

const draft = (personId: PersonId) => app.call('opinions', 'draft', { personId, fromYear: 2024, toYear: 2026 })

const own = (text: string): OpinionSentence => ({ text, places: [], isOwn: true })

async function save(
  personId: PersonId,
  sentences: readonly OpinionSentence[],
  present: { id: string | null; revision: number } = { id: null, revision: 0 },
) {
  const plain = sentences.map((one) => ({ ...one, places: one.places.map((place) => ({ ...place })) }))
  return app.call('opinions', 'save', { ...present, personId, purpose: '换届提名', sentences: plain })
}

async function only(personId: PersonId) {
  const [opinion] = await app.call('opinions', 'list', { personId })
  if (!opinion) throw new Error('No opinion')
  return opinion
}

describe('a draft', () => {
  test('says each sanction with the end of its effect, and names the record it follows from', async () => {
    const { id, personId } = await aDossier(app, communityId)
    const [record] = await saveNew(app, id, 'sanctions', {
      system: '党纪',
      kind: '警告',
      decidedOn: '2026-08-31',
      effectiveOn: '2026-08-31',
      organ: '示范街道纪工委',
      reason: '未按规定公开居务。',
    })

    const [sentence] = await draft(personId)

    expect(sentence?.text).toBe(
      '2026年8月31日因未按规定公开居务受到党纪处分“警告”（示范街道纪工委），影响期至2027年8月31日，未满。',
    )
    expect(sentence?.places).toEqual([{ dossierId: id, section: 'sanctions', recordId: record }])
  })

  test('speaks of clues only to those who may read them, and only of conclusions', async () => {
    const { id, personId } = await aDossier(app, communityId)
    await actAs(app, 'reviewer')
    await saveNew(app, id, 'clues', {
      receivedOn: '2026-02-02',
      problemType: '甲',
      conclusion: '不属实',
      isClarified: true,
    })
    await saveNew(app, id, 'clues', { receivedOn: '2026-09-02', problemType: '乙', stage: '核查中' })
    const clues = (sentences: readonly OpinionSentence[]) => sentences.filter(({ text }) => text.includes('信访'))

    expect(clues(await draft(personId)).map(({ text }) => text)).toEqual([
      '2026年2月2日信访反映经核查，结论为不属实，已澄清反馈。',
    ])
    await actAs(app, 'clerk')
    expect(clues(await draft(personId))).toEqual([])
  })

  test('tells of 诫勉 and of no lighter talk', async () => {
    const { id, personId } = await aDossier(app, communityId)
    await saveNew(
      app,
      id,
      'talks',
      { talkType: '诫勉谈话', date: '2026-05-06', outcome: '合格' },
      { talkType: '提醒谈话', date: '2026-06-06' },
    )

    const texts = (await draft(personId)).map(({ text }) => text)

    expect(texts).toContain('2026年5月6日被诫勉谈话，回访合格。')
    expect(texts.join('')).not.toContain('提醒')
  })

  test('says 无 only where it was declared, with the place of the declaration', async () => {
    const { id, personId } = await aDossier(app, communityId)
    await app.call('dossiers', 'declareNone', { id, section: 'accountability', isNone: true })

    const sentences = await draft(personId)

    expect(sentences).toHaveLength(1)
    expect(sentences[0]?.text).toContain('被追究责任')
    expect(sentences[0]?.text).not.toContain('礼品')
    expect(sentences[0]?.places).toEqual([{ dossierId: id, section: 'accountability', recordId: null }])
  })
})

describe('an opinion', () => {
  test('is signed by another account than the one that drafted it', async () => {
    const { personId } = await aDossier(app, communityId)
    await actAs(app, 'reviewer')
    await save(personId, [own('工作认真负责。')])
    const { id, revision } = await only(personId)

    await expect(app.call('opinions', 'sign', { id, revision })).rejects.toMatchObject({ code: 'dossier-refused' })
    await actAs(app, 'leader')
    await app.call('opinions', 'sign', { id, revision })

    expect(await only(personId)).toMatchObject({ state: 'signed', draftedBy: 'reviewer', signedBy: 'leader' })
  })

  test('has been drafted by whoever changed it last', async () => {
    const { personId } = await aDossier(app, communityId)
    await save(personId, [own('工作认真负责。')])
    const { id, revision } = await only(personId)
    await actAs(app, 'reviewer')
    await save(personId, [own('工作认真负责，群众反映好。')], { id, revision })

    await expect(app.call('opinions', 'sign', { id, revision: revision + 1 })).rejects.toMatchObject({
      code: 'dossier-refused',
    })
  })

  test('does not change any more once it is signed', async () => {
    const { personId } = await aDossier(app, communityId)
    await save(personId, [own('工作认真负责。')])
    const { id, revision } = await only(personId)
    await actAs(app, 'leader')
    await app.call('opinions', 'sign', { id, revision })
    const signed = await only(personId)

    await expect(app.call('opinions', 'sign', { id, revision: signed.revision })).rejects.toMatchObject({
      code: 'opinion-signed',
    })
    await actAs(app, 'clerk')
    await expect(save(personId, [own('改过。')], signed)).rejects.toMatchObject({ code: 'opinion-signed' })
    await expect(app.call('opinions', 'remove', { id, personId })).rejects.toMatchObject({ code: 'opinion-signed' })
    expect(await only(personId)).toEqual(signed)
  })

  test('is not signed by the person it is about', async () => {
    const { personId } = await aDossier(app, communityId)
    await save(personId, [own('工作认真负责。')])
    const { id, revision } = await only(personId)
    await actAs(app, 'leader', { personId })

    await expect(app.call('opinions', 'sign', { id, revision })).rejects.toMatchObject({ code: 'dossier-refused' })
  })

  test('takes no sentence whose record is not in a dossier of this person', async () => {
    const one = await aDossier(app, communityId, '王海燕')
    const other = await aDossier(app, communityId, '李丽')
    const [record] = await saveNew(app, other.id, 'training', { name: '清廉教育', days: 2 })
    const place = { dossierId: other.id, section: 'training', recordId: record! }

    const foreign = save(one.personId, [{ text: '参加培训。', places: [place], isOwn: false }])
    const groundless = save(one.personId, [{ text: '参加培训。', places: [], isOwn: false }])

    await expect(foreign).rejects.toMatchObject({ code: 'records-invalid' })
    await expect(groundless).rejects.toMatchObject({ code: 'records-invalid' })
    await save(other.personId, [{ text: '参加培训。', places: [place], isOwn: false }])
  })

  test('keeps what it says of clues from those who may not read them', async () => {
    const { id, personId } = await aDossier(app, communityId)
    await actAs(app, 'reviewer')
    await saveNew(app, id, 'clues', { receivedOn: '2026-02-02', problemType: '甲', conclusion: '属实' })
    await save(personId, await draft(personId))
    const { id: opinionId, revision } = await only(personId)
    await actAs(app, 'clerk')

    expect(JSON.stringify(await only(personId))).not.toContain('属实')
    await expect(app.call('opinions', 'document', { id: opinionId, personId })).rejects.toMatchObject({
      code: 'power-missing',
    })
    await expect(save(personId, [own('改过。')], { id: opinionId, revision })).rejects.toMatchObject({
      code: 'power-missing',
    })
  })

  test('becomes a letter with both names, and says on every page that a draft is none', async () => {
    const { personId } = await aDossier(app, communityId)
    await save(personId, [own('<工作>认真负责。')])
    const { id, revision } = await only(personId)
    const drafted = await app.call('opinions', 'document', { id, personId })
    await actAs(app, 'leader')
    await app.call('opinions', 'sign', { id, revision })

    const { html, title } = await app.call('opinions', 'document', { id, personId })

    expect(drafted.html).toContain('未经签发，不作依据')
    expect(title).toBe('关于王海燕同志廉洁情况的说明')
    expect(html).not.toContain('未经签发')
    expect(html).toContain('1. &lt;工作&gt;认真负责。')
    expect(html).toMatch(/起草人：clerk[^]*签发人：leader/)
  })
})
