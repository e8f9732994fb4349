import type { Account, FolderStatus, Street } from '@shared/security/model.ts'
import { type Power, powersInPreview } from '@shared/security/powers.ts'
import { data, onData } from './data.ts'
import { createStore, useStore } from './store.ts'

/** Who is signed in to which folder; `null` until the data process has answered once. */
export const session = createStore<FolderStatus | null>(null)

type SignedIn = Extract<FolderStatus, { state: 'signed-in' | 'locked' }>
const endListeners = new Set<() => void>()

export function enterSession(status: FolderStatus): void {
  const before = accountOf(session.get())
  session.set(status)
  if (before && accountOf(status)?.id !== before.id) for (const listener of endListeners) listener()
}

export async function refreshSession(): Promise<void> {
  enterSession(await data.security.status({}))
}

/** What one person has seen must not stay for the next: stores outside the components empty themselves here. */
export function onSessionEnd(listener: () => void): () => void {
  endListeners.add(listener)
  return () => endListeners.delete(listener)
}

export function isSignedIn(): boolean {
  return session.get()?.state === 'signed-in'
}

/**
 * Hides the screen at once; the data process is told while it is hidden already. The demo stays open: its password
 * is known to nobody, and there is nothing in it to protect.
 */
export async function lockNow(): Promise<void> {
  const status = session.get()
  if (status?.state !== 'signed-in' || status.street.isDemo) return
  session.set({ ...status, state: 'locked' })
  await data.security.lock({})
}

const beforeEnd = new Set<() => Promise<void>>()

/** What has still to be written under this account. */
export function beforeSignOut(work: () => Promise<void>): () => void {
  beforeEnd.add(work)
  return () => beforeEnd.delete(work)
}

export async function signOut(): Promise<void> {
  for (const work of beforeEnd) await work()
  await data.security.signOut({})
  await refreshSession()
}

/** Inside the frame somebody is always signed in. */
export function useSignedIn(): SignedIn {
  const status = useStore(session)
  if (status?.state !== 'signed-in' && status?.state !== 'locked') throw new Error('Nobody is signed in')
  return status
}

export function useStreet(): Street {
  return useSignedIn().street
}

/** Whether the account has the power, and may use it now. */
export function useMay(power: Power): boolean {
  const isHeldBack = useIsHeldBack(power)
  return useSignedIn().account.powers.includes(power) && !isHeldBack
}

/** A backup is being looked at; nothing can be written. */
export function useIsPreviewing(): boolean {
  const status = useSignedIn()
  return status.state === 'signed-in' && status.previewOf !== null
}

/** Whoever has the power cannot use it while a backup is looked at. */
export function useIsHeldBack(power: Power): boolean {
  return useIsPreviewing() && !powersInPreview.has(power)
}

/** Whether the whole street is this account's, or some communities of it. */
export function useIsStreetWide(): boolean {
  return useSignedIn().account.communityIds === null
}

export function accountOf(status: FolderStatus | null): Account | undefined {
  return status !== null && 'account' in status ? status.account : undefined
}

onData(
  'refused',
  () =>
    void refreshSession().catch(() => {
      // What refused the call says its own sentence; the next call asks again.
    }),
)
onData('changed', (topics) => {
  if ((topics.includes('settings') || topics.includes('accounts')) && isSignedIn())
    void refreshSession().catch(() => {
      // The old street name and powers stay for now; nothing is lost.
    })
})
