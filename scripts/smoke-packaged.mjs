// `node scripts/smoke-packaged.mjs EXECUTABLE`: starts a package and looks at its first page.
// Its fuses keep the Node inspector shut, so it is driven through Chromium's debugging port.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { openDisplay } from './display.mjs'
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
