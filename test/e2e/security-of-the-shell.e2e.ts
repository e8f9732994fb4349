import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, problemsOf, test } from '../helpers/launch-app.ts'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { setUpStreet } from '../helpers/set-up-street.ts'

test('the page has no Node, runs no foreign script, goes nowhere, and asks for nothing', async ({ launch }) => {
  const { page, app } = await launch()
  await expect(page.getByRole('heading').first()).toBeVisible()

  expect(await page.evaluate(() => [typeof globalThis.process, typeof globalThis.require, location.origin])).toEqual([
    'undefined',
    'undefined',
    'app://main',
  ])
  const inlineRan = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.inlineRan = true'
    document.head.append(script)
    return 'inlineRan' in globalThis
  })
  expect(inlineRan).toBe(false)
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  await page.evaluate(() => location.assign('https://example.com/'))
  expect(page.url()).toBe('app://main/index.html')
  expect(await page.evaluate(() => fetch('app://main/../package.json').then((answer) => answer.status))).not.toBe(200)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  // The page says aloud what it was refused; that is the policy at work.
  expect(problemsOf().every((problem) => /Refused to|404/.test(problem))).toBe(true)
  problemsOf().length = 0
})

test('what somebody typed is still there after the screen was locked', async ({ launch }) => {
  const { page } = await launch()
  await setUpStreet(page)
  await openPage(page, '人员与班子')
  await page.getByRole('button', { name: '新增人员' }).first().click()
  await page.getByRole('textbox', { name: '姓名' }).fill('欧阳文博')

  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '姓名' })).toBeHidden()
  await page.getByLabel('密码', { exact: true }).fill('sqlj2026-bjxc')
  await page.getByRole('button', { name: '解锁' }).click()

  await expect(page.getByRole('textbox', { name: '姓名' })).toHaveValue('欧阳文博')
})

test('a wrong password is told in words, counted, and remembered', async ({ launch }) => {
  const { page, app, data, profile } = await launch()
  await setUpStreet(page)
  await app.close()

  const again = await launch({ data, profile })
  await again.page.getByLabel('账号').fill('zhoumin')
  await again.page.getByLabel('密码', { exact: true }).fill('not-the-password-1')
  await again.page.getByRole('button', { name: '登录' }).click()

  await expect(again.page.getByText(/账号或密码不对/)).toBeVisible()
  const keys = JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')) as { slots: { failures: number }[] }
  expect(keys.slots.reduce((sum, { failures }) => sum + failures, 0)).toBe(1)
})
