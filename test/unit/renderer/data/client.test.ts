import type { AppContract } from '@shared/app-contract.ts'
import type { Committed, FromData, ToData } from '@shared/rpc/wire.ts'
import { expect, test } from 'vitest'
import { createClient } from '../../../../renderer/data/client.ts'

function connect() {
  const posted: ToData[] = []
  let say: (message: FromData) => void = () => undefined
  const { client, on } = createClient<AppContract>({
    post: (message) => posted.push(message),
    onMessage: (listener) => (say = listener),
  })
  return { client, on, posted, say: (message: FromData) => say(message) }
}

const failure = { code: 'conflict', message: 'stale', details: { id: 'p1' } } as const

test('posts feature and method by name, and resolves with the output', async () => {
  const { client, posted, say } = connect()

  const status = client.security.status({})
  say({ type: 'done', id: 1, output: { state: 'signed-out', folder: 'D:/data' } })

  expect(posted).toEqual([{ type: 'call', id: 1, method: 'security.status', input: {} }])
  await expect(status).resolves.toEqual({ state: 'signed-out', folder: 'D:/data' })
})

test('sends the reason of methods that ask for one', () => {
  const { client, posted } = connect()

  void client.people.remove({ id: 'p1' as never }, { reason: '调离' })

  expect(posted).toEqual([{ type: 'call', id: 1, method: 'people.remove', input: { id: 'p1' }, reason: '调离' }])
})

test('sends the request that was approved for the call', () => {
  const { client, posted } = connect()

  void client.people.remove({ id: 'p1' as never }, { reason: '调离', approval: 'r1' })

  expect(posted.at(-1)).toMatchObject({ method: 'people.remove', reason: '调离', approval: 'r1' })
})

test('rejects with the code and details of a failure', async () => {
  const { client, say } = connect()

  const call = client.people.communities({})
  say({ type: 'failed', id: 1, failure })

  await expect(call).rejects.toMatchObject({ code: 'conflict', details: { id: 'p1' } })
})

test('answers each call by its own id, in whatever order they come', async () => {
  const { client, say } = connect()

  const first = client.people.posts({})
  const second = client.people.posts({})
  say({ type: 'done', id: 2, output: ['主任'] })
  say({ type: 'done', id: 1, output: ['书记'] })

  await expect(Promise.all([first, second])).resolves.toEqual([['书记'], ['主任']])
})

test('reports progress until the task is done', async () => {
  const { client, say } = connect()
  const stages: string[] = []

  const call = client.import.read({ ticket: 't' }, { onProgress: ({ stage }) => stages.push(stage) })
  say({ type: 'progress', id: 1, progress: { stage: '正在读取', done: 1, total: 3 } })
  say({ type: 'done', id: 1, output: null })
  say({ type: 'progress', id: 1, progress: { stage: '晚到', done: 3, total: 3 } })
  await call

  expect(stages).toEqual(['正在读取'])
})

test('cancels by message, and leaves the answer to the task', async () => {
  const { client, posted, say } = connect()
  const controller = new AbortController()

  const call = client.import.read({ ticket: 't' }, { signal: controller.signal })
  controller.abort()
  say({ type: 'failed', id: 1, failure: { code: 'cancelled', message: '', details: {} } })

  expect(posted.at(-1)).toEqual({ type: 'cancel', id: 1 })
  await expect(call).rejects.toMatchObject({ code: 'cancelled' })
})

test('posts nothing for a signal that was aborted before', async () => {
  const { client, posted } = connect()

  await expect(client.people.posts({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })

  expect(posted).toEqual([])
})

test('does not cancel what has been answered', async () => {
  const { client, posted, say } = connect()
  const controller = new AbortController()

  const call = client.people.posts({}, { signal: controller.signal })
  say({ type: 'done', id: 1, output: [] })
  await call
  controller.abort()

  expect(posted).toHaveLength(1)
})

test('refuses every waiting and every later call when the data process is gone', async () => {
  const { client, on, posted, say } = connect()
  let saidGone = 0
  on('gone', () => saidGone++)

  const waiting = client.people.posts({})
  say({ type: 'gone' })

  await expect(waiting).rejects.toMatchObject({ code: 'data-process-gone' })
  await expect(client.people.posts({})).rejects.toMatchObject({ code: 'data-process-gone' })
  expect({ saidGone, posted: posted.length }).toEqual({ saidGone: 1, posted: 1 })
})

test('tells what was written before the call resolves', async () => {
  const { client, on, say } = connect()
  const heard: unknown[] = []
  on('committed', ({ seq }: Committed) => heard.push(seq))

  const call = client.settings.save({ preparer: '周敏' }).then(() => heard.push('resolved'))
  say({ type: 'done', id: 1, output: undefined, committed: { seq: 7, act: '修改设置', undoable: true } })
  await call

  expect(heard).toEqual([7, 'resolved'])
})

test('says when a call was refused for want of a session', async () => {
  const { client, on, say } = connect()
  let refused = 0
  on('refused', () => refused++)

  const locked = client.people.posts({})
  const conflict = client.people.posts({})
  say({ type: 'failed', id: 1, failure: { code: 'locked', message: '', details: {} } })
  say({ type: 'failed', id: 2, failure })
  await Promise.allSettled([locked, conflict])

  expect(refused).toBe(1)
})

test('stops telling a listener that has gone', () => {
  const { on, say } = connect()
  const topics: (readonly string[])[] = []

  const stop = on('changed', (changed) => topics.push(changed))
  say({ type: 'changed', topics: ['people'] })
  stop()
  say({ type: 'changed', topics: ['import'] })

  expect(topics).toEqual([['people']])
})

test('can be awaited without taking it for a promise', async () => {
  const { client, posted } = connect()

  await Promise.resolve(client)
  await Promise.resolve(client.people)

  expect(posted).toEqual([])
})
