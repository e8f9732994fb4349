import { createContext, useContext, useEffect, useEffectEvent } from 'react'

/** False on a page that is kept in the background, and everywhere while the program is locked. */
export const ScreenActive = createContext(true)

/** Whether the keyboard is typing into a field that knows its own undo. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return !isReadOnly(target)
  const textless = ['button', 'checkbox', 'radio', 'range', 'file', 'submit']
  return target instanceof HTMLInputElement && !textless.includes(target.type) && !isReadOnly(target)
}

/** `ctrl+k`, `f2`, `escape`: works while this page is the one in front, and where `isMeant` says so. */
export function useShortcut(
  keys: string,
  run: (event: KeyboardEvent) => void,
  isMeant: (event: KeyboardEvent) => boolean = () => true,
): void {
  const isActive = useContext(ScreenActive)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || keysOf(event) !== keys || !isMeant(event)) return
    event.preventDefault()
    run(event)
  })
  useEffect(() => {
    if (!isActive) return undefined
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isActive])
}

function keysOf(event: KeyboardEvent): string {
  const parts = [event.ctrlKey && 'ctrl', event.altKey && 'alt', event.shiftKey && 'shift', event.key.toLowerCase()]
  return parts.filter(Boolean).join('+')
}

function isReadOnly(field: HTMLElement): boolean {
  return 'readOnly' in field && field.readOnly === true
}
