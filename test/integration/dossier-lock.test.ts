import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import type { AppError } from '@shared/rpc/errors.ts'
import type { WriteDb } from '../../electron/data/db/connection.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import {
  actAs,
  aDossier,
  confirmDossier,
  fillDossier,
  gift,
  note,
  saveNew,
  unlockDossier,
} from '../helpers/worked-dossier.ts'

let app: TestApp
let id: DossierId
let personId: PersonId
beforeEach(async () => {
  app = await openTestStreet()
  const communityId = await aCommunity(app)
  await actAs(app, 'clerk')
  ;({ id, personId } = await aDossier(app, communityId))
})
afterEach(() => app.remove())

/** What the clerk reads. */
const sentenceOf = (refused: Promise<unknown>) =>
  refused.then(
    () => 'not refused',
    (error: AppError) => `${error.code}: ${errorText(error)}`,
  )

function write(sql: string): Promise<unknown> {
  const by = { accountId: null, accountName: '', approverId: null, approverName: null }
  const act = { method: 'test', act: '导入', subject: null, reason: null, ...by }
  return app.data.session.ledger!.writer.run(act, (db: WriteDb) => db.prepare(sql).run())
}

const locked = /^dossier-refused: .*已经街道确认/
const toStand = /^dossier-refused: .*(不能撤销|只能按)/

test('the values of a confirmed dossier change by no call', async () => {
  const [record] = await saveNew(app, id, 'gifts', gift)
  await confirmDossier(app, id)

  const drafts = [{ id: record!, revision: 1, values: { value: 1 } }]
  expect(await sentenceOf(app.call('dossiers', 'saveRecords', { id, section: 'gifts', drafts, removed: [] }))).toMatch(
    locked,
  )
  expect(await sentenceOf(saveNew(app, id, 'family', { relation: '配偶', name: '陈晓东' }))).toMatch(locked)
  expect(await sentenceOf(app.call('dossiers', 'declareNone', { id, section: 'talks', isNone: false }))).toMatch(locked)
  expect(await sentenceOf(app.call('dossiers', 'remove', { id }, { reason: '删' }))).toMatch(/approval-needed/)
})

test('nor by a write that goes around them', async () => {
  await saveNew(app, id, 'gifts', gift)
  await confirmDossier(app, id)

  const writes = {
    'a record changed': `UPDATE dossier_record SET field_values = '{}'`,
    'a record removed': 'DELETE FROM dossier_record',
    'a record added': `INSERT INTO dossier_record SELECT 'new', dossier_id, section, 9, NULL, '{}', NULL, 1, '' FROM dossier_record LIMIT 1`,
    'a declaration taken back': 'UPDATE section_entry SET is_none = 1 - is_none',
    'an attachment added': `INSERT INTO attachment SELECT 'file', dossier_id, 'gifts', NULL, '扫描件', 'pdf', 1, '', 1, '', '' FROM dossier`,
    'the posts rewritten': `UPDATE dossier SET posts = '书记'`,
    'the dossier deleted': 'DELETE FROM dossier',
  }
  for (const [what, sql] of Object.entries(writes)) expect(await sentenceOf(write(sql)), what).toMatch(locked)
})

test('its state moves as the acts say, and no other way', async () => {
  await confirmDossier(app, id)

  const writes = {
    'back to a draft without an unlock': `UPDATE dossier SET state = 'draft'`,
    'back to the review': `UPDATE dossier SET state = 'reviewed'`,
    'handed over before it is archived': `UPDATE dossier SET state = 'transferred'`,
    'its steps forgotten': 'DELETE FROM dossier_step',
  }
  for (const [what, sql] of Object.entries(writes)) expect(await sentenceOf(write(sql)), what).toMatch(toStand)
})

test('a save from before cannot be taken back once it is confirmed, and can be after an unlock', async () => {
  await saveNew(app, id, 'gifts', gift)
  const { seq } = app.lastCommitted()!
  await confirmDossier(app, id)

  expect(await sentenceOf(app.call('history', 'undo', { seq }))).toMatch(locked)
  await unlockDossier(app, id, '登记有误')
  await app.call('history', 'undo', { seq })

  expect(await app.call('dossiers', 'records', { id, section: 'gifts' })).toEqual([])
})

test('no step is taken back by an undo', async () => {
  await fillDossier(app, id)
  const acts = [
    ['clerk', 'submit'],
    ['clerk', 'communityReview'],
    ['reviewer', 'confirm'],
  ] as const
  for (const [role, act] of acts) {
    await actAs(app, role)
    await app.call('dossiers', act, { id, note })
    const { seq } = app.lastCommitted()!
    await actAs(app, 'clerk')
    expect(await sentenceOf(app.call('history', 'undo', { seq }))).toMatch(toStand)
  }
  await unlockDossier(app, id, '登记有误')
  const { seq } = app.lastCommitted()!
  await saveNew(app, id, 'family', { relation: '配偶', name: '陈晓东' })

  expect(await sentenceOf(app.call('history', 'undo', { seq }))).toMatch(toStand)
  expect((await app.call('dossiers', 'get', { id })).state).toBe('draft')
})

test('opening a dossier is not taken back by an undo: that would go around the second person', async () => {
  await app.call('dossiers', 'runBatch', {
    act: 'create',
    year: 2027,
    personIds: [personId],
    note: { opinion: '', signedBy: '', signedOn: null },
  })

  expect(await sentenceOf(app.call('history', 'undo', { seq: app.lastCommitted()!.seq }))).toMatch(toStand)
})

test('where the paper lies can still be noted, until it is handed over', async () => {
  await confirmDossier(app, id)
  const { revision } = await app.call('dossiers', 'get', { id })
  await app.call('dossiers', 'saveStorage', { id, revision, box: '3', cabinet: 'A', pages: 42 })
  await actAs(app, 'archivist')
  await app.call('dossiers', 'archive', { id, note })
  await app.call('dossiers', 'transfer', { id, note })
  await actAs(app, 'clerk')

  const after = await app.call('dossiers', 'get', { id })
  expect(after).toMatchObject({ state: 'transferred', box: '3' })
  const storage = { id, revision: after.revision, box: null, cabinet: null, pages: null }
  expect(await sentenceOf(app.call('dossiers', 'saveStorage', storage))).toMatch(/已移交/)
})
