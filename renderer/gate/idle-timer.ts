interface Options {
  readonly idleMs: number
  readonly now: () => number
  readonly onIdle: () => void
}

/**
 * Says once that nobody has touched the machine for so long. It compares clock times instead of counting down,
 * because timers stand still while the machine sleeps.
 */
export function createIdleTimer({ idleMs, now, onIdle }: Options) {
  let lastTouch = now()
  let isIdle = false

  function check(): void {
    if (isIdle || now() - lastTouch < idleMs) return
    isIdle = true
    onIdle()
  }

  return {
    check,
    touch(): void {
      // The first key after a long sleep must not count as presence.
      check()
      if (!isIdle) lastTouch = now()
    },
  }
}
