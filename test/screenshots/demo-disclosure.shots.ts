import type { Page } from '@playwright/test'
import { openPage } from '../helpers/accounts-on-screen.ts'
import { expect, type Launched, test } from '../helpers/launch-app.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'

async function openDemo(launch: (options: { args: string[] }) => Promise<Launched>, name: string): Promise<Page> {
  const { page } = await launch({ args: ['--demo'] })
  await resizeWindow(page, 1366, 768)
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible({ timeout: 60_000 })
  await openPage(page, name)
  return page
}

const view = (page: Page, name: string) => page.getByText(name, { exact: true }).first().click()
const listOf = (page: Page) => page.getByRole('grid', { name: '应公开事项' })

async function showLight(page: Page, light: string): Promise<void> {
  await page.getByRole('button', { name: '＋ 筛选' }).click()
  await page.getByRole('combobox', { name: '状态' }).click()
  await page.locator('.ant-select-dropdown:visible').getByTitle(light, { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(listOf(page).getByRole('row').nth(1)).toBeVisible()
}

async function openFirst(page: Page): Promise<void> {
  await listOf(page).getByRole('row').nth(1).click()
  await page.getByRole('button', { name: '打开公开记录' }).click()
  await expect(page.getByRole('heading', { level: 3, name: '公示内容' })).toBeVisible()
}

test('the board of the demo', async ({ launch }) => {
  test.setTimeout(240_000)
  const page = await openDemo(launch, '公开目录')
  const matrix = page.getByRole('grid', { name: '社区与公开事项矩阵' })
  await expect(matrix.getByRole('rowheader').first()).toBeVisible()
  await shot(page, 'demo-board-matrix')
  await matrix.locator('.late').first().click()
  await expect(listOf(page)).toBeVisible()
  await shot(page, 'demo-board-cell')
  for (let chips = 2; chips > 0; chips -= 1) await page.getByRole('button', { name: /^去掉/ }).first().click()
  await listOf(page).getByRole('button', { name: '公开事项' }).click()
  await shot(page, 'demo-board-sorted')
  await view(page, '日历')
  await shot(page, 'demo-board-calendar')
  await page.getByRole('button', { name: /打印与导出$/ }).click()
  await page.getByRole('menuitem', { name: '核验公示单…' }).click()
  await page.getByLabel('二维码内容').fill('CLCL1|330299|没有抄全')
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toBeVisible()
  await shot(page, 'demo-verify')
  await page.keyboard.press('Escape')
  await view(page, '统计')
  await expect(page.getByRole('table', { name: '公开率与及时率' })).toBeVisible()
  await shot(page, 'demo-figures')
})

test('publications of the demo', async ({ launch }) => {
  test.setTimeout(240_000)
  const page = await openDemo(launch, '公开目录')
  await view(page, '年')
  await view(page, '清单')
  await showLight(page, '已公开')
  await openFirst(page)
  await page.getByRole('tab', { name: '公开证据' }).click()
  await shot(page, 'demo-evidence')
  const remove = page.getByRole('button', { name: '删除', exact: true }).first()
  if (await remove.isVisible()) {
    await remove.click()
    await shot(page, 'demo-evidence-remove')
    await page.keyboard.press('Escape')
  }
  await page.getByRole('tab', { name: '历程' }).click()
  await shot(page, 'demo-steps')
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByLabel('在公开事项里查找').fill('财务收支')
  await expect(page.getByText('“财务收支”')).toBeVisible()
  await listOf(page).getByRole('button', { name: '社区' }).click()
  await openFirst(page)
  await page.getByRole('tab', { name: '异议' }).click()
  await shot(page, 'demo-objections')
})

test('the catalogue of the demo', async ({ launch }) => {
  test.setTimeout(240_000)
  const page = await openDemo(launch, '公开目录')
  await view(page, '目录')
  await expect(page.getByRole('table', { name: '目录条目' })).toBeVisible()
  await shot(page, 'demo-catalogue')
  const more = async (name: string) => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await more('公开依据…')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: /^修改/ }).first()).toBeVisible()
  await shot(page, 'demo-bases')
  await dialog.getByRole('button', { name: /^修改/ }).first().click()
  await shot(page, 'demo-basis')
  await page.getByRole('button', { name: '返回' }).last().click()
  await page.getByRole('button', { name: '关闭', exact: true }).last().click()
  await expect(dialog).toBeHidden()
  await more('复制为新版本')
  await expect(page.getByText('草稿', { exact: true })).toBeVisible()
  await page.getByRole('row').nth(3).click()
  await page.getByLabel('公开时限').fill('视情况公开')
  await shot(page, 'demo-item-question')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('已保存条目')).toBeVisible()
  await page.getByRole('button', { name: '确认时限' }).first().click()
  await shot(page, 'demo-answer')
  await page.keyboard.press('Escape')
  await more('与其他版本对照…')
  await shot(page, 'demo-compare')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await more('导入目录表格…')
  await shot(page, 'demo-catalogue-import')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: '启用目录…' }).click()
  await shot(page, 'demo-in-force')
})

test('the matters of the demo', async ({ launch }) => {
  test.setTimeout(240_000)
  const page = await openDemo(launch, '三重一大')
  const grid = page.getByRole('grid', { name: '三重一大事项列表' })
  await expect(grid.getByRole('row').nth(3)).toBeVisible()
  await shot(page, 'demo-matters')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await shot(page, 'demo-matter-new')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await grid.getByRole('row').filter({ hasText: '楼道照明' }).click()
  await expect(page.getByRole('list', { name: '办理环节' })).toBeVisible()
  await shot(page, 'demo-matter-values')
  await page.getByRole('list', { name: '办理环节' }).getByRole('listitem').filter({ hasText: '缺失' }).click()
  await shot(page, 'demo-matter-missing')
  for (const [name, file] of [
    ['执行情况', 'progress'],
    ['公开', 'publications'],
    ['附件', 'files'],
  ] as const) {
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
    await shot(page, `demo-matter-${file}`)
  }
})
