import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../helpers/launch-app.ts'
import { account, signIn } from '../helpers/set-up-street.ts'
import { shot } from '../helpers/take-shots.ts'
import { openTestStreet } from '../helpers/test-app.ts'

test('the first run, step by step', async ({ launch }) => {
  const { page } = await launch()
  await expect(page.getByLabel('街道名称')).toBeVisible()
  await shot(page, 'first-run-1-street')
  await page.getByRole('button', { name: '下一步' }).click()
  await shot(page, 'first-run-1-street-error')
  await page.getByLabel('街道名称').fill('示范街道办事处')
  await page.getByLabel('行政区划代码').fill('330299')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('账号名').fill(account.loginName)
  await page.getByLabel('姓名').fill(account.displayName)
  await page.getByLabel('密码', { exact: true }).fill('12345678')
  await page.getByLabel('再输一遍').fill('1234')
  await page.getByRole('button', { name: '下一步' }).click()
  await shot(page, 'first-run-2-account-error')
  await page.getByLabel('密码', { exact: true }).fill(account.password)
  await page.getByLabel('再输一遍').fill(account.password)
  await page.getByRole('button', { name: '下一步' }).click()
  const code = page.getByRole('group', { name: '恢复码' })
  await expect(code).toBeVisible()
  await shot(page, 'first-run-3-recovery-code')
  const groups = await code.locator('span').allTextContents()
  await page.emulateMedia({ media: 'print' })
  await shot(page, 'first-run-3-recovery-sheet-printed')
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: '已打印或抄下，下一步' }).click()
  await page.locator('input').first().fill('AAAA')
  await page.locator('input').nth(1).fill(groups[1]!)
  await page.getByRole('button', { name: '核对并完成' }).click()
  await shot(page, 'first-run-4-typed-back-wrong')
})

test('sign-in, wrong password, waiting, recovery, lock', async ({ launch, scratch }) => {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const { close } = await openTestStreet({ folder: data })
  await close()
  const { page } = await launch({ data })
  await expect(page.getByLabel('账号')).toBeVisible()
  await shot(page, 'sign-in')
  await signIn(page, 'wrong-password-1')
  await expect(page.getByText(/账号或密码不对/)).toBeVisible()
  await shot(page, 'sign-in-wrong')
  await page.getByRole('button', { name: '忘记密码' }).click()
  await expect(page.getByRole('heading')).toBeVisible()
  await shot(page, 'sign-in-recovery')
  await page.keyboard.press('Escape')
  await signIn(page)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible()
  await expect(page.getByRole('button', { name: '导入花名册' })).toBeVisible()
  await shot(page, 'people-empty')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible()
  await shot(page, 'locked')
})

test('a start that fails', async ({ launch, scratch }) => {
  const broken = async (name: string, spoil: (folder: string) => void) => {
    const data = join(scratch, name)
    mkdirSync(data)
    const { close } = await openTestStreet({ folder: data })
    await close()
    spoil(data)
    return data
  }
  const keys = (folder: string) => join(folder, 'keys.json')
  const folders = {
    'folder-damaged': await broken('a', (folder) => writeFileSync(keys(folder), '{')),
    'database-damaged': await broken('b', (folder) => writeFileSync(join(folder, 'ledger.db'), 'cut')),
    'database-too-new': await broken('c', (folder) =>
      writeFileSync(
        keys(folder),
        readFileSync(keys(folder), 'utf8').replace(/"schemaVersion": \d+/, '"schemaVersion": 9999'),
      ),
    ),
    'folder-on-network': '//fileserver/share/ledger',
    'folder-not-writable': join(keys(join(scratch, 'a')), 'data'),
  }
  for (const [name, data] of Object.entries(folders)) {
    const { page, app } = await launch({ data, profile: join(scratch, `profile-${name}`) })
    await expect(page.getByRole('heading').first()).toBeVisible()
    await shot(page, `start-fails-${name}`)
    await app.close()
  }
})

test('the data process is gone', async ({ launch }) => {
  const { page, app } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 20_000 })
  // What a crash looks like: the process ends without having been asked.
  const pid = await app.evaluate(() => process.pid)
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  const data = children.find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('data.js'))
  process.kill(Number(data), 'SIGKILL')
  await expect(page.getByRole('heading', { name: '数据进程意外停止' })).toBeVisible()
  await shot(page, 'data-process-gone')
})
