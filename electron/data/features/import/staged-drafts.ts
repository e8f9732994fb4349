import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { readDraftKey } from '../drafts/draft-key-store.ts'
import type { DraftStore } from './draft-store.ts'
import { OpenDraft } from './import-draft.ts'
import { openLedgerBytes } from './open-ledger-file.ts'
import type { Staging } from './staging.ts'

/** A file above this is read again by hand after a crash: sealing it would hold up everything else. */
const stagedBytes = 32 * 1024 * 1024

export interface StagedDrafts {
  readonly add: (db: ReadDb, draft: OpenDraft, password?: string) => Promise<void>
  /** After every word of the clerk. */
  readonly say: (db: ReadDb, draft: OpenDraft) => Promise<void>
  readonly sayAll: (db: ReadDb, drafts: readonly OpenDraft[]) => Promise<void>
  readonly drop: (ids: readonly string[]) => Promise<void>
  /** Brings back what was left of an account and is not open; how many. */
  readonly resume: (db: ReadDb, account: Account, today: string) => Promise<number>
}

/** Joins the drafts in memory with those on the disk. A disk that is full costs the resuming, never the import. */
export function stagedDrafts(store: DraftStore, staging: Staging | null): StagedDrafts {
  const quietly = (work: Promise<void>) => work.catch(() => undefined)
  const say = async (db: ReadDb, draft: OpenDraft) => {
    if (staging) await quietly(staging.say(draft.id, draft.said, readDraftKey(db)))
  }
  return {
    async add(db, { id, accountId, source }, password) {
      const { bytes, fileName, reading } = source
      if (!staging || bytes === null || bytes.length > stagedBytes || reading.error) return
      await quietly(staging.add({ id, accountId, fileName, password: password ?? null, bytes }, readDraftKey(db)))
    },
    say,
    async sayAll(db, drafts) {
      for (const draft of drafts) await say(db, draft)
    },
    async drop(ids) {
      if (staging) for (const id of ids) await quietly(staging.drop(id))
    },
    async resume(db, account, today) {
      if (!staging) return 0
      const open = new Set(store.list(account.id).map(({ id }) => id))
      let resumed = 0
      for (const { file, said } of await staging.left(account.id, readDraftKey(db))) {
        if (open.has(file.id)) continue
        const { id, fileName, bytes, password } = file
        const source = await openLedgerBytes(bytes, fileName, { today, ...(password !== null && { password }) })
        const draft = new OpenDraft(id, account.id, source, today)
        // Another version of the program may read the file otherwise: then it begins anew.
        if (said) await draft.sayAgain(said).catch(() => undefined)
        store.add(draft)
        resumed += 1
      }
      return resumed
    },
  }
}
