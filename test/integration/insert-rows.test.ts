import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WriteDb } from '../../electron/data/db/connection.ts'
import { insertRows } from '../../electron/data/db/insert-rows.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet()
})
afterEach(() => app.remove())

const act = { method: 'test', act: '试', subject: null, reason: null, accountId: null, accountName: '' }
const write = (work: (db: WriteDb) => void) => app.data.session.ledger!.writer.run(act, work)
const communities = () =>
  app.data.session.ledger!.reader.prepare('SELECT community_id AS id, name, remark FROM community ORDER BY rowid').all()
const rows = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    community_id: `c${place}`,
    name: `第${place}社区`,
    name_sort: `${place}`,
    remark: place % 2 ? null : `备注'${place}\u0000`,
  }))

test.each([0, 1, 49, 50, 51, 137])('%i rows stand as they were given, in their order', async (count) => {
  await write((db) => insertRows(db, 'community', rows(count)))

  expect(communities()).toEqual(rows(count).map(({ community_id: id, name, remark }) => ({ id, name, remark })))
})

test('a row that is there already is met as the caller says, and otherwise refuses all of them', async () => {
  await write((db) => insertRows(db, 'community', rows(60)))
  const again = rows(60).map((row) => ({ ...row, remark: '新' }))

  await expect(write((db) => insertRows(db, 'community', [...again, ...rows(70).slice(60)]))).rejects.toThrow(/UNIQUE/)
  expect(communities()).toHaveLength(60)
  await write((db) =>
    insertRows(db, 'community', again, 'ON CONFLICT (community_id) DO UPDATE SET remark = excluded.remark'),
  )
  expect(communities()).toEqual(again.map(({ community_id: id, name }) => ({ id, name, remark: '新' })))
})
