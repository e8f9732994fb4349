import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoStreet } from '../../electron/data/demo/demo-street.ts'
import { exportHandlers } from '../../electron/data/features/export/export-handlers.ts'
import { FileTickets } from '../../electron/data/files/file-tickets.ts'
import { approvals } from '../../electron/data/features/requests/approvals.ts'
import { createDispatcher } from '../../electron/data/rpc/dispatch.ts'
import { exportContract, type ExportResult } from '../../shared/export/contract.ts'
import type { Progress } from '../../shared/rpc/wire.ts'
import type { Account } from '../../shared/security/model.ts'
import { filledLedger, type FilledLedger } from '../helpers/filled-ledger.ts'

const now = new Date(2026, 10, 21, 10, 0)
const account: Account = {
  id: 'a1',
  loginName: 'zhoumin',
  displayName: '周敏',
  roles: ['archivist'],
  powers: ['people.read', 'export.masked', 'export.unmasked'],
  communityIds: null,
}
const request = {
  report: 'roster',
  communityIds: [],
  period: { year: 2026, part: 'year' as const },
  columns: [],
  preparer: '周敏',
  reviewer: '王建国',
  contactPhone: '0574-87650000',
  reportedOn: '2026-11-21',
}

let filled: FilledLedger
let tickets: FileTickets
let dispatch: ReturnType<typeof createDispatcher>
beforeAll(async () => {
  filled = await filledLedger(demoStreet(), now)
  tickets = new FileTickets()
  dispatch = createDispatcher({
    contract: { export: exportContract },
    handlers: { export: exportHandlers({ tickets }) },
    session: { account, isLocked: false, mustChangePassword: false, ledger: filled.ledger, preview: null },
    approvals,
    now: () => now,
    newId: randomUUID,
    announce: () => undefined,
  })
})
afterAll(() => filled.remove())

function target(name: string): { ticket: string; path: string; folder: string } {
  const folder = join(filled.folder, randomUUID())
  mkdirSync(folder)
  const path = join(folder, name)
  const ticket = randomUUID()
  tickets.grant(ticket, path, 'write')
  return { ticket, path, folder }
}

async function run(method: string, ticket: string, options: { signal?: AbortSignal; reason?: string } = {}) {
  const progress: Progress[] = []
  const { output } = await dispatch({
    method: `export.${method}`,
    input: { ticket, ...request },
    reason: options.reason,
    signal: options.signal ?? new AbortController().signal,
    report: (one) => progress.push(one),
  })
  return { output: output as ExportResult, progress }
}

const count = (table: string) => filled.ledger.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number

test('writes the file, and its name and hash into the log and the audit', async () => {
  const { ticket, path, folder } = target('花名册.xlsx')

  const { output, progress } = await run('save', ticket)

  expect(output).toEqual({ fileName: '花名册.xlsx', people: 90, communities: 12, rows: 90 })
  expect(readdirSync(folder)).toEqual(['花名册.xlsx'])
  expect(progress.at(-1)).toEqual({ stage: '正在写入两委成员花名册', done: 90, total: 90 })
  const logged = filled.ledger.reader.prepare('SELECT * FROM export_log ORDER BY rowid DESC LIMIT 1').get()
  expect(logged).toEqual({
    export_id: expect.any(String),
    exported_at: now.toISOString(),
    account_id: 'a1',
    account_name: '周敏',
    report: 'roster',
    is_masked: 1,
    people: 90,
    file_name: '花名册.xlsx',
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
  })
  const audited = filled.ledger.reader.prepare('SELECT act, reason FROM audit ORDER BY seq DESC LIMIT 1').get()
  expect(audited).toEqual({ act: '导出报表(遮盖)', reason: null })
})

test('the unmasked roster needs a reason, which the audit keeps', async () => {
  const { ticket, path } = target('a.xlsx')

  await expect(run('saveUnmasked', ticket)).rejects.toMatchObject({ code: 'reason-missing' })
  await run('saveUnmasked', ticket, { reason: '组织部核对' })

  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  const audited = filled.ledger.reader.prepare('SELECT act, reason FROM audit ORDER BY seq DESC LIMIT 1').get()
  expect(audited).toEqual({ act: '导出报表(不遮盖)', reason: '组织部核对' })
})

test('a cancelled export leaves the old file, no log and nothing beside it', async () => {
  const { ticket, path, folder } = target('b.xlsx')
  writeFileSync(path, 'old')
  const before = count('export_log')
  const controller = new AbortController()
  controller.abort()

  await expect(run('save', ticket, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' })

  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['b.xlsx'])
  expect(count('export_log')).toBe(before)
})

test('a target that cannot be replaced takes the log entry back', async () => {
  const { ticket, path, folder } = target('c.xlsx')
  // A folder in the way refuses the rename on every system, as an open workbook does on Windows.
  mkdirSync(join(path, 'inside'), { recursive: true })
  const before = { logged: count('export_log'), audited: count('audit') }

  await expect(run('save', ticket)).rejects.toMatchObject({ code: 'target-unwritable', details: { name: 'c.xlsx' } })

  expect(readdirSync(folder)).toEqual(['c.xlsx'])
  expect({ logged: count('export_log'), audited: count('audit') }).toEqual(before)
})

test('the ticket of another purpose is refused', async () => {
  tickets.grant('read-only', join(filled.folder, 'x.xlsx'), 'read')

  await expect(run('save', 'read-only')).rejects.toMatchObject({ code: 'ticket-unknown' })
})
