import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import { importSession } from './import-session.ts'

interface Running {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** One long work at a time, shown in the step it belongs to and stopped with 取消. */
export async function runWork(title: string, work: (running: Running) => Promise<void>): Promise<void> {
  if (importSession.get().running) return
  const controller = new AbortController()
  const cancel = () => controller.abort()
  importSession.change({ running: { title, progress: null, cancel }, problem: null })
  try {
    await work({
      signal: controller.signal,
      onProgress: (progress) => importSession.change({ running: { title, progress, cancel } }),
    })
  } catch (error) {
    const failure = toFailure(error)
    if (failure.code !== 'cancelled') importSession.change({ problem: errorText(failure) })
  } finally {
    importSession.change({ running: null })
  }
}
