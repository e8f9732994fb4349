import { AppError } from '@shared/rpc/errors.ts'
import type { KeySlot } from './keys-file.ts'

/** Tries that cost nothing but the try; from then on each doubles the wait, up to a quarter of an hour. */
const freeAttempts = 5
const longestWaitSeconds = 15 * 60

/**
 * Seconds to wait before the next try, by what keys.json remembers. Time is what the machine has been up, which no
 * clock setting changes; after a restart it counts from the start.
 */
export function waitSeconds(slot: Pick<KeySlot, 'failures' | 'lastFailureUptime'>, uptime: number): number {
  if (slot.failures < freeAttempts || slot.lastFailureUptime === null) return 0
  const wait = Math.min(2 ** (slot.failures - freeAttempts) * 15, longestWaitSeconds)
  const passed = uptime >= slot.lastFailureUptime ? uptime - slot.lastFailureUptime : uptime
  return Math.max(0, wait - passed)
}

export function refuseWhileWaiting(slot: KeySlot, uptime: number): void {
  const wait = waitSeconds(slot, uptime)
  if (wait > 0) throw new AppError('too-many-attempts', `${slot.failures} failures`, { waitSeconds: Math.ceil(wait) })
}

export function failed(slot: KeySlot, uptime: number): KeySlot {
  return { ...slot, failures: slot.failures + 1, lastFailureUptime: uptime }
}

export function succeeded(slot: KeySlot): KeySlot {
  return { ...slot, failures: 0, lastFailureUptime: null }
}

export function attemptsLeft(slot: KeySlot): number {
  return Math.max(0, freeAttempts - slot.failures)
}
