import type { ChainLink } from '../contract.ts'

/** A link as far as it can be judged by itself; what is open is missing or waiting by what came after it. */
export interface DraftLink extends Omit<ChainLink, 'state'> {
  readonly state: 'done' | 'doubtful' | 'notNeeded' | 'open'
  /** Its day has passed. */
  readonly isOverdue: boolean
  /** Begun, and its time is not over. */
  readonly isRunning?: boolean
}

type Where = Pick<DraftLink, 'key' | 'label' | 'place'>

export function openLink(where: Where, why: string, more: Partial<DraftLink> = {}): DraftLink {
  return { ...where, state: 'open', why, on: null, recordId: null, isOverdue: false, ...more }
}

export function notNeededLink(where: Where, why: string): DraftLink {
  return { ...where, state: 'notNeeded', why, on: null, recordId: null, isOverdue: false }
}

/** Done, unless there are doubts. */
export function judgedLink(
  where: Where,
  {
    on,
    recordId,
    words,
    doubts,
    rule,
  }: Pick<DraftLink, 'on' | 'recordId'> & {
    readonly words: string
    readonly doubts: readonly string[]
    readonly rule: string
  },
): DraftLink {
  const isDone = doubts.length === 0
  const why = isDone ? `${words}（${rule}）。` : `${doubts.join('；')}。请核对更正（${rule}）。`
  return { ...where, state: isDone ? 'done' : 'doubtful', why, on, recordId, isOverdue: false }
}

/** What is open stands still when the matter went on without it, or its day has passed. */
export function settleLinks(links: readonly DraftLink[], isPaused: boolean): ChainLink[] {
  return links.map(({ isOverdue, isRunning, ...link }, place): ChainLink => {
    if (link.state !== 'open') return { ...link, state: link.state }
    if (isRunning) return { ...link, state: 'waiting' }
    const later = links.slice(place + 1).find(({ state }) => state === 'done' || state === 'doubtful')
    if (later) return { ...link, state: 'missing', why: `${link.why}后面的“${later.label}”已经登记，请补上。` }
    return { ...link, state: isOverdue && !isPaused ? 'missing' : 'waiting' }
  })
}
