import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { Committed } from '@shared/rpc/wire.ts'

interface Entry {
  readonly seq: number
  readonly act: string
}

const deepest = 50
/** The act of `history.undo` itself. */
const undoAct = '撤销'

/**
 * What may be taken back, newest last. An undo is a write like any other and leaves an audit row of its own; the
 * stack tells it from a clerk's write, because undoing that row is the redo.
 */
export function createUndoStack(undoSeq: (seq: number) => Promise<unknown>) {
  let done: readonly Entry[] = []
  let undone: readonly Entry[] = []
  let running: { readonly way: 'undo' | 'redo'; readonly act: string } | undefined

  function committed({ seq, act, undoable }: Committed): void {
    if (!undoable) return
    if (act === undoAct && running?.way === 'undo') {
      undone = [...undone, { seq, act: running.act }]
    } else if (act === undoAct && running?.way === 'redo') {
      done = [...done, { seq, act: running.act }]
    } else {
      done = [...done, { seq, act }].slice(-deepest)
      undone = []
    }
  }

  /** Answers with the act that was taken back, or undefined when there was none. */
  async function step(way: 'undo' | 'redo'): Promise<string | undefined> {
    const entry = (way === 'undo' ? done : undone).at(-1)
    if (!entry || running) return undefined
    running = { way, act: entry.act }
    try {
      await undoSeq(entry.seq)
      drop(entry)
      return entry.act
    } catch (error) {
      // These stay refused however often they are tried, and would bar the way to what lies below.
      if (['conflict', 'nothing-to-undo', 'not-found'].some((code) => isErrorCode(error, code as 'conflict')))
        drop(entry)
      throw error
    } finally {
      running = undefined
    }
  }

  function drop(entry: Entry): void {
    done = done.filter((one) => one !== entry)
    undone = undone.filter((one) => one !== entry)
  }

  return {
    committed,
    undo: () => step('undo'),
    redo: () => step('redo'),
    clear() {
      done = []
      undone = []
    },
  }
}
