import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { draftsContract } from '@shared/drafts/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { readDraftKey } from './draft-key-store.ts'
import { draftFileName, openDraft, sealDraft } from './sealed-draft.ts'

interface Deps {
  readonly session: Session
}

/** The same file is never written by two calls at once: each waits for the one before it. */
export function draftHandlers({ session }: Deps): Handlers<typeof draftsContract> {
  const folder = join(session.folder, 'drafts')
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    save({ place, text }, { db, account, now }) {
      const name = draftFileName(account.id, place)
      const sealed = sealDraft({ text, savedAt: now().toISOString() }, readDraftKey(db), name)
      return inTurn(async () => {
        const path = join(folder, name)
        try {
          await mkdir(folder, { recursive: true })
          // Beside it and renamed: a crash leaves the draft before this one, or this one.
          await writeFile(`${path}.new`, sealed, { mode: 0o600, flush: true })
          await rename(`${path}.new`, path)
        } catch (cause) {
          const isFull = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
          throw new AppError(isFull ? 'disk-full' : 'database-unwritable', 'The draft was not kept', {}, cause)
        }
      })
    },
    load({ place }, { db, account }) {
      const name = draftFileName(account.id, place)
      const key = readDraftKey(db)
      return inTurn(async () => {
        const file = await readFile(join(folder, name)).catch(() => null)
        if (file === null) return null
        try {
          return openDraft(file, key, name)
        } catch {
          // Damaged, or of another ledger that stood in this folder: it helps nobody any more.
          await rm(join(folder, name), { force: true })
          return null
        }
      })
    },
    clear: ({ place }, { account }) =>
      inTurn(() => rm(join(folder, draftFileName(account.id, place)), { force: true })),
  }
}
