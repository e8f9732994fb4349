import { AppError } from '@shared/rpc/errors.ts'
import type { KeySlot } from './keys-file.ts'

/** Tries that cost nothing but the try; from then on each doubles the wait, up to a quarter of an hour. */
const freeAttempts = 5
const longestWaitSeconds = 15 * 60

/** Seconds to wait before the next try, by what keys.json remembers: a restart changes nothing. */
export function waitSeconds(slot: Pick<KeySlot, 'failures' | 'lastFailureAt'>, now: Date): number {
  if (slot.failures < freeAttempts || !slot.lastFailureAt) return 0
  const wait = Math.min(2 ** (slot.failures - freeAttempts) * 15, longestWaitSeconds)
  const passed = (now.getTime() - Date.parse(slot.lastFailureAt)) / 1000
  // A clock set back must not shorten the wait, nor lengthen it for ever.
  return passed < 0 ? wait : Math.max(0, wait - passed)
}

export function refuseWhileWaiting(slot: KeySlot, now: Date): void {
  const wait = waitSeconds(slot, now)
  if (wait > 0) throw new AppError('too-many-attempts', `${slot.failures} failures`, { waitSeconds: Math.ceil(wait) })
}

export function failed(slot: KeySlot, now: Date): KeySlot {
  return { ...slot, failures: slot.failures + 1, lastFailureAt: now.toISOString() }
}

export function succeeded(slot: KeySlot): KeySlot {
  return { ...slot, failures: 0, lastFailureAt: null }
}

export function attemptsLeft(slot: KeySlot): number {
  return Math.max(0, freeAttempts - slot.failures)
}
