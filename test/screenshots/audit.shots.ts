import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { breakTable, keyOf } from '../helpers/break-table.ts'
import { auditor, signInAuditor } from '../helpers/auditor.ts'
import { expect, type Launched, test } from '../helpers/launch-app.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestApp } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { workedStreet } from '../helpers/worked-street.ts'

test.describe.configure({ mode: 'serial' })

let worked: TestApp
test.beforeAll(async () => {
  worked = await workedStreet()
})
test.afterAll(() => worked.remove())

async function openAudit(
  launch: (options: { data: string }) => Promise<Launched>,
  scratch: string,
  tamper?: (folder: string) => Promise<void>,
): Promise<Page> {
  const data = join(scratch, 'data')
  cpSync(worked.folder, data, { recursive: true })
  await tamper?.(data)
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, auditor.loginName, auditor.password)
  await openPage(page, '审计记录')
  await expect(page.getByRole('row').nth(5)).toBeVisible({ timeout: 30_000 })
  return page
}

test('audit: list, search, drawer, verdict', async ({ launch, scratch }) => {
  const page = await openAudit(launch, scratch)
  await shot(page, 'audit')
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText(/核验通过/)).toBeVisible()
  await shot(page, 'audit-verdict-good')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('修改人员')
  await page.waitForTimeout(500)
  await page.getByRole('row').nth(3).click()
  await expect(page.getByRole('complementary', { name: '审计记录详情' }).getByRole('table')).toBeVisible()
  await shot(page, 'audit-drawer')
  await page.getByRole('checkbox', { name: '全部栏目' }).check()
  await shot(page, 'audit-drawer-all-fields')
  await page.getByLabel('搜索审计记录').fill('没有这样的事')
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
  await shot(page, 'audit-empty-search')
  await page.getByRole('button', { name: '清除条件' }).last().click()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
  await page.getByLabel('搜索审计记录').fill('生成演示')
  await page.waitForTimeout(500)
  await page.getByRole('row').nth(1).click()
  await expect(page.getByText(/改动 \d+ 条记录/)).toBeVisible()
  await shot(page, 'audit-drawer-many')
  await resizeWindow(page, 911, 512)
  await shot(page, 'audit-at-150-percent')
})

test('audit: a broken chain', async ({ launch, scratch }) => {
  const page = await openAudit(launch, scratch, async (folder) => {
    const app = openTestApp({ folder })
    await signInAuditor(app)
    const key = await keyOf(app)
    const db = openDatabase(join(folder, 'ledger.db'), key)
    db.prepare(`UPDATE audit SET account_name = '别人' WHERE seq = 30`).run()
    db.close()
  })
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByText(/核验没有通过/)).toBeVisible()
  await shot(page, 'audit-verdict-broken')
  await page.getByRole('button', { name: '打开这一条' }).click()
  await expect(page.getByRole('complementary', { name: '审计记录详情' })).toContainText('30')
  await shot(page, 'audit-verdict-opened')
})

test('audit: records that cannot be read', async ({ launch, scratch }) => {
  let key: Buffer = Buffer.alloc(0)
  const page = await openAudit(launch, scratch, async (folder) => {
    const app = openTestApp({ folder })
    await signInAuditor(app)
    key = await keyOf(app)
  })
  breakTable(join(scratch, 'data'), key, 'audit')
  await page.getByLabel('搜索审计记录').fill('修改')
  await expect(page.getByRole('alert')).toBeVisible()
  await shot(page, 'audit-failed')
})
