import type { ElectronApplication, Page } from '@playwright/test'
import { readFileSync, rmSync } from 'node:fs'

/** The longest the window was busy in one go, in ms. */
export interface LongestTask {
  /** By the clock; other programs of a busy machine are in it. */
  readonly wall: number
  /** By the processor. */
  readonly cpu: number
}

interface InPage {
  taskMeter?: { longest: number; observer: PerformanceObserver; timer: number }
}

/** Does something in the window and tells the longest task it took there. */
export async function longestTask(
  app: ElectronApplication,
  page: Page,
  act: () => Promise<void>,
): Promise<LongestTask> {
  await app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['toplevel'] }))
  await page.evaluate(startMeter)
  await act()
  const wall = await page.evaluate(stopMeter)
  const trace = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const cpu = longestCpuMs(trace, pid ?? 0)
  rmSync(trace)
  return { wall, cpu }
}

/** Tasks under 50 ms are not reported by the browser: for those the longest gap between two timers stands. */
function startMeter(): void {
  const inPage = window as InPage
  const timerMs = 4
  const meter = { longest: 0, gap: 0, timer: 0, observer: new PerformanceObserver(() => undefined) }
  meter.observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) meter.longest = Math.max(meter.longest, duration)
  })
  meter.observer.observe({ type: 'longtask' })
  let last = performance.now()
  const tick = () => {
    const now = performance.now()
    // Several short tasks between two timers make a long gap, but no long task.
    meter.longest = Math.max(meter.longest, Math.min(50, now - last - timerMs))
    last = now
    meter.timer = window.setTimeout(tick, timerMs)
  }
  meter.timer = window.setTimeout(tick, timerMs)
  inPage.taskMeter = meter
}

async function stopMeter(): Promise<number> {
  const meter = (window as InPage).taskMeter
  if (!meter) return Number.NaN
  // Entries come a moment after their task.
  await new Promise((resolve) => setTimeout(resolve, 300))
  meter.observer.disconnect()
  window.clearTimeout(meter.timer)
  return meter.longest
}

interface TraceEvent {
  readonly pid: number
  readonly tid: number
  readonly name: string
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

function longestCpuMs(file: string, pid: number): number {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  const ours = traceEvents.filter((event) => event.pid === pid)
  const main = ours.find((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain')?.tid
  const tasks = ours.filter((event) => event.tid === main && event.tdur !== undefined)
  return tasks.reduce((longest, event) => Math.max(longest, (event.tdur ?? 0) / 1000), 0)
}
