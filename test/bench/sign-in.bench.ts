import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { type Launched, test } from '../helpers/launch-app.ts'
import { account, signIn } from '../helpers/set-up-street.ts'
import { benchRow, median, writeRows } from './bench-rows.ts'
import { keyDerivationMs } from './key-derivation.ts'
import { makeStreetFolder } from './street-folder.ts'

const rounds = 5
const longestMs = 500
/** As long as somebody needs to type a password. */
const typingMs = 2500

/** Where a sign-in leads, and what can be seen when it stands: the first thing due, the first person. */
const screens = [
  { name: 'workbench', filled: '.find-card .ui-table-row [title], .find-none', isFirstOfDay: true },
  { name: 'list of people', filled: '[role=grid] [role=row] [title]', isFirstOfDay: false },
] as const

for (const { name, filled, isFirstOfDay } of screens) {
  test(`from the right password to the ${name}`, async ({ launch, scratch }) => {
    test.setTimeout(300_000)
    const template = await makeStreetFolder(join(scratch, 'template'), 'demo')
    const profile = join(scratch, 'profile')
    await workBefore(await launch({ data: template, profile }))
    const whole: number[] = []
    const derivation: number[] = []
    for (let round = 0; round < rounds; round++) {
      const data = join(scratch, `data-${round}`)
      cpSync(template, data, { recursive: true })
      // What was left off is kept in the profile.
      const { app, page } = await launch({ data, profile: isFirstOfDay ? join(scratch, `profile-${round}`) : profile })
      await page.getByLabel('账号').fill(account.loginName)
      await page.getByLabel('密码', { exact: true }).fill(account.password)
      await page.waitForTimeout(typingMs)
      derivation.push(keyDerivationMs(data))
      whole.push(await signInMs(page, filled))
      derivation.push(keyDerivationMs(data))
      await app.close()
    }

    const key = median(derivation)
    const rest = whole.map((one) => one - key)
    writeRows(isFirstOfDay ? 'sign-in-workbench' : 'sign-in', [
      benchRow(`sign-in without the key: ${name} filled`, rest, 'ms', longestMs),
      benchRow('sign-in: deriving the key', derivation, 'ms', null),
      benchRow('sign-in: in all', whole, 'ms', null),
    ])
  })
}

/** Earlier the same day: the findings were made, and the account left off at the list of people. */
async function workBefore({ app, page }: Launched): Promise<void> {
  await signIn(page)
  await page.locator('.find-card').getByRole('row').nth(1).waitFor({ timeout: 60_000 })
  await page.locator('.find-card').getByRole('status').waitFor({ state: 'detached', timeout: 60_000 })
  await openPage(page, '人员与班子')
  await page.getByText(/^共 \d+ 人/).waitFor()
  await app.close()
}

/** From the click to the frame in which the screen can be read, by the clock of the page. */
async function signInMs(page: Page, filled: string): Promise<number> {
  await page.evaluate((selector) => {
    const measured = window as { signIn?: Promise<number> }
    measured.signIn = new Promise((resolve) => {
      let began = 0
      document.addEventListener('click', () => (began = performance.now()), { capture: true, once: true })
      const look = () => {
        if (document.querySelector(selector) === null) requestAnimationFrame(look)
        else requestAnimationFrame(() => resolve(performance.now() - began))
      }
      requestAnimationFrame(look)
    })
  }, filled)
  await page.getByRole('button', { name: '登录' }).click()
  return page.evaluate(() => (window as { signIn?: Promise<number> }).signIn ?? Number.NaN)
}
