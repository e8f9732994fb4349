import { useContext, useEffect, useEffectEvent } from 'react'
import { ScreenActive } from '../../ui/use-shortcut.ts'

/** Where Enter and Esc have a meaning of their own. */
const busyPlaces =
  'button, a, input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"], .ant-modal-root, .ant-select-dropdown'

/** Enter goes on and Esc goes back, unless the keyboard is busy with a control. */
export function useStepKeys(goOn: () => void, goBack: () => void): void {
  const isActive = useContext(ScreenActive)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if (document.querySelector('[role="dialog"]:not([style*="display: none"])')) return
    const target = event.target instanceof Element ? event.target : null
    if (event.key === 'Enter' && !target?.closest(busyPlaces)) {
      event.preventDefault()
      goOn()
    } else if (event.key === 'Escape' && !target?.closest('input, textarea, [role="combobox"]')) {
      event.preventDefault()
      goBack()
    }
  })
  useEffect(() => {
    if (!isActive) return undefined
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isActive])
}
