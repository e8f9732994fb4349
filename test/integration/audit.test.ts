import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { auditHash, firstHash, type AuditFields } from '../../electron/data/db/audit.ts'
import type { CapturedChange } from '../../electron/data/db/capture-changes.ts'
import type { ReadDb } from '../../electron/data/db/connection.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'

let app: TestApp
let db: ReadDb
beforeEach(async () => {
  app = await openTestStreet()
  db = app.data.session.ledger!.reader
})
afterEach(() => app.remove())

type StoredAudit = AuditFields & { readonly hash: string }

const auditRows = () =>
  db
    .prepare(
      `SELECT seq, at, account_id AS accountId, account_name AS accountName, method, act, subject, reason, summary,
         changes_hash AS changesHash, previous_hash AS previousHash, approver_id AS approverId,
         approver_name AS approverName, hash FROM audit ORDER BY seq`,
    )
    .all() as StoredAudit[]

const changesOf = (seq: number) =>
  db
    .prepare(
      `SELECT table_name AS tableName, record_id AS recordId, before, after FROM change
       WHERE audit_seq = ? ORDER BY ordinal`,
    )
    .all(seq) as CapturedChange[]

/** What the hash of an act covers, said here once more: its changes as JSON, one after another. */
const hashOf = (changes: readonly CapturedChange[]) => {
  const hash = createHash('sha256')
  for (const { tableName, recordId, before, after } of changes)
    hash.update(JSON.stringify([tableName, recordId, before, after]))
  return hash.digest('hex')
}

test('every write leaves one row that says who, what and which fields, sensitive values masked', async () => {
  const communityId = await aCommunity(app)
  const before = auditRows().length

  const id = await app.call('people', 'create', aPerson({ communityId, idNo: '330299199903017760' }))

  const added = auditRows().slice(before)
  expect(added).toHaveLength(1)
  expect(added[0]).toMatchObject({
    method: 'people.create',
    act: '新增人员',
    accountName: '周敏',
    subject: `person:${id}`,
  })
  const { records } = JSON.parse(added[0]!.summary) as { records: { fields: Record<string, unknown> }[] }
  expect(records[0]!.fields['id_no']).toEqual({ before: null, after: '330299********7760' })
  expect(added[0]!.summary).not.toContain('330299199903017760')
})

test('the rows are chained: each covers its changes and the row before it', async () => {
  const id = await app.call('people', 'create', aPerson())
  await app.call('people', 'save', { id, revision: 1, changes: { remark: '改“𠮷”\u2028\t"\\/\u007f é' } })

  const rows = auditRows()

  expect(rows.length).toBeGreaterThanOrEqual(3)
  rows.forEach((row, index) => {
    const { hash, ...fields } = row
    expect(fields.previousHash).toBe(rows[index - 1]?.hash ?? firstHash)
    expect(fields.changesHash).toBe(hashOf(changesOf(row.seq)))
    expect(hash).toBe(auditHash(fields))
  })
})

test('a failing write leaves neither record nor audit row', async () => {
  const before = auditRows().length
  await app.data.session.ledger!.writer.run(
    { method: 'test', act: '设陷阱', subject: null, reason: null, accountId: null, accountName: '测试' },
    (writable) =>
      writable.exec(`CREATE TEMP TRIGGER boom AFTER INSERT ON person BEGIN SELECT RAISE(ABORT, 'boom'); END`),
  )

  await expect(app.call('people', 'create', aPerson())).rejects.toThrow('boom')

  expect(auditRows()).toHaveLength(before + 1)
  expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(0)
})

test('a long write that is cancelled between two steps takes everything back, and nobody saw it', async () => {
  const { writer } = app.data.session.ledger!
  const seen: unknown[] = []

  const cancelled = writer.run(
    { method: 'test', act: '测试', subject: null, reason: null, accountId: null, accountName: '测试' },
    async (writable, pause) => {
      writable.prepare(`INSERT INTO setting (key, value) VALUES ('a', '1')`).run()
      await pause()
      seen.push(db.prepare('SELECT count(*) FROM setting').pluck().get())
      throw new Error('cancelled')
    },
  )

  await expect(cancelled).rejects.toThrow('cancelled')
  expect(seen).toEqual([0])
  expect(db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
})

test('a connection for queries cannot write, whatever a query tries', () => {
  expect(() => db.prepare(`INSERT INTO setting (key, value) VALUES ('a', '1')`).run()).toThrow(/readonly/)
})

test('a method that does not exist, or that an object merely inherits, is refused', async () => {
  const call = (method: string) =>
    app.data.dispatch({ method, input: {}, signal: new AbortController().signal, report: () => undefined })

  for (const method of ['people.constructor', 'people.nothing', 'constructor.name', 'toString', ''])
    await expect(call(method)).rejects.toMatchObject({ code: 'unknown-method' })
})

test('an input that does not fit its schema never reaches a handler', async () => {
  const call = app.data.dispatch({
    method: 'people.list',
    input: { offset: -1 },
    signal: new AbortController().signal,
    report: () => undefined,
  })
  await expect(call).rejects.toMatchObject({ code: 'invalid-input' })
})
