import { type DragEvent, type ReactNode, useState } from 'react'
import { attachmentText as text } from '../../text/attachment-text.ts'
import { dropAttachments, type FilePlace } from './attachment-work.ts'

interface Props {
  readonly className: string
  readonly place: FilePlace
  readonly placeLabel?: string
  readonly isLocked: boolean
  readonly children: ReactNode
}

/** Files from the desktop may be dropped anywhere on it. */
export function FileDrop({ className, place, placeLabel, isLocked, children }: Props) {
  const [isOver, setOver] = useState(false)

  function over(event: DragEvent) {
    if (isLocked || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  function leave(event: DragEvent) {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!isLocked) void dropAttachments(place, [...event.dataTransfer.files])
  }

  return (
    <section className={className} aria-label={text.title} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && <div className="ui-drop-over">{placeLabel ? text.dropInto(placeLabel) : text.dropHere}</div>}
    </section>
  )
}
