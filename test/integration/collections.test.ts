import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sending } from '@shared/collections/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { readLedgerBytes } from '../../electron/data/features/import/read-ledger.ts'
import { sheetFields } from '../../electron/data/features/collections/sheet-fields.ts'
import { readMark } from '../../electron/data/workbook/workbook-mark.ts'
import { readWorkbook } from '../../electron/data/workbook/read-workbook.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { fillCollection } from '../helpers/fill-collection.ts'
import { openTestStreet, type TestApp, temporaryFolder } from '../helpers/test-app.ts'

const idNo = '330299199903077640'
const ledgers = ['roster', 'training', 'talk', 'gift', 'decision', 'disclosure'] as const

let app: TestApp
let north: CommunityId
let east: CommunityId
const parent = temporaryFolder()
beforeAll(async () => {
  app = await openTestStreet()
  north = await aCommunity(app, '北辰社区')
  east = await aCommunity(app, '东湖社区')
  await app.call('people', 'create', aPerson({ communityId: north, idNo }))
})
afterAll(async () => {
  rmSync(parent, { recursive: true, force: true })
  await app.remove()
})

const sending = (changes: Partial<Sending> = {}): Sending => ({
  ledger: 'roster',
  title: '花名册更新',
  dueOn: '2026-12-10',
  communityIds: [north, east],
  ticket: app.ticket(parent, 'folder'),
  ...changes,
})

async function sent(changes: Partial<Sending> = {}) {
  const { folder, ...rest } = await app.call('collections', 'send', sending(changes))
  const files = readdirSync(join(parent, folder)).map((name) => join(parent, folder, name))
  return { ...rest, folder, files }
}

describe('what goes out', () => {
  test('a workbook for each community, with what is known of its people and without what is sensitive', async () => {
    const { files, people } = await sent()
    expect(files).toHaveLength(2)
    expect(people).toBe(1)
    const north = files.find((file) => file.includes('北辰'))!
    const { tables } = await readLedgerBytes(readFileSync(north), north, { today: '2026-11-22' })
    expect(tables).toHaveLength(1)
    expect(tables[0]!.rows.map(({ values }) => values)).toEqual([
      expect.objectContaining({ name: '韩佳远', community: '北辰社区', birth: '1999-03', idNo: null, phone: null }),
    ])
  })

  test.each(ledgers)(
    '%s comes back without a question: every column is known, and the workbook says what it is',
    async (ledger) => {
      const { files, id } = await sent({ ledger, title: `收集${ledger}`, communityIds: [east] })
      const bytes = readFileSync(files[0]!)
      const { result } = await readWorkbook(bytes, 'x.xlsx')
      expect(result.ok && readMark(result.content.sheets)).toMatchObject({
        kind: 'collection',
        collectionId: id,
        communityId: east,
        ledger,
      })
      const filled = await fillCollection(bytes, ledger)
      const { tables } = await readLedgerBytes(filled, 'x.xlsx', { today: '2026-11-22' })
      expect(tables.map((table) => table.ledger)).toEqual([ledger])
      const asked = tables[0]!.columns.filter(({ needsConfirm }) => needsConfirm)
      expect(asked).toEqual([])
      expect(tables[0]!.columns.map(({ field }) => field)).toEqual(sheetFields(ledger).map(({ id: field }) => field))
    },
  )
})

describe('what comes back', () => {
  const today = '2026-11-22'
  const board = (id: string, on = today) => app.call('collections', 'get', { id, today: on })

  async function returned(bytes: Uint8Array, name: string) {
    const path = join(parent, name)
    writeFileSync(path, bytes)
    return app.call('import', 'read', { ticket: app.ticket(path, 'read') })
  }

  test('shows on the board, is compared cell by cell and merged; a blank takes nothing away', async () => {
    const { files, id } = await sent({ title: '花名册核对' })
    expect((await board(id)).list.map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    expect((await board(id, '2026-12-11')).list.map(({ state }) => state)).toEqual(['late', 'late'])

    const file = files.find((one) => one.includes('北辰'))!
    const lines = [{ name: '韩佳远', birth: '1999.03', education: '大学本科', idNo: '', phone: '' }]
    const filled = await fillCollection(readFileSync(file), 'roster', lines)
    const draft = await returned(filled, '北辰交回.xlsx')
    const back = (await board(id)).list.find(({ communityId }) => communityId === north)!
    expect(back).toMatchObject({ state: 'returned', back: { fileName: '北辰交回.xlsx', rows: 1, openErrors: 0 } })

    const plan = await app.call('import', 'compare', { draftIds: [draft.id] })
    const { rows } = await app.call('import', 'planRows', {
      planId: plan.id,
      kind: null,
      text: '',
      offset: 0,
      limit: 10,
    })
    expect(rows.map(({ kind, name }) => [kind, name])).toEqual([['changed', '韩佳远']])
    const { batchId } = await app.call('import', 'apply', { planId: plan.id, decisions: {} })
    const { list, returned: came, imported } = await board(id)
    expect(list.map(({ state, back: one }) => [state, one?.batchId ?? null])).toContainEqual(['imported', batchId])
    expect([came, imported]).toEqual([1, 1])
    const people = await app.call('people', 'list', {
      filter: { text: '韩佳远', communityId: null, organisation: null, post: null, status: null },
      sort: { column: 'name', descending: false },
      offset: 0,
      limit: 10,
    })
    const person = await app.call('people', 'get', { id: people.rows[0]!.id })
    expect(person.education).toBe('大学本科')
    expect(await app.call('people', 'reveal', { id: person.id, field: 'idNo' })).toBe(idNo)
  })

  test('one with a wrong cell is back with what is to be looked at', async () => {
    const { files, id } = await sent({ title: '花名册再核', communityIds: [east] })
    const filled = await fillCollection(readFileSync(files[0]!), 'roster', [
      { name: '李建国', idNo: '33029919721105431' },
    ])
    await returned(filled, '东湖交回.xlsx')
    const [sheet] = (await board(id)).list
    expect(sheet).toMatchObject({ state: 'returned', back: { rows: 1 } })
    expect(sheet!.back!.openErrors).toBeGreaterThan(0)
  })

  test('whoever has not sent it is reminded by name', async () => {
    const { id } = await sent({ title: '待交的表' })
    const reminders = await app.call('collections', 'reminders', { id, today: '2026-12-11' })
    expect(reminders.map(({ communityName }) => communityName)).toEqual(['北辰社区', '东湖社区'])
    for (const { communityName, text } of reminders) {
      expect(text).toContain(communityName)
      expect(text).toContain('2026-12-10已过')
    }
  })

  test('a workbook of another street is an ordinary file', async () => {
    const { files } = await sent({ title: '别处', communityIds: [east] })
    const other = await openTestStreet()
    const path = files[0]!
    await other.call('import', 'read', { ticket: other.ticket(path, 'read') })
    expect(other.lastCommitted()).toBeUndefined()
    await other.remove()
  })
})
