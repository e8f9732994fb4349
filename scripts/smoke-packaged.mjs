// `node scripts/smoke-packaged.mjs EXECUTABLE`: starts a package, makes a street in it and reads a ledger: the archive
// holds what the data process and its threads load, which no test of the unpacked program shows.
// Its fuses keep the Node inspector shut, so it is driven through Chromium's debugging port.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { openDisplay } from './display.mjs'
import { root } from './modules.mjs'
import { findElectron, launchOptions } from './runtime.mjs'

const executable = resolve(process.argv[2])
const launch = launchOptions(findElectron() ?? { official: true })
const longestWait = 30_000

const profile = mkdtempSync(join(tmpdir(), 'smoke-'))
const display = await openDisplay()
const started = performance.now()
const program = spawn(executable, [...launch.args, '--remote-debugging-port=0', `--user-data-dir=${profile}`], {
  env: { ...process.env, ...display.env, ...launch.env },
  stdio: ['ignore', 'pipe', 'pipe'],
})
const ended = new Promise((resolve) => program.once('close', resolve))

try {
  const browser = await chromium.connectOverCDP(await debuggingAddress())
  const [context] = browser.contexts()
  const page = context.pages()[0] ?? (await context.waitForEvent('page', { timeout: longestWait }))
  await page.waitForURL(/^app:\/\//, { timeout: longestWait })
  await page.getByRole('heading').first().waitFor({ timeout: longestWait })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim()
  console.log(`${page.url()} after ${seconds} s: ${text.slice(0, 200)}`)
  await makeStreet(page)
  await readLedger(page, join(root, 'test/fixtures/ledgers/016-roster.xlsx'))
  console.log('a street was made and a roster was read')
  await page.screenshot({ path: join(dirname(executable), '..', 'smoke.png') })
  await browser.close()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  program.kill()
  await ended
  display.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** The first run, as a person goes through it: the database is made, and its copy by a thread. */
async function makeStreet(page) {
  const press = (name) => page.getByRole('button', { name }).click({ timeout: longestWait })
  const fill = (label, text) => page.getByLabel(label, { exact: true }).fill(text)
  await fill('街道名称', '示范街道办事处')
  await fill('行政区划代码', '330299')
  await press('下一步')
  const password = crypto.randomUUID()
  await fill('账号名', 'smoke')
  await fill('姓名', '周敏')
  await fill('密码', password)
  await fill('再输一遍', password)
  await press('下一步')
  const code = page.getByRole('group', { name: '恢复码' }).locator('span')
  await code.first().waitFor({ timeout: longestWait })
  const groups = await code.allTextContents()
  await press('已打印或抄下，下一步')
  for (const [place, group] of groups.entries()) await page.locator('input').nth(place).fill(group)
  await press('核对并完成')
  await page.getByRole('navigation', { name: '主导航' }).waitFor({ timeout: longestWait })
}

/** Drops a workbook on the page of imports; it is read in a thread. */
async function readLedger(page, path) {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('button', { name: '台账导入' }).click()
  const area = page.getByText('把台账文件或整个文件夹拖到这里')
  await area.waitFor({ timeout: longestWait })
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'smoke' })
    document.body.append(input)
  })
  // Playwright hands over the bytes, which have no path; the protocol itself hands over the file.
  const protocol = await page.context().newCDPSession(page)
  const { result } = await protocol.send('Runtime.evaluate', { expression: `document.querySelector('#smoke')` })
  await protocol.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId })
  await area.evaluate((element) => {
    const dataTransfer = new DataTransfer()
    const input = document.querySelector('#smoke')
    dataTransfer.items.add(input.files[0])
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    input.remove()
  })
  await page.getByRole('button', { name: /^下一步：识别 1 个文件/ }).waitFor({ timeout: longestWait })
}

function debuggingAddress() {
  let output = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk) => {
      output += chunk
      const found = /DevTools listening on (ws:\S+)/.exec(output)
      if (found) resolve(found[1])
    }
    program.stdout.on('data', listen)
    program.stderr.on('data', listen)
    program.once('error', reject)
    program.once('exit', (code) => reject(new Error(`the program ended with ${code}\n${output}`)))
    setTimeout(() => reject(new Error(`no debugging port\n${output}`)), longestWait).unref()
  })
}
