import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { queryClient } from '../../data/query-client.ts'
import { onSessionEnd } from '../../data/session.ts'
import { importQueries } from './import-queries.ts'
import { type FileInReading, importSession } from './import-session.ts'

interface Queued {
  readonly key: number
  readonly ticket: string
  readonly controller: AbortController
}

let nextKey = 1
let queue: readonly Queued[] = []
let isReading = false

export async function chooseFiles(): Promise<void> {
  try {
    readFiles(await shell('openWorkbooks', {}))
  } catch (error) {
    notify.failure(error)
  }
}

/** All workbooks of a folder, as communities have sent them. */
export async function chooseFolder(): Promise<void> {
  try {
    const files = await shell('openWorkbookFolder', {})
    if (files.length > 0) readFiles(files)
  } catch (error) {
    notify.failure(error)
  }
}

/** Reads files one after the other; the rest of the program goes on meanwhile. */
export function readFiles(files: readonly ChosenFile[]): void {
  const queued = files.map(({ ticket }) => ({ key: nextKey++, ticket, controller: new AbortController() }))
  queue = [...queue, ...queued]
  const shown = queued.map(({ key }, index): FileInReading => {
    return { key, name: files[index]!.name, state: 'waiting', progress: null, problem: null }
  })
  importSession.change({ reading: [...importSession.get().reading, ...shown] })
  void readQueue()
}

export function cancelReading(key: number): void {
  queue.find((one) => one.key === key)?.controller.abort()
  queue = queue.filter((one) => one.key !== key)
  hide(key)
}

/** Takes a file that could not be read off the list. */
export function forgetFile(key: number): void {
  hide(key)
}

async function readQueue(): Promise<void> {
  if (isReading) return
  isReading = true
  try {
    for (let next = queue[0]; next; next = queue[0]) {
      await readOne(next)
      queue = queue.filter((one) => one !== next)
    }
  } finally {
    isReading = false
  }
}

async function readOne({ key, ticket, controller }: Queued): Promise<void> {
  update(key, { state: 'reading' })
  try {
    const draft = await data.import.read(
      { ticket },
      { signal: controller.signal, onProgress: (progress) => update(key, { progress }) },
    )
    hide(key)
    importSession.forgetPlan()
    if (draft.returned) {
      const { fixed, untouched, lost } = draft.returned
      const rest = [...(untouched > 0 ? [`${untouched} 处没有改`] : []), ...(lost > 0 ? [`${lost} 处找不到了`] : [])]
      notify.success(`收回《${draft.fileName}》的修改 ${fixed} 处${rest.length > 0 ? `，${rest.join('，')}` : ''}`)
    }
    queryClient.setQueryData(importQueries.draft(draft.id).queryKey, draft)
    await queryClient.invalidateQueries({ queryKey: importQueries.drafts().queryKey })
  } catch (error) {
    const failure = toFailure(error)
    if (failure.code === 'cancelled') hide(key)
    else update(key, { state: 'failed', progress: null, problem: errorText(failure) })
  }
}

function update(key: number, part: Partial<FileInReading>): void {
  const { reading } = importSession.get()
  importSession.change({ reading: reading.map((one) => (one.key === key ? { ...one, ...part } : one)) })
}

function hide(key: number): void {
  importSession.change({ reading: importSession.get().reading.filter((one) => one.key !== key) })
}

onSessionEnd(() => {
  for (const { controller } of queue) controller.abort()
  queue = []
})
