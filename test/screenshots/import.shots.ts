import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPage, signInAs } from '../helpers/accounts-on-screen.ts'
import { aCommunity } from '../helpers/a-person.ts'
import { answerOpenDialog, expect, test } from '../helpers/launch-app.ts'
import { account } from '../helpers/set-up-street.ts'
import { resizeWindow, shot } from '../helpers/take-shots.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

type Rows = readonly (readonly string[])[]

const longName = '东湖街道新城国际花园北区第二社区'
const rosterHead = ['社区', '姓名', '性别', '出生年月', '居委会职务', '联系电话', '学历', '备注']
const talkHead = ['社区', '谈话对象', '谈话类型', '谈话人', '谈话时间', '谈话地点', '事由', '备注']
const matterHead = [
  '社区',
  '事项类别',
  '事项名称',
  '涉及金额(元)',
  '会议名称',
  '会议时间',
  '同意',
  '决策结果',
  '执行情况',
].concat(['完成时间', '公开时间', '公开方式'])

const matter = (title: string, ...rest: readonly string[]) => ['东湖社区', '重要项目安排', title, ...rest]

/** What the street has already. */
const before: Readonly<Record<string, Rows>> = {
  '花名册.csv': [
    rosterHead,
    ['东湖社区', '张伟', '男', '1985-03', '主任', '13800000001', '本科', ''],
    ['东湖社区', '张伟', '男', '1979-08', '委员', '13800000002', '大专', ''],
    ['东湖社区', '李静', '女', '1990-07', '委员', '13800000003', '本科', ''],
    ['西苑社区', '王芳', '女', '1988-11', '委员', '13800000004', '本科', ''],
  ],
  '谈话台账.csv': [
    talkHead,
    ['东湖社区', '李静', '廉政谈话', '周敏', '2026-03-05', '街道会议室', '换届后提醒', '第二次提醒谈话'],
    ['西苑社区', '王芳', '廉政谈话', '周敏', '2026-03-06', '街道会议室', '换届后提醒', ''],
  ],
  '三重一大台账.csv': [
    matterHead,
    matter(
      '活动室修缮',
      '86000',
      '两委会',
      '2026-04-02',
      '8',
      '通过',
      '已完工并付清',
      '2026-06-30',
      '2026-04-05',
      '公示栏',
    ),
  ],
}

/** What the communities send now. */
const sent: Readonly<Record<string, Rows>> = {
  '东湖社区2026年班子成员花名册（修改稿）.csv': [
    rosterHead,
    ['东湖社区', '张伟', '男', '', '主任', '13911112222', '研究生', ''],
    ['东湖社区', '李静', '女', '1990-07', '委员', '13900000003', '研究生', '分管纪检'],
    ['东湖社区', '李婧', '女', '1990-07', '委员', '13800000003', '本科', ''],
    [longName, '欧阳建国', '男', '1976-01', '主任', '13800000009', '高中', ''],
  ],
  '西苑.csv': [rosterHead, ['西苑社区', '王芳', '女', '1988-12', '主任', '13800000004', '大专', '']],
  '西苑（重报）.csv': [rosterHead, ['西苑社区', '王芳', '女', '1986-12', '主任', '13800000004', '', '']],
  '谈话台账.csv': [
    talkHead,
    ['东湖社区', '李静', '廉政谈话', '周敏', '2026-03-05', '社区居委会', '换届后集体提醒', ''],
    ['', '张伟', '廉政谈话', '周敏', '2026-05-05', '街道会议室', '群众反映', ''],
  ],
  '三重一大台账.csv': [
    matterHead,
    matter(
      '活动室修缮',
      '98000',
      '两委会',
      '2026-04-02',
      '8',
      '通过',
      '质保期内',
      '2026-06-30',
      '2026-04-05',
      '公示栏',
    ),
  ],
}

const csv = (rows: Rows) => `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`

function writeFiles(folder: string, files: Readonly<Record<string, Rows>>): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, rows]) => {
    writeFileSync(join(folder, name), csv(rows))
    return join(folder, name)
  })
}

async function importBefore(app: TestApp, folder: string): Promise<void> {
  const draftIds: string[] = []
  for (const path of writeFiles(folder, before)) {
    const { id } = await app.call('import', 'read', { ticket: app.ticket(path, 'read') })
    draftIds.push(id)
  }
  const plan = await app.call('import', 'compare', { draftIds })
  await app.call('import', 'apply', { planId: plan.id, decisions: {} })
}

test('a comparison with conflicts, strategies, the report, and where a value came from', async ({
  launch,
  scratch,
}) => {
  test.setTimeout(180_000)
  const data = join(scratch, 'data')
  mkdirSync(data)
  const street = await openTestStreet({ folder: data })
  for (const name of ['南桥社区', '北辰社区']) await aCommunity(street, name)
  await importBefore(street, join(scratch, '已有'))
  await street.close()
  const folder = join(scratch, '报送')
  writeFiles(folder, sent)
  const { app, page } = await launch({ data })
  await resizeWindow(page, 1366, 768)
  await signInAs(page, account.loginName, account.password)

  await openPage(page, '台账导入')
  await answerOpenDialog(app, [folder])
  await page.getByRole('main').getByRole('button', { name: '选择文件夹' }).click()
  await page.getByRole('button', { name: /^下一步：识别 5 个文件/ }).click()
  await page.getByRole('button', { name: /^下一步：(核对|比对)/ }).click()
  const toCompare = page.getByRole('button', { name: /^下一步：比对/ })
  if (await toCompare.isVisible()) await toCompare.click()
  const list = page.locator('.im-table-box')
  await expect(list).toBeVisible({ timeout: 30_000 })
  await shot(page, 'import-compare')
  await page.getByRole('radio', { name: /^全部/ }).click()
  await shot(page, 'import-compare-all')
  for (const [name, file] of [
    ['张伟', 'namesakes'],
    ['李婧', 'sounds-alike'],
    ['王芳', 'post'],
    ['活动室修缮', 'matter'],
  ] as const) {
    await list.getByText(name, { exact: true }).first().click()
    await shot(page, `import-row-${file}`)
  }
  await page.getByRole('button', { name: /^不同的栏目/ }).click()
  await shot(page, 'import-strategies')
  await page.locator('.im-merge .ant-select').first().click()
  await shot(page, 'import-strategies-open')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^报送情况/ }).click()
  await expect(page.locator('.im-report')).toBeVisible()
  await shot(page, 'import-report')
  await resizeWindow(page, 1024, 700)
  await shot(page, 'import-report-1024')
  await page.keyboard.press('Escape')
  await shot(page, 'import-compare-1024')
  await resizeWindow(page, 1366, 768)

  await openPage(page, '三重一大')
  await page.getByRole('grid', { name: '三重一大事项列表' }).getByRole('row').filter({ hasText: '活动室修缮' }).click()
  await page.getByRole('button', { name: '来源' }).click()
  await shot(page, 'import-source')
})
