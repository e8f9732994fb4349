import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '@shared/security/roles.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { blankForms, drawForm } from '../helpers/blank-forms.ts'
import { openTestStreet, type TestApp, temporaryFolder } from '../helpers/test-app.ts'

const idNo = '330299199903077640'
const phone = '13912341000'
const given = 'temporary-2026'
const own = (name: string) => `own-word-${name.length}-2026`
const period = { from: '2026-01-01', to: '2026-12-31' }
const reason = '组织部核对'
const folder = temporaryFolder()
let app: TestApp
let north: CommunityId

async function switchTo(loginName: string, password = own(loginName)) {
  await app.call('security', 'signOut', {})
  return app.call('security', 'signIn', { loginName, password })
}

beforeAll(async () => {
  app = await openTestStreet()
  north = await aCommunity(app, '北辰社区')
  await app.call('people', 'create', aPerson({ communityId: north, idNo, phone }))
  for (const role of ['clerk', 'reviewer'] satisfies Role[]) {
    const held = { displayName: role, roles: [role], communityIds: null, personId: null }
    await app.call('accounts', 'create', { loginName: role, password: given, ...held })
  }
  for (const name of ['reviewer', 'clerk']) {
    await switchTo(name, given)
    await app.call('security', 'changePassword', { oldPassword: given, newPassword: own(name) })
  }
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await app.remove()
})

/** Asked for by the clerk, agreed to by the reviewer; what the clerk finds on the workbench afterwards. */
async function approved(method: string, input: unknown) {
  const id = await app.call('requests', 'make', { method, input }, { reason })
  await switchTo('reviewer')
  const { toDecide } = await app.call('requests', 'list', {})
  await app.call('requests', 'decide', { id, isApproved: true, note: '' })
  await switchTo('clerk')
  const { mine } = await app.call('requests', 'list', {})
  return { request: mine.find((one) => one.id === id)!, toDecide }
}

async function textsOf(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const texts: string[] = []
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
  return texts
}

const lastAudit = () =>
  app.data.session.ledger!.reader.prepare('SELECT act, reason, approver_name FROM audit ORDER BY seq DESC').get()

describe('written out in full, after two have agreed, where only then it is said where to', () => {
  test('a form a superior sent, from the blank one that was kept', async () => {
    const blank = join(folder, '花名册.xlsx')
    writeFileSync(blank, await drawForm(blankForms[0]!))
    const form = { ticket: app.ticket(blank, 'read') }
    const { proposal } = await app.call('forms', 'recognise', { form })
    const formId = await app.call('forms', 'remember', { form, proposal })
    const path = join(folder, '填好.xlsx')
    const input = { formId, proposal, period, ticket: '' }
    await expect(app.call('forms', 'fillUnmasked', input, { reason })).rejects.toMatchObject({
      code: 'approval-needed',
    })
    rmSync(blank)

    const { request, toDecide } = await approved('forms.fillUnmasked', input)
    const ticket = app.ticket(path, 'write')
    const again = request.input as typeof input
    await app.call('forms', 'fillUnmasked', { ...again, ticket }, { reason, approval: request.id })

    expect(toDecide[0]?.concerns).toContain('花名册.xlsx')
    expect(await textsOf(path)).toContain(phone)
    expect(lastAudit()).toEqual({ act: '填写上级表格(不遮盖)', reason, approver_name: 'reviewer' })
    const logged = app.data.session.ledger!.reader.prepare('SELECT report, is_masked FROM export_log').get()
    expect(logged).toEqual({ report: 'form', is_masked: 0 })
  })

  test('an approval for one form does not fill another answer', async () => {
    const blank = join(folder, '另一份.xlsx')
    writeFileSync(blank, await drawForm(blankForms[1]!))
    const form = { ticket: app.ticket(blank, 'read') }
    const { proposal } = await app.call('forms', 'recognise', { form })
    const formId = await app.call('forms', 'remember', { form, proposal })
    const { request } = await approved('forms.fillUnmasked', { formId, proposal, period, ticket: '' })
    const lists = proposal.lists.map((list) => ({ ...list, who: 'heads' as const }))
    const changed = { formId, proposal: { ...proposal, lists }, period, ticket: 'ticket' }

    await expect(app.call('forms', 'fillUnmasked', changed, { reason, approval: request.id })).rejects.toMatchObject({
      code: 'approval-invalid',
    })
  })

  test('a collection, into a folder that is chosen later', async () => {
    const parent = join(folder, '收集')
    mkdirSync(parent)
    const input = { ledger: 'roster' as const, title: '核对', dueOn: null, communityIds: [north], ticket: '' }

    const { request, toDecide } = await approved('collections.sendUnmasked', input)
    const ticket = app.ticket(parent, 'folder')
    const again = request.input as typeof input
    const sent = await app.call('collections', 'sendUnmasked', { ...again, ticket }, { reason, approval: request.id })

    expect(toDecide[0]?.concerns).toBe('《核对》，北辰社区')
    const [file] = readdirSync(join(parent, sent.folder))
    expect(await textsOf(join(parent, sent.folder, file!))).toEqual(expect.arrayContaining([idNo, phone]))
    expect(lastAudit()).toEqual({ act: '发出收集表(不遮盖)', reason, approver_name: 'reviewer' })
  })
})
