import type { FromData, ToData } from './rpc/wire.ts'
import type { ChosenFile, ShellAnswers, ShellInput, ShellMethod } from './shell-contract.ts'

/** The exact shape of `window.bridge`. */
export interface Bridge {
  readonly post: (message: ToData) => void
  readonly onMessage: (listener: (message: FromData) => void) => void
  readonly shell: <M extends ShellMethod>(method: M, input: ShellInput<M>) => Promise<ShellAnswers[M]>
  /** Turns files dropped on the page into tickets; the page never learns a path. */
  readonly dropped: (files: readonly unknown[]) => Promise<readonly ChosenFile[]>
}
