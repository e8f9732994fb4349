import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dossierFilter } from '@shared/dossier/model.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { aStreetOfDossiers } from '../helpers/street-of-dossiers.ts'
import { saveNew } from '../helpers/worked-dossier.ts'

const year = new Date().getFullYear()
const words = '任职以来没有受到处分。'

async function openOpinions(page: Page): Promise<void> {
  await openPage(page, '廉洁档案')
  await page.getByRole('grid', { name: '档案列表' }).getByRole('row').nth(1).click()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: '廉洁情况说明' }).click()
}

test('words of an opinion survive a look at the record and a crash, and go when they are given up', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  const app = await aStreetOfDossiers(data, { people: 1, year })
  const filter = dossierFilter.parse({})
  const sort = { column: 'name', descending: false } as const
  const { rows } = await app.call('dossiers', 'list', { year, filter, sort, offset: 0, limit: 1 })
  await saveNew(app, rows[0]!.dossierId!, 'training', { name: '社区治理培训', endedOn: `${year}-03-05`, days: 2 })
  await app.close()
  const first = await launch({ data })
  await signInAs(first.page, account.loginName, account.password)
  await openOpinions(first.page)
  await first.page.getByRole('button', { name: '起草说明' }).click()
  await first.page.getByRole('button', { name: '从档案起草' }).click()
  await expect(first.page.getByLabel('第 1 句')).toHaveValue(/教育培训/)
  await first.page.getByRole('button', { name: '加写一句' }).click()
  await first.page.getByLabel('第 2 句').fill(words)

  await first.page.locator('.op-place').first().click()
  await expect(first.page.getByRole('option', { name: /教育培训/, selected: true })).toBeVisible()
  await openPage(first.page, '工作台')
  // The page stands where it was left.
  await openPage(first.page, '廉洁档案')
  await first.page.getByRole('tab', { name: '廉洁情况说明' }).click()
  await expect(first.page.getByLabel('第 2 句')).toHaveValue(words)
  // Longer than the program waits before it keeps what is typed.
  await first.page.waitForTimeout(3500)
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await ended

  const { page } = await launch({ data })
  await signInAs(page, account.loginName, account.password)
  await openOpinions(page)
  await expect(page.getByText('已恢复上次没有保存的内容')).toBeVisible()
  await expect(page.getByLabel('第 2 句')).toHaveValue(words)
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByText('还没有廉洁情况说明')).toBeVisible()
})
