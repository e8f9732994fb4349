import type { PointerEvent } from 'react'

interface Props {
  readonly onWiden: (width: number, isDone: boolean) => void
}

const narrowest = 48

/** The edge of a heading by which its column is made wider. */
export function WidenHandle({ onWiden }: Props) {
  function drag(event: PointerEvent<HTMLSpanElement>) {
    event.preventDefault()
    const handle = event.currentTarget
    const startX = event.clientX
    const startWidth = handle.parentElement?.offsetWidth ?? narrowest
    const widthAt = (x: number) => Math.max(narrowest, Math.round(startWidth + x - startX))
    handle.setPointerCapture(event.pointerId)
    const move = (next: globalThis.PointerEvent) => onWiden(widthAt(next.clientX), false)
    const done = (last: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move)
      onWiden(widthAt(last.clientX), true)
    }
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', done, { once: true })
  }
  return <span className="ui-table-widen" title="拖动改变列宽" onPointerDown={drag} />
}
