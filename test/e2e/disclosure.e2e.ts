import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { localDay } from '@shared/values/local-clock.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { answerOpenDialog, answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { account as clerk } from '../helpers/set-up-street.ts'
import { openTestApp, openTestStreet, testPassword } from '../helpers/test-app.ts'

const today = localDay()
const year = Number(today.slice(0, 4))
const names = '北辰 东湖 和平里 建设路 金桂 南桥 清源 双龙 望江 西苑 新安 银杏'.split(' ').map((name) => `${name}社区`)
const day = (ago: number) => addDays(today, -ago)
/** A PNG of one white point. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

async function aStreet(scratch: string, communities: readonly string[]): Promise<string> {
  const data = join(scratch, 'data')
  mkdirSync(data)
  const app = await openTestStreet({ folder: data })
  for (const name of communities) await aCommunity(app, name)
  await app.close()
  return data
}

async function typeDay(field: Locator, on: string): Promise<void> {
  // Most forms begin with today.
  if ((await field.inputValue()) === on) return
  await field.fill(on)
  await field.press('Enter')
  await expect(field).toHaveValue(on)
}

async function pasteInto(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element, copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

const chooseView = (page: Page, name: string) => page.getByText(name, { exact: true }).click()
const stateOf = (page: Page) => page.locator('.ui-head:visible .ui-mark > span:last-child').first()

/** One step of the publication that is open. */
async function take(page: Page, act: string, on: string, signedBy = ''): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await typeDay(dialog.getByLabel('日期', { exact: true }), on)
  if (signedBy !== '') await dialog.getByLabel('签字人').fill(signedBy)
  const channels = dialog.getByLabel('公开渠道')
  if ((await channels.count()) > 0 && (await dialog.getByTitle('居务公开栏').count()) === 0) {
    await channels.fill('居务公开栏')
    await channels.press('Enter')
    await channels.press('Escape')
  }
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** From the first text to the board. */
async function publishOn(page: Page, on: string): Promise<void> {
  await take(page, '送居监委审核', on)
  await passAndPublish(page, on)
}

async function passAndPublish(page: Page, on: string): Promise<void> {
  await take(page, '居监委审核通过', on, '王建国')
  await take(page, '两委审定通过', on, '李文涛')
  await take(page, '发布', on)
  await expect(stateOf(page)).toHaveText('已发布')
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

test('one item of the catalogue, from the street that adopts it to its archive', async ({ launch, scratch }) => {
  test.setTimeout(240_000)
  const { page, app } = await launch({ data: await aStreet(scratch, names) })
  await signInAs(page, clerk.loginName, testPassword)
  await openPage(page, '公开目录')

  await test.step('the starter catalogue is answered, adopted and put in force', async () => {
    await page.getByRole('button', { name: '去建立目录' }).click()
    await page.getByRole('button', { name: '建立起步目录' }).click()
    const onlyAsked = page.getByRole('checkbox', { name: /只看待确认/ })
    await expect(page.getByRole('table', { name: '目录条目' })).toBeVisible()
    if (await onlyAsked.isVisible()) await onlyAsked.check()
    while (await onlyAsked.isVisible()) {
      const before = (await page.locator('.ui-foot:visible').textContent()) ?? ''
      await page.getByRole('button', { name: '确认时限' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: '确认时限' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(page.locator('.ui-foot:visible')).not.toHaveText(before)
    }
    await page.getByRole('button', { name: '社区采用…' }).click()
    await typeDay(page.getByLabel('起始日期'), `${year - 1}-01-01`)
    await page.getByRole('button', { name: /^12 个社区采用 \d+ 条$/ }).click()
    await expect(page.getByText('采用情况已保存')).toBeVisible()
    await page.getByRole('button', { name: '启用目录…' }).click()
    await typeDay(page.getByLabel('起始执行日期'), `${year - 1}-01-01`)
    await page.getByRole('button', { name: '启用目录', exact: true }).click()
    await expect(page.getByText('执行中', { exact: true })).toBeVisible()
  })

  await test.step('the board of the quarter leads to one duty', async () => {
    await chooseView(page, '看板')
    const matrix = page.getByRole('grid', { name: '社区与公开事项矩阵' })
    await expect(matrix).toHaveAttribute('aria-rowcount', '13')
    await page.getByLabel('在公开事项里查找').fill('工作经费使用情况')
    await expect(matrix).toHaveAttribute('aria-colcount', '2')
    await matrix.getByRole('gridcell', { name: /^北辰社区/ }).click()
    await page.getByRole('grid', { name: '应公开事项' }).getByRole('row').nth(1).click()
    await page.getByRole('button', { name: '开始编制' }).click()
    await expect(stateOf(page)).toHaveText('编制')
  })

  await test.step('a pasted table is searched for personal data and masked', async () => {
    await pasteInto(
      page.getByLabel('第 1 段'),
      '姓名\t身份证号\t电话\t金额\n赵国强\t330299198001011234\t13987654321\t500.00\n',
    )
    await expect(page.getByText('发现 2 处个人信息')).toBeVisible()
    await page.getByRole('button', { name: '全部遮盖' }).click()
    await expect(page.getByText('没有发现个人信息')).toBeVisible()
    await expect(page.getByLabel('第 1 行第 3 列')).toHaveValue('139****4321')
    await expect(page.getByLabel('第 1 行第 2 列')).not.toHaveValue('330299198001011234')
  })

  await test.step('nobody passes it without a name, then it is published', async () => {
    await take(page, '送居监委审核', day(60))
    await page.getByRole('button', { name: '居监委审核通过' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '居监委审核通过' }).click()
    await expect(dialog.getByText('请填写由谁签字')).toBeVisible()
    await dialog.getByRole('button', { name: '取消' }).click()
    await expect(dialog).toBeHidden()
    await passAndPublish(page, day(60))
  })

  await test.step('a photo shows that it hung there', async () => {
    const path = join(scratch, '公开栏.png')
    writeFileSync(path, photo)
    await answerOpenDialog(app, [path])
    await openTab(page, '公开证据')
    await page.getByRole('button', { name: '选择照片…' }).click()
    await expect(page.getByText('已添加公开证据')).toBeVisible()
    await page.getByRole('button', { name: '查看' }).click()
    const preview = page.getByRole('dialog').filter({ hasText: '公开栏.png' })
    await expect(preview.getByRole('img', { name: '公开栏.png' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(preview).toBeHidden()
  })

  await test.step('an objection is received and answered', async () => {
    await openTab(page, '异议')
    await page.getByRole('button', { name: '登记异议…' }).click()
    const dialog = page.getByRole('dialog')
    await typeDay(dialog.getByLabel('提出日期'), day(58))
    await dialog.getByLabel('提出人').fill('居民')
    await dialog.getByLabel('意见内容').fill('金额与凭证不符')
    await dialog.getByRole('button', { name: '登记' }).click()
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: '答复', exact: true }).click()
    await typeDay(dialog.getByLabel('答复日期'), day(55))
    await dialog.getByLabel('答复内容').fill('已核对凭证，应为 600 元。')
    await dialog.getByLabel('据此更正公示内容').check()
    await dialog.getByRole('button', { name: '答复' }).click()
    await expect(page.getByText(`${day(55)} 已答复，据此更正`)).toBeVisible()
  })

  await test.step('corrected, published again, both versions kept', async () => {
    await page.getByRole('button', { name: '打印与导出' }).click()
    await page.getByRole('menuitem', { name: '更正重发…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('为什么更正').fill('金额写错')
    await dialog.getByRole('button', { name: '更正重发' }).click()
    await expect(stateOf(page)).toHaveText('编制')
    await page.getByLabel('第 1 行第 4 列').fill('600.00')
    await publishOn(page, day(50))
    await openTab(page, '版本')
    await expect(page.getByText('金额写错')).toBeVisible()
    await page.getByRole('button', { name: '与现在对照' }).last().click()
    await expect(dialog.getByText(/^－ .*500\.00/)).toBeVisible()
    await expect(dialog.getByText(/^＋ .*600\.00/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('its notice goes to paper', async () => {
    const target = join(scratch, '公示单.pdf')
    await answerSaveDialog(app, target)
    await page.getByRole('button', { name: '打印与导出' }).click()
    await page.getByRole('menuitem', { name: '打印公示单（A4）' }).click()
    await page.getByRole('button', { name: '保存为 PDF' }).click({ timeout: 30_000 })
    await expect(page.getByText('已保存“公示单.pdf”')).toBeVisible({ timeout: 30_000 })
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
    await page.keyboard.press('Escape')
  })

  await test.step('taken down when its time is over, and filed', async () => {
    await take(page, '期满撤下', today)
    await expect(stateOf(page)).toHaveText('已撤下')
    await take(page, '归档', today)
    await expect(stateOf(page)).toHaveText('已归档')
    await openTab(page, '历程')
    await expect(page.getByRole('tabpanel', { name: '历程' })).toContainText('归档')
  })
})

/** Begins what the board asks for under a word of its title, and publishes it. */
async function publishFromBoard(page: Page, title: string, on: string): Promise<void> {
  await page.getByLabel('在公开事项里查找').fill(title)
  // Its chip stands when the rows are those that were looked for.
  await expect(page.getByText(`“${title}”`, { exact: true })).toBeVisible()
  const row = page.getByRole('grid', { name: '应公开事项' }).getByRole('row').filter({ hasText: title })
  await row.first().click()
  await page.getByRole('button', { name: '开始编制' }).click()
  await page.getByLabel('第 1 段').fill('现将有关情况公开如下，公示期七天。')
  await publishOn(page, on)
  await page.getByRole('button', { name: '返回' }).click()
}

async function choose(page: Page, box: Locator, title: string): Promise<void> {
  await box.click()
  await page.locator('.ant-select-dropdown:visible').getByTitle(title, { exact: true }).click()
}

/** All days of the matter are today, so that none of them lies in another year. */
async function publishAtOnce(folder: string): Promise<void> {
  const app = openTestApp({ folder })
  await app.call('security', 'signIn', { loginName: clerk.loginName, password: testPassword })
  for (const key of ['immediateDays', 'beforeDays', 'noticeMinDays'])
    await app.call('findings', 'saveParameter', { key, value: 0, source: '街道规定', validFrom: '2021-01-02' })
  await app.close()
}

test('a matter from its proposal to its result, and the link that is missing', async ({ launch, scratch }) => {
  test.setTimeout(240_000)
  const data = await aStreet(scratch, ['北辰社区'])
  await publishAtOnce(data)
  const { page, app } = await launch({ data })
  await signInAs(page, clerk.loginName, testPassword)
  await openPage(page, '三重一大')
  const links = page.getByRole('list', { name: '办理环节' })
  const link = (label: string) => links.getByRole('listitem').filter({ hasText: label })
  const drawer = page.getByRole('dialog')

  await test.step('proposed', async () => {
    await page.getByRole('button', { name: '登记事项' }).first().click()
    await choose(page, drawer.getByLabel('社区'), '北辰社区')
    await drawer.getByLabel('事项名称').fill('社区食堂运营方案')
    await choose(page, drawer.getByLabel('决策程序'), '两委会决定')
    await drawer.getByRole('button', { name: '登记并打开' }).click()
    await page.getByLabel('事项内容').fill('引入助老食堂，每日供应午餐。')
    await choose(page, page.getByLabel('动议来源'), '党员群众建议')
    await page.getByLabel('提议人').fill('李文涛')
    await choose(page, page.getByLabel('决策结果'), '通过')
    await page.keyboard.press('Control+s')
    await expect(link('提议').first()).toContainText('已办')
  })

  await test.step('decided by the committees, though the branch never proposed it', async () => {
    await page.getByRole('option', { name: '会议与表决' }).click()
    await page.getByRole('region', { name: '两委会商议' }).getByRole('button', { name: '登记会议' }).click()
    await typeDay(drawer.getByLabel('会议日期'), today)
    for (const [label, said] of [
      ['地点', '社区会议室'],
      ['主持人', '李文涛'],
      ['记录人', '赵倩'],
      ['商议意见', '同意引入助老食堂'],
      ['应到两委成员', '9'],
      ['实到两委成员', '8'],
      ['同意', '8'],
    ] as const)
      await drawer.getByLabel(label, { exact: true }).fill(said)
    await drawer.getByRole('button', { name: '保存' }).click()
    await expect(drawer).toBeHidden()
  })

  await test.step('carried out, with a scan of its evaluation', async () => {
    await page.getByRole('option', { name: '执行情况' }).click()
    for (const kind of ['进度', '评估']) {
      await page.getByRole('button', { name: /^登记( down)?$/ }).click()
      await page.getByRole('menuitem', { name: `登记${kind}` }).click()
      await typeDay(drawer.getByLabel('日期'), today)
      await drawer.getByLabel('情况').fill('按方案办理')
      await drawer.getByRole('button', { name: '保存' }).click()
      await expect(drawer).toBeHidden()
    }
    const path = join(scratch, '评估报告.png')
    writeFileSync(path, photo)
    await answerOpenDialog(app, [path])
    await page.getByRole('option', { name: '附件' }).click()
    await page.getByRole('button', { name: '添加附件' }).click()
    await page.getByRole('button', { name: /评估报告\.png/ }).click()
    await expect(page.getByRole('img', { name: '评估报告.png' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('published before, during and after', async () => {
    await page.getByRole('option', { name: '公开', exact: true }).click()
    await page.getByRole('button', { name: '到公开看板编制' }).first().click()
    await chooseView(page, '年')
    await chooseView(page, '清单')
    await publishFromBoard(page, '事前公开', today)
    await publishFromBoard(page, '事中公开', today)
    await publishFromBoard(page, '事后公开', today)
  })

  await test.step('the chain shows what is missing, and where to act', async () => {
    await openPage(page, '三重一大')
    for (const done of ['事前公开', '两委会商议', '决议公开', '结果公开', '评估归档'])
      await expect(link(done)).toContainText('已办')
    await expect(links.getByRole('listitem').filter({ hasText: '缺失' })).toHaveCount(1)
    await link('缺失').getByRole('button').click()
    await expect(page.getByRole('status').filter({ hasText: '党支部' })).toBeVisible()
    await expect(page.getByRole('region', { name: '党支部（党委）提议' })).toContainText('还没有登记')
  })

  await test.step('its six registration sheets are written', async () => {
    const target = join(scratch, '登记表.xlsx')
    await answerSaveDialog(app, target)
    await page.getByRole('button', { name: '导出登记表' }).click()
    await expect(page.getByText('已保存“登记表.xlsx”')).toBeVisible()
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  })
})
