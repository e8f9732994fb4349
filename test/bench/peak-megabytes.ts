import { readFileSync } from 'node:fs'

/** What this process took at most. On Linux `resourceUsage` begins with the figure of whoever started it. */
export function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}
