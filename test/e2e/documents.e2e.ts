import { existsSync, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { aCommunity } from '../helpers/a-person.ts'
import { answerSaveDialog, expect, test } from '../helpers/launch-app.ts'
import { signIn } from '../helpers/set-up-street.ts'
import { openTestStreet } from '../helpers/test-app.ts'
import { actAs, aDossier, gift, saveNew } from '../helpers/worked-dossier.ts'

test('a document runs no scripts, reaches nobody, and leaves no window behind', async ({ launch, scratch }) => {
  const asked: string[] = []
  const server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    answer.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { page, app } = await launch()
  await expect(page.getByRole('heading').first()).toBeVisible()
  const marked = join(scratch, 'marked.txt')

  const html = `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${outside}/refresh">
    <link rel="stylesheet" href="${outside}/style.css"><style>@import url(${outside}/import.css); body { background: url(${outside}/background.png) }
    @font-face { font-family: far; src: url(${outside}/font.woff2) } p { font-family: far }</style>
    <script>document.documentElement.textContent = 'scripts ran'; fetch('${outside}/script')</script></head>
    <body onload="document.body.textContent = 'scripts ran'"><p>printed</p><img src="${outside}/picture.png">
    <img src="file://${marked}"><iframe src="${outside}/frame"></iframe><script src="${outside}/far.js"></script></body></html>`
  const made = await page.evaluate(async (source) => {
    const document = { title: '试验', html: source, paper: 'A4' as const, isLandscape: false, hasPageNumbers: false }
    const pdf = await window.bridge.shell('makePdf', { document })
    return { head: new TextDecoder('latin1').decode(pdf.slice(0, 5)), bytes: pdf.length }
  }, html)

  expect(made.head).toBe('%PDF-')
  expect(asked).toEqual([])
  expect(existsSync(marked)).toBe(false)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  server.close()
})

test('the window a document is laid out in has no script, no preload and no way out', async ({ launch }) => {
  const { page, app } = await launch()
  await expect(page.getByRole('heading').first()).toBeVisible()
  await app.evaluate(({ app: running }) => {
    const seen: unknown[] = []
    Object.assign(globalThis, { seen })
    running.on('browser-window-created', (_event, window) => {
      const { webContents } = window
      webContents.once('did-finish-load', () => {
        const last = (
          webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences()
        const { javascript, sandbox, contextIsolation, nodeIntegration, preload } = last
        seen.push({
          javascript,
          sandbox,
          contextIsolation,
          nodeIntegration,
          preload: preload ?? null,
          isShown: window.isVisible(),
          isPersistent: webContents.session.isPersistent(),
        })
      })
    })
  })

  await page.evaluate(() =>
    window.bridge.shell('makePdf', {
      document: { title: '试验', html: '<p>试验</p>', paper: 'A4', isLandscape: false, hasPageNumbers: true },
    }),
  )

  expect(await app.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen)).toEqual([
    {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      preload: null,
      isShown: false,
      isPersistent: false,
    },
  ])
})

test('a booklet is previewed page by page and saved as a PDF', async ({ launch, scratch }) => {
  const street = await openTestStreet()
  const communityId = await aCommunity(street)
  await actAs(street, 'clerk')
  const { id } = await aDossier(street, communityId, '王海燕', new Date().getFullYear())
  await saveNew(street, id, 'gifts', gift)
  await street.close()
  const { page, app } = await launch({ data: street.folder })
  await signIn(page)

  await page.getByRole('navigation', { name: '主导航' }).getByText('廉洁档案').click()
  await page.getByRole('grid', { name: '档案列表' }).getByText('王海燕').first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /^王海燕 \d{4}$/ })).toBeVisible()
  await page.keyboard.press('Control+p')

  const preview = page.getByRole('dialog')
  await expect(preview.getByText(/第 1 页，共 \d+ 页/)).toBeVisible({ timeout: 30_000 })
  await expect(preview.locator('.pdf-page canvas').first()).toBeVisible()
  const isDrawn = () =>
    preview
      .locator('.pdf-page canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        return data.some((value, at) => at % 4 === 0 && value < 80)
      })
  await expect.poll(isDrawn).toBe(true)
  await page.screenshot({ path: join('out', 'screenshots', 'document-preview.png') })

  const target = join(scratch, '档案册.pdf')
  await answerSaveDialog(app, target)
  await preview.getByRole('button', { name: '保存为 PDF' }).click()
  await expect(page.getByText('已保存“档案册.pdf”')).toBeVisible()
  expect(readFileSync(target).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})
