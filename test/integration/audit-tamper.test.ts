import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { auditHash, type AuditFields } from '../../electron/data/db/audit.ts'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { addAuditor, signInAuditor } from '../helpers/auditor.ts'
import { openTestApp, openTestStreet, temporaryFolder, type TestApp } from '../helpers/test-app.ts'

/** Set up once: deriving keys is slow on purpose. */
let template: TestApp
let key: Buffer
let app: TestApp
const database = () => join(app.folder, 'ledger.db')

beforeAll(async () => {
  template = await openTestStreet()
  const communityId = await aCommunity(template)
  for (const name of ['韩佳远', '陈思源', '赵立言', '孙望舒'])
    await template.call('people', 'create', aPerson({ name, communityId, phone: null }))
  await addAuditor(template)
  key = Buffer.from(template.data.session.keys!.databaseKey)
  await template.close()
})
beforeEach(() => copyOfTemplate())
afterEach(() => app.remove())
afterAll(() => template.remove())

function copyOfTemplate(): void {
  const folder = temporaryFolder()
  cpSync(template.folder, folder, { recursive: true })
  app = openTestApp({ folder })
}

/** As somebody would who has the key, with the program closed; then the auditor signs in and looks. */
async function verdictAfter(tamper: (db: Database) => void) {
  await app.close()
  const db = openDatabase(database(), key)
  db.pragma('foreign_keys = OFF')
  tamper(db)
  db.close()
  await signInAuditor(app)
  return app.call('audit', 'verify', {})
}

const seqOf = (db: Database, act: string) =>
  db.prepare('SELECT min(seq) FROM audit WHERE act = ?').pluck().get(act) as number
const lastSeq = (db: Database) => db.prepare('SELECT max(seq) FROM audit').pluck().get() as number

test('an audit that nobody touched is whole, and says how many rows and how it ends', async () => {
  const verdict = await verdictAfter(() => undefined)

  const { reader } = app.data.session.ledger!
  const head = reader.prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get() as {
    seq: number
    hash: string
  }
  expect(verdict).toEqual({ isWhole: true, rows: head.seq, head: head.hash })
})

test('a changed field of a row', async () => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员')
    db.prepare(`UPDATE audit SET account_name = '别人' WHERE seq = ?`).run(seq)
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: '这一行被改过' })
})

test('a changed row whose hash was made to fit', async () => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员')
    db.prepare(`UPDATE audit SET reason = '补记' WHERE seq = ?`).run(seq)
    const row = db
      .prepare(
        `SELECT seq, at, account_id AS accountId, account_name AS accountName, method, act, subject, reason, summary,
           changes_hash AS changesHash, previous_hash AS previousHash, approver_id AS approverId,
           approver_name AS approverName FROM audit WHERE seq = ?`,
      )
      .get(seq) as AuditFields
    db.prepare('UPDATE audit SET hash = ? WHERE seq = ?').run(auditHash(row), seq)
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: '这一行被改过，与下一行记下的摘要不符' })
})

test('an approver who was written in afterwards', async () => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员')
    db.prepare(`UPDATE audit SET approver_name = '领导' WHERE seq = ?`).run(seq)
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: '这一行被改过' })
})

test.each([
  ['changed', `UPDATE change SET after = replace(after, '韩佳远', '韩加远') WHERE audit_seq = @seq`],
  ['removed', 'DELETE FROM change WHERE audit_seq = @seq'],
  [
    'added',
    `INSERT INTO change (audit_seq, ordinal, table_name, record_id, before, after)
       VALUES (@seq, 99, 'person', 'x', NULL, '{}')`,
  ],
])('a %s record below a row', async (_what, statement) => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员')
    db.prepare(statement).run({ seq })
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: '改动明细与摘要不符' })
})

test('a row that is missing in the middle', async () => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员') + 1
    db.prepare('DELETE FROM change WHERE audit_seq = ?').run(seq)
    db.prepare('DELETE FROM audit WHERE seq = ?').run(seq)
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: `中间少了第 ${seq} 行` })
})

test('a row that is missing, the others numbered anew', async () => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员') + 1
    db.prepare('DELETE FROM audit WHERE seq = ?').run(seq)
    for (let one = seq + 1; one <= lastSeq(db); one += 1)
      db.prepare('UPDATE audit SET seq = ? WHERE seq = ?').run(one - 1, one)
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: `中间少了第 ${seq} 行，后面的行被重新编号` })
})

test('two rows that changed places', async () => {
  let seq = 0
  const verdict = await verdictAfter((db) => {
    seq = seqOf(db, '新增人员')
    const move = db.prepare('UPDATE audit SET seq = ? WHERE seq = ?')
    move.run(-1, seq)
    move.run(seq, seq + 1)
    move.run(seq + 1, -1)
  })
  expect(verdict).toMatchObject({ isWhole: false, seq, why: `顺序被打乱：这里是原来的第 ${seq + 1} 行` })
})

test('a tail that was cut off, although the sign-in of the auditor came after it', async () => {
  let last = 0
  const verdict = await verdictAfter((db) => {
    last = lastSeq(db)
    db.prepare('DELETE FROM change WHERE audit_seq > ?').run(last - 3)
    db.prepare('DELETE FROM audit WHERE seq > ?').run(last - 3)
  })
  expect(verdict).toMatchObject({ isWhole: false })
  expect((verdict as { why: string }).why).toMatch(/末尾被截断/)
})

test('a tail that was cut off stays found, however much is done afterwards', async () => {
  await verdictAfter((db) => {
    const last = lastSeq(db)
    db.prepare('DELETE FROM change WHERE audit_seq > ?').run(last - 2)
    db.prepare('DELETE FROM audit WHERE seq > ?').run(last - 2)
  })
  for (let round = 0; round < 3; round += 1) {
    await app.call('security', 'signOut', {})
    await signInAuditor(app)
  }
  const verdict = await app.call('audit', 'verify', {})
  expect(verdict).toMatchObject({ isWhole: false })
  expect((verdict as { why: string }).why).toMatch(/末尾被截断/)
})

test('an older copy of the database under the keys of today', async () => {
  const older = readFileSync(database())
  for (let round = 0; round < 2; round += 1) {
    await signInAuditor(app)
    await app.call('security', 'signOut', {})
  }
  await app.close()
  for (const suffix of ['-wal', '-shm']) rmSync(database() + suffix, { force: true })
  writeFileSync(database(), older)

  await signInAuditor(app)
  const verdict = await app.call('audit', 'verify', {})

  expect(verdict).toMatchObject({ isWhole: false })
  expect((verdict as { why: string }).why).toMatch(/从前的一份/)
})
