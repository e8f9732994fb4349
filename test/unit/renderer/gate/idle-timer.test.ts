import { expect, test } from 'vitest'
import { createIdleTimer } from '../../../../renderer/gate/idle-timer.ts'

function start(idleMs: number) {
  const clock = { now: 0 }
  let idles = 0
  const timer = createIdleTimer({ idleMs, now: () => clock.now, onIdle: () => idles++ })
  const at = (time: number, act: 'check' | 'touch') => {
    clock.now = time
    timer[act]()
    return idles
  }
  return { at }
}

test('says so once the time is up, and only once', () => {
  const { at } = start(1000)

  expect([at(999, 'check'), at(1000, 'check'), at(5000, 'check')]).toEqual([0, 1, 1])
})

test('counts from the last sign of life', () => {
  const { at } = start(1000)

  expect([at(900, 'touch'), at(1800, 'check'), at(1900, 'check')]).toEqual([0, 0, 1])
})

test('does not take the first key after a long sleep for presence', () => {
  const { at } = start(1000)

  expect(at(60_000, 'touch')).toBe(1)
})
