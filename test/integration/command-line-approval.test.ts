import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addAuditor, auditor } from '../helpers/auditor.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestApp, openTestStreet, type TestApp, testPassword } from '../helpers/test-app.ts'

const root = resolve(import.meta.dirname, '../..')
const hooks = pathToFileURL(join(root, 'scripts/typescript.mjs')).href
const approver = { LEDGER_APPROVER: 'wangjian', LEDGER_APPROVER_PASSWORD: 'fuhe-2026-wangj' }
const told = 'linshi-2026-mima'

let app: TestApp
beforeAll(async () => {
  app = await openTestStreet()
  await app.call('people', 'create', aPerson({ communityId: await aCommunity(app) }))
  const held = { displayName: '王建', roles: ['reviewer' as const], communityIds: null, personId: null }
  await app.call('accounts', 'create', { loginName: approver.LEDGER_APPROVER, password: told, ...held })
  await addAuditor(app)
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName: approver.LEDGER_APPROVER, password: told })
  const newPassword = approver.LEDGER_APPROVER_PASSWORD
  await app.call('security', 'changePassword', { oldPassword: told, newPassword })
  await app.close()
})
afterAll(() => rmSync(app.folder, { recursive: true, force: true }))

const clerk = { LEDGER_USER: 'zhoumin', LEDGER_PASSWORD: testPassword }

function ledger(env: Readonly<Record<string, string>>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hooks, join(root, 'electron/cli/ledger.ts'), ...args, '--db', app.folder],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  )
  return { status, stderr, json: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>) }
}

const exportTo = (out: string) => ['export', 'roster', '--out', out, '--unmasked', '--reason', '组织部核对']

async function lastRowOf(act: string) {
  const again = openTestApp({ folder: app.folder })
  await again.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  const row = again.data.session
    .ledger!.reader.prepare(
      'SELECT account_name AS who, approver_name AS approver, reason FROM audit WHERE act = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(act)
  await again.close()
  return row
}

test('an export for two is refused without the second person', async () => {
  const out = join(app.folder, 'refused.xlsx')

  const alone = ledger(clerk, ...exportTo(out))
  const wrong = ledger({ ...clerk, ...approver, LEDGER_APPROVER_PASSWORD: 'falsch-2026-abc' }, ...exportTo(out))

  expect(alone).toMatchObject({ status: 2, json: null, stderr: expect.stringContaining('LEDGER_APPROVER_PASSWORD') })
  expect(wrong).toMatchObject({ status: 1, json: null, stderr: expect.stringContaining('账号或密码不对') })
  expect(existsSync(out)).toBe(false)
  expect(await lastRowOf('导出报表(不遮盖)')).toBeUndefined()
})

test('an export for two is made with the second person, and the audit names both', async () => {
  const out = join(app.folder, 'roster.xlsx')

  expect(ledger({ ...clerk, ...approver }, ...exportTo(out))).toMatchObject({ status: 0, json: { people: 1 } })

  expect(existsSync(out)).toBe(true)
  expect(await lastRowOf('导出报表(不遮盖)')).toEqual({ who: '周敏', approver: '王建', reason: '组织部核对' })
})

test('a restore for two is done with the second person, and the audit names both', async () => {
  const { json } = ledger(clerk, 'backup')
  const restore = ['restore', '--from', join(app.folder, 'backups', String(json?.['id'])), '--yes', '--reason', '误改']

  expect(ledger(clerk, ...restore)).toMatchObject({ status: 2, json: null })
  expect(ledger({ ...clerk, ...approver }, ...restore)).toMatchObject({ status: 0, json: { restored: true } })

  expect(await lastRowOf('恢复备份')).toEqual({ who: '周敏', approver: '王建', reason: '误改' })
})

test('a check says of the audit whether it is whole, to any account, and no more', () => {
  const { status, json } = ledger(clerk, 'check')

  expect(status).toBe(0)
  expect(json?.['audit']).toEqual({ isWhole: true })
  const verify = ledger({ LEDGER_USER: auditor.loginName, LEDGER_PASSWORD: auditor.password }, 'audit', 'verify')
  expect(verify).toMatchObject({ status: 0, json: { isWhole: true, head: expect.any(String) } })
})
