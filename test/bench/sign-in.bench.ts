import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { account } from '../helpers/set-up-street.ts'
import { test } from '../helpers/launch-app.ts'
import { benchRow, median, writeRows } from './bench-rows.ts'
import { keyDerivationMs } from './key-derivation.ts'
import { makeStreetFolder } from './street-folder.ts'

const rounds = 5
const longestMs = 500
/** As long as somebody needs to type a password. */
const typingMs = 2500

test('from the right password to the list of people', async ({ launch, scratch }) => {
  test.setTimeout(300_000)
  const template = await makeStreetFolder(join(scratch, 'template'), 'demo')
  const whole: number[] = []
  const derivation: number[] = []
  for (let round = 0; round < rounds; round++) {
    const data = join(scratch, `data-${round}`)
    cpSync(template, data, { recursive: true })
    const { app, page } = await launch({ data })
    await page.getByLabel('账号').fill(account.loginName)
    await page.getByLabel('密码', { exact: true }).fill(account.password)
    await page.waitForTimeout(typingMs)
    derivation.push(keyDerivationMs(data))
    whole.push(await signInMs(page))
    derivation.push(keyDerivationMs(data))
    await app.close()
  }

  const key = median(derivation)
  const rest = whole.map((one) => one - key)
  writeRows('sign-in', [
    benchRow('sign-in without the key: list of people filled', rest, 'ms', longestMs),
    benchRow('sign-in: deriving the key', derivation, 'ms', null),
    benchRow('sign-in: in all', whole, 'ms', null),
  ])
})

/** From the click to the frame in which the first person can be read, by the clock of the page. */
async function signInMs(page: Page): Promise<number> {
  await page.evaluate(() => {
    const measured = window as { signIn?: Promise<number> }
    measured.signIn = new Promise((resolve) => {
      let began = 0
      document.addEventListener('click', () => (began = performance.now()), { capture: true, once: true })
      const look = () => {
        const isFilled = document.querySelector('[role=grid] [role=row] [title]') !== null
        if (!isFilled) requestAnimationFrame(look)
        else requestAnimationFrame(() => resolve(performance.now() - began))
      }
      requestAnimationFrame(look)
    })
  })
  await page.getByRole('button', { name: '登录' }).click()
  return page.evaluate(() => (window as { signIn?: Promise<number> }).signIn ?? Number.NaN)
}
