import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Puts all of the page but the gate out of sight and out of reach of the keyboard, dialogs and menus that hang
 * directly in the body included, and gives the focus back where it was.
 */
export function useLockedPage(isLocked: boolean): void {
  const focused = useRef<HTMLElement | null>(null)
  const gate = document.getElementById('gate')

  useEffect(() => {
    // Kept at all times: once the page is locked, the password field has the focus already.
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && !gate?.contains(target)) focused.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [gate])

  useLayoutEffect(() => {
    if (!isLocked) return undefined
    const cover = () => {
      for (const part of document.body.children) if (part instanceof HTMLElement) part.inert = part !== gate
    }
    const keepKeys = (event: KeyboardEvent) => {
      if (event.target instanceof Node && gate?.contains(event.target)) return
      event.stopImmediatePropagation()
      // A letter goes on into the field that has the focus now.
      if (event.key.length > 1 || event.ctrlKey || event.altKey) event.preventDefault()
      enter()
    }
    // After the gate has had it: dialogs and pages underneath listen on the window, for Escape and others.
    const endKeys = (event: KeyboardEvent) => event.stopPropagation()
    const enter = () => gate?.querySelector<HTMLElement>('input, .plain-button')?.focus()
    document.body.classList.add('locked')
    cover()
    // An open dialog keeps the focus to itself until it is covered.
    if (!gate?.contains(document.activeElement)) enter()
    // Work that goes on underneath may still open a message or a dialog.
    const observer = new MutationObserver(cover)
    observer.observe(document.body, { childList: true })
    window.addEventListener('keydown', keepKeys, { capture: true })
    document.body.addEventListener('keydown', endKeys)
    return () => {
      observer.disconnect()
      window.removeEventListener('keydown', keepKeys, { capture: true })
      document.body.removeEventListener('keydown', endKeys)
      document.body.classList.remove('locked')
      for (const part of document.body.children) if (part instanceof HTMLElement) part.inert = false
      if (focused.current?.isConnected) focused.current.focus()
    }
  }, [isLocked, gate])
}
