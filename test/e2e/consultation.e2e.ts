import { join } from 'node:path'
import { dossierFilter } from '@shared/dossier/model.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { aStreetOfDossiers } from '../helpers/street-of-dossiers.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { gift, saveNew } from '../helpers/worked-dossier.ts'

const year = new Date().getFullYear()
const hourMs = 3_600_000
/** Long enough to start the program and open the dossier. */
const leftMs = 60_000

test('what is consulted leaves the screen when its time is over, the printed page too', async ({ launch, scratch }) => {
  test.setTimeout(240_000)
  const data = join(scratch, 'data')
  let ago = 0
  const app = await aStreetOfDossiers(data, { people: 1, year, now: () => new Date(Date.now() - ago) })
  const page1 = { year, filter: dossierFilter.parse({}), offset: 0, limit: 1 }
  const { rows } = await app.call('dossiers', 'list', { ...page1, sort: { column: 'name', descending: false } })
  const dossierId = rows[0]!.dossierId!
  await saveNew(app, dossierId, 'gifts', gift)
  ago = hourMs - leftMs
  const asked = { dossierId, hours: 1, reader: null, readerUnit: null }
  await app.call('consultations', 'open', asked, { reason: '换届提名人选核查' })
  await app.close()

  const { page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)
  await openPage(page, '调阅登记')
  await page.getByRole('button', { name: '阅看' }).click()
  await expect(page.getByText(gift.giftName)).toBeVisible()
  await page.getByRole('button', { name: '打印预览' }).click()
  await expect(page.getByRole('dialog').getByText(/第 1 页，共 \d+ 页/)).toBeVisible({ timeout: 30_000 })

  await expect(page.getByText('调阅时间已到')).toBeVisible({ timeout: leftMs + 30_000 })
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText(gift.giftName)).toHaveCount(0)
  await shot(page, 'consultation-over')
  await page.getByRole('button', { name: '返回登记' }).click()
  await expect(page.getByText('已到期').last()).toBeVisible()
  await expect(page.getByRole('button', { name: '阅看' })).toHaveCount(0)
})
