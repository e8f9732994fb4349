import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { verifyAudit } from '../../electron/data/db/verify-audit.ts'
import { mountSmallDisk } from '../helpers/small-disk.ts'
import { header, people } from '../helpers/small-roster.ts'
import { openTestStreet, temporaryFolder, type TestApp } from '../helpers/test-app.ts'

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const leave of leftovers.splice(0).toReversed()) await leave()
})

const crowd = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    people[0]!
      .with(2, `张${String.fromCodePoint(0x4e00 + at)}伟`)
      .with(5, '')
      .with(9, ''),
  )

async function compared(app: TestApp, count: number) {
  const path = join(temporaryFolder(), '花名册.csv')
  writeFileSync(path, `\uFEFF${[header, ...crowd(count)].map((row) => row.join(',')).join('\r\n')}`)
  const draft = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
  return (await app.call('import', 'compare', { draftIds: [draft.id] })).id
}

const rowsOf = (app: TestApp) =>
  ['person', 'appointment', 'provenance', 'import_batch', 'audit', 'change'].map((table) =>
    app.data.session.ledger!.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )

test('what goes under its audit row in parts is one act: counted, hashed and taken back whole', async () => {
  const app = await openTestStreet()
  leftovers.push(() => app.remove())
  const db = app.data.session.ledger!.reader
  const planId = await compared(app, 700)

  const { batchId } = await app.call('import', 'apply', { planId, decisions: {} })

  const { seq } = app.lastCommitted()!
  const stored = db.prepare('SELECT summary, subject FROM audit WHERE seq = ?').get(seq) as Record<string, string>
  const { counts } = JSON.parse(stored['summary']!) as { counts: Record<string, object> }
  expect(counts['person']).toEqual({ inserted: 700, updated: 0, deleted: 0 })
  expect(stored['subject']).toBe(`import_batch:${batchId}`)
  const ordinals = db.prepare('SELECT ordinal FROM change WHERE audit_seq = ? ORDER BY ordinal').pluck().all(seq)
  expect(ordinals).toEqual(ordinals.map((_, at) => at + 1))
  expect(ordinals.length).toBeGreaterThan(2100)
  expect(await verifyAudit(db, { mark: null })).toMatchObject({ isWhole: true })

  await app.call('import', 'undo', { batchId: batchId!, edited: 'keep' })
  expect(rowsOf(app).slice(0, 3)).toEqual([0, 0, 0])
  const indexed = ['search_entry', 'search_text'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )
  expect(indexed).toEqual([0, 0])
  expect(await verifyAudit(db, { mark: null })).toMatchObject({ isWhole: true })
})

test('a disk that fills up in the middle leaves nothing of it; with room again the next one succeeds', async (context) => {
  const disk = mountSmallDisk('24m')
  // Needs the right to mount a file system, which a developer's own account does not have.
  if (!disk) return context.skip()
  leftovers.push(() => disk.remove())
  const app = await openTestStreet({ folder: disk.path })
  leftovers.push(() => app.close())
  const filler = join(disk.path, 'filler')
  writeFileSync(filler, Buffer.alloc(12 * 1024 * 1024))
  const before = rowsOf(app)
  const many = await compared(app, 12_000)

  await expect(app.call('import', 'apply', { planId: many, decisions: {} })).rejects.toMatchObject({
    code: 'disk-full',
  })

  expect(rowsOf(app)).toEqual(before)
  rmSync(filler)
  const few = await compared(app, 5)
  expect((await app.call('import', 'apply', { planId: few, decisions: {} })).counts.created).toBe(5)
  expect(await verifyAudit(app.data.session.ledger!.reader, { mark: null })).toMatchObject({ isWhole: true })
})
