import { type DragEvent, type ReactNode, useState } from 'react'
import { droppedFiles } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { importSession } from './import-session.ts'
import { readFiles } from './read-files.ts'

interface Props {
  readonly className: string
  readonly children: ReactNode
}

/** Files may be dropped anywhere on the page, in every step. */
export function DropArea({ className, children }: Props) {
  const [isOver, setOver] = useState(false)

  function over(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  function leave(event: DragEvent) {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
  }
  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }

  return (
    <section className={className} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && <div className="im-drop-over">松开即可读取，可一次放入多个文件、整个文件夹</div>}
    </section>
  )
}

async function take(files: readonly File[]): Promise<void> {
  try {
    const chosen = await droppedFiles(files)
    if (chosen.length === 0) {
      notify.error('放入的里面没有能读取的文件。请放入 .xlsx、.xls、.et 或 .csv 表格。')
      return
    }
    if (importSession.get().step === 'done') importSession.startOver()
    readFiles(chosen)
  } catch (error) {
    notify.failure(error)
  }
}
