import { data } from './data.ts'
import { notify } from './messages.ts'
import { beforeSignOut, onSessionEnd, session } from './session.ts'

/** Input is kept when the keys have rested this long. */
const restMs = 2000

interface Waiting {
  readonly text: () => string
  readonly timer: ReturnType<typeof setTimeout>
}

const waiting = new Map<string, Waiting>()
let hasFailed = false

/**
 * Keeps what was typed and not saved, through a crash: encrypted, beside the database. `text` is asked only when it is
 * written, because making it may take a moment.
 */
export function keepInput(place: string, text: () => string): void {
  clearTimeout(waiting.get(place)?.timer)
  waiting.set(place, { text, timer: setTimeout(() => void write(place), restMs) })
}

export function dropInput(place: string): void {
  clearTimeout(waiting.get(place)?.timer)
  waiting.delete(place)
  data.drafts.clear({ place }).catch(() => {
    // Under the lock or in a preview nothing is cleared; what is found again then can be thrown away by hand.
  })
}

/** Null: nothing was kept. */
export async function loadInput(place: string): Promise<string | null> {
  const kept = await data.drafts.load({ place })
  return kept?.text ?? null
}

/** At once, before something ends. */
export async function keepNow(): Promise<void> {
  await Promise.all([...waiting.keys()].map(write))
}

async function write(place: string): Promise<void> {
  const one = waiting.get(place)
  if (!one) return
  clearTimeout(one.timer)
  waiting.delete(place)
  try {
    await data.drafts.save({ place, text: one.text() })
    hasFailed = false
  } catch (error) {
    // Said once: it would come again with every rest of the keys.
    if (!hasFailed) notify.failure(error)
    hasFailed = true
  }
}

// The screen is told of the lock before the data process is.
session.subscribe(() => {
  if (session.get()?.state === 'locked') void keepNow()
})
beforeSignOut(keepNow)
window.addEventListener('pagehide', () => void keepNow())
onSessionEnd(() => {
  for (const { timer } of waiting.values()) clearTimeout(timer)
  waiting.clear()
})
