import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet } from '../helpers/test-app.ts'
import { aDossier, gift, saveNew } from '../helpers/worked-dossier.ts'

const year = new Date().getFullYear()
const reason = '换届提名人选核查'
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('a section that nobody touched for long, confirmed; the register by the keyboard', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  let now = daysAgo(20)
  const app = await openTestStreet({ folder: data, now: () => now })
  const { id } = await aDossier(app, await aCommunity(app), '王海燕', year)
  await saveNew(app, id, 'gifts', gift)
  const parameter = { key: 'sectionFreshDays', value: 7, source: '街道文件', validFrom: '2021-01-01' }
  await app.call('findings', 'saveParameter', parameter)
  now = new Date()
  await saveNew(app, id, 'training', { name: '廉洁教育', endedOn: `${year}-03-01` })
  for (const hours of [4, 8])
    await app.call('consultations', 'open', { dossierId: id, hours, reader: null, readerUnit: null }, { reason })
  await app.close()
  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)

  await openPage(page, '廉洁档案')
  await page.getByRole('grid', { name: '档案列表' }).getByRole('row').filter({ hasText: '王海燕' }).first().click()
  await page.keyboard.press('Enter')
  const gifts = page.getByRole('option', { name: /^3 / })
  await expect(gifts.getByText('待确认')).toBeVisible()
  await gifts.click()
  await expect(page.getByRole('button', { name: '确认无变化' })).toBeVisible()
  await shot(page, 'dossier-section-stale')
  await page.getByRole('button', { name: '确认无变化' }).click()
  await expect(gifts.getByText('待确认')).toBeHidden()
  await shot(page, 'dossier-section-fresh')

  await openPage(page, '调阅登记')
  const rows = page.getByRole('row').filter({ hasText: '王海燕' })
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await shot(page, 'consultations-keyboard')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /王海燕/ })).toBeVisible()
})
