import type { Page } from '@playwright/test'

/** What a clerk does in a list, each ending when the screen is at rest. */
export const listActs: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async 'wheel from top to bottom'(page) {
    await page.getByRole('grid', { name: '人员列表' }).hover()
    for (let turn = 0; turn < 250; turn++) await page.mouse.wheel(0, 1500)
    await rest(page)
  },
  async 'PageDown from top to bottom'(page) {
    await page.getByRole('grid', { name: '人员列表' }).focus()
    await page.keyboard.press('Home')
    for (let turn = 0; turn < 500; turn++) await page.keyboard.press('PageDown')
    await page.keyboard.press('End')
    await rest(page)
  },
  async 'search, letter by letter, and clear'(page) {
    await page.getByLabel('在名单里查找').focus()
    await page.keyboard.type('zhangw', { delay: 150 })
    await rest(page)
    for (let letter = 0; letter < 6; letter++) await page.keyboard.press('Backspace', { delay: 80 })
    await rest(page)
    await page.keyboard.type('王', { delay: 150 })
    await rest(page)
    await page.keyboard.press('Escape')
    await rest(page)
  },
  async 'sort by another column'(page) {
    const birth = page.getByRole('grid', { name: '人员列表' }).getByRole('button', { name: '出生年月' })
    for (let turn = 0; turn < 2; turn++) {
      await birth.click()
      await rest(page)
    }
    await page.getByRole('grid', { name: '人员列表' }).getByRole('button', { name: '姓名' }).click()
    await rest(page)
  },
  async 'open and close a person'(page) {
    const rows = page.getByRole('grid', { name: '人员列表' }).getByRole('row')
    for (const place of [2, 5, 8]) {
      await rows.nth(place).click()
      await page.keyboard.press('Enter')
      await page.getByRole('complementary', { name: '人员详情' }).getByRole('button', { name: '关闭' }).waitFor()
      await rest(page)
      await page.keyboard.press('Escape')
      await rest(page)
    }
  },
}

async function rest(page: Page): Promise<void> {
  await page.waitForTimeout(600)
}
