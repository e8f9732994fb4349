import { data, onData } from './data.ts'
import { notify } from './messages.ts'
import { onSessionEnd } from './session.ts'
import { createUndoStack } from './undo-stack.ts'

const stack = createUndoStack((seq) => data.history.undo({ seq }))
onData('committed', stack.committed)
onSessionEnd(stack.clear)

export async function undo(): Promise<void> {
  try {
    const act = await stack.undo()
    if (act) notify.success(`已撤销：${act}`, { label: '重做', run: () => void redo() })
  } catch (error) {
    notify.failure(error)
  }
}

export async function redo(): Promise<void> {
  try {
    const act = await stack.redo()
    if (act) notify.success(`已重做：${act}`)
  } catch (error) {
    notify.failure(error)
  }
}
