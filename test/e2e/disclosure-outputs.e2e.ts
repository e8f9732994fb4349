import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decide, openPage } from '../helpers/accounts-on-screen.ts'
import { chooseDemoAccount } from '../helpers/demo-on-screen.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'

test('what may not be masked goes out with a reason and a second person; pages and the ledger go to files', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(240_000)
  const { page, app } = await launch({ args: ['--demo'] })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 60_000 })

  await test.step('a list that waits for its check is published as it is, when somebody else agrees', async () => {
    await openPage(page, '公开目录')
    await page.getByText('年', { exact: true }).first().click()
    await page.getByText('清单', { exact: true }).click()
    await page.getByLabel('在公开事项里查找').fill('低保享受情况')
    await expect(page.getByText('“低保享受情况”')).toBeVisible()
    const list = page.getByRole('grid', { name: '应公开事项' })
    // The latest first: what is not due yet stands at the end of the year.
    await list.getByRole('columnheader', { name: '应公开日' }).click()
    await list.getByRole('row').filter({ hasText: '未到期' }).first().click()
    await page.getByRole('button', { name: '开始编制' }).click()
    await page.getByLabel('第 1 段').fill('经办人李秀英，联系电话 13800001234。')
    for (const act of ['送居监委审核', '居监委审核通过', '两委审定通过']) {
      await page.getByRole('button', { name: act, exact: true }).click()
      const dialog = page.getByRole('dialog')
      if (act !== '送居监委审核') await dialog.getByLabel('签字人').fill('王建国')
      await dialog.getByRole('button', { name: act, exact: true }).click()
      await expect(dialog).toBeHidden()
    }
    await page.getByRole('button', { name: '发布', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('还有 1 处个人信息没有遮盖')
    await page.getByRole('button', { name: '不遮盖发布…' }).click()
    await page.getByRole('dialog').getByLabel('事由').fill('按文件要求公示办事电话')
    await page.getByRole('button', { name: '发布未遮盖的个人信息' }).click()
    await page.getByRole('button', { name: '提交申请' }).click()
    await expect(page.getByText('已提交，批准后可在工作台执行')).toBeVisible()
    await expect(page.locator('.ui-head:visible .ui-mark').first()).toContainText('脱敏检查')

    await chooseDemoAccount(page, '何清')
    await decide(page, '批准', '已核对文件')
    await chooseDemoAccount(page, '周敏')
    await openPage(page, '工作台')
    await page.getByRole('button', { name: '执行' }).first().click()
    await expect(page.getByText(/^已执行：发布未遮盖的个人信息/)).toBeVisible()
  })

  await test.step('the pages for the net go into a folder', async () => {
    const target = join(scratch, 'web')
    mkdirSync(target)
    await answerOpenDialog(app, [target])
    await openPage(page, '公开目录')
    if (await page.getByRole('button', { name: '返回' }).isVisible())
      await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('button', { name: /打印与导出$/ }).click()
    await page.getByRole('menuitem', { name: '导出网上公开页面…' }).click()
    await page.getByRole('button', { name: '选择文件夹并导出…' }).click()
    await expect(page.getByText(/^已导出 \d+ 页/)).toBeVisible({ timeout: 30_000 })
    const folders = readdirSync(target)
    expect(folders).toHaveLength(12)
    for (const folder of folders) expect(readdirSync(join(target, folder))).toContain('index.html')
  })

  await test.step('the ledger of the matters is a workbook', async () => {
    const target = join(scratch, '三重一大台账.xlsx')
    await answerSaveDialog(app, target)
    await openPage(page, '三重一大')
    await page.getByRole('button', { name: '导出台账' }).click()
    await expect(page.getByText(/已保存“三重一大台账\.xlsx”/)).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  })
})
