import { onSessionEnd } from './session.ts'
import { createStore } from './store.ts'

export interface ToldPassword {
  /** Whose it is. */
  readonly name: string
  readonly password: string
}

/** A password that somebody has to be told: it stands on the screen once, and nowhere after that. */
export const toldPassword = createStore<ToldPassword | null>(null)

export function showPassword(told: ToldPassword): void {
  toldPassword.set(told)
}

onSessionEnd(() => toldPassword.set(null))
