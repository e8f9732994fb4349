import { AppError } from '@shared/rpc/errors.ts'
import { expect, test } from 'vitest'
import { createUndoStack } from '../../../../renderer/data/undo-stack.ts'

/** A stack over a data process that answers an undo with an audit row of its own, as the real one does. */
function start() {
  let seq = 0
  const undone: number[] = []
  const refused = new Map<number, AppError>()
  const stack = createUndoStack((wanted) => {
    const error = refused.get(wanted)
    if (error) return Promise.reject(error)
    undone.push(wanted)
    stack.committed({ seq: ++seq, act: '撤销', undoable: true })
    return Promise.resolve()
  })
  const write = (act: string, undoable = true) => {
    stack.committed({ seq: ++seq, act, undoable })
    return seq
  }
  return { stack, write, undone, refused }
}

test('takes back the newest act first and names it', async () => {
  const { stack, write, undone } = start()
  write('新增人员')
  write('修改人员')

  const acts = [await stack.undo(), await stack.undo(), await stack.undo()]

  expect({ acts, undone }).toEqual({ acts: ['修改人员', '新增人员', undefined], undone: [2, 1] })
})

test('passes over acts that cannot be taken back', async () => {
  const { stack, write, undone } = start()
  write('修改人员')
  write('显示敏感信息', false)

  await stack.undo()

  expect(undone).toEqual([1])
})

test('redoes by undoing the undo, and can undo that again', async () => {
  const { stack, write, undone } = start()
  write('修改人员')

  const acts = [await stack.undo(), await stack.redo(), await stack.undo(), await stack.redo()]

  expect({ acts, undone }).toEqual({ acts: ['修改人员', '修改人员', '修改人员', '修改人员'], undone: [1, 2, 3, 4] })
})

test('has nothing to redo after another write', async () => {
  const { stack, write } = start()
  write('修改人员')
  await stack.undo()
  write('新增人员')

  expect(await stack.redo()).toBeUndefined()
  expect(await stack.undo()).toBe('新增人员')
})

test('drops an act that can never be taken back, so that the one below can', async () => {
  const { stack, write, undone, refused } = start()
  const below = write('新增人员')
  refused.set(write('修改人员'), new AppError('conflict', 'changed since'))

  await expect(stack.undo()).rejects.toMatchObject({ code: 'conflict' })
  await stack.undo()

  expect(undone).toEqual([below])
})

test('keeps an act that was refused only for the moment', async () => {
  const { stack, write, undone, refused } = start()
  const seq = write('修改人员')
  refused.set(seq, new AppError('busy', 'writing'))

  await expect(stack.undo()).rejects.toMatchObject({ code: 'busy' })
  refused.clear()
  await stack.undo()

  expect(undone).toEqual([seq])
})

test('does not begin a second step while one is running', async () => {
  let finish: () => void = () => undefined
  const asked: number[] = []
  const stack = createUndoStack((seq) => {
    asked.push(seq)
    return new Promise<void>((resolve) => (finish = resolve))
  })
  stack.committed({ seq: 1, act: '新增人员', undoable: true })
  stack.committed({ seq: 2, act: '修改人员', undoable: true })

  const first = stack.undo()
  const second = await stack.undo()
  finish()
  await first

  expect({ second, asked }).toEqual({ second: undefined, asked: [2] })
})

test('keeps the last fifty', async () => {
  const { stack, write, undone } = start()
  for (let count = 0; count < 60; count++) write('修改人员')

  while (await stack.undo());

  expect({ many: undone.length, oldest: undone.at(-1) }).toEqual({ many: 50, oldest: 11 })
})

test('forgets everything at the end of a session', async () => {
  const { stack, write } = start()
  write('修改人员')
  stack.clear()

  expect(await stack.undo()).toBeUndefined()
})
