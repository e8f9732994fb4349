import { AppError } from '@shared/rpc/errors.ts'
import type { BackupCause, BackupStatus } from '@shared/backup/contract.ts'
import type { Settings } from '@shared/settings/contract.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Session } from '../../session.ts'
import { readSettings } from '../settings/settings-store.ts'
import { backupsFolder, listLabels } from './backup-folders.ts'
import type { StoredLabel } from './backup-label.ts'
import { backupStatus } from './backup-status.ts'
import { hasChangedSince, readSecondFolder } from './backup-store.ts'
import { failureReason } from './failure-reason.ts'
import { makeBackup } from './make-backup.ts'
import { copyToSecond, lastGoodInSecond, noteSecond, type SecondPlace, thin, thinSecond } from './second-folder.ts'

interface Deps {
  readonly session: Session
  readonly now: () => Date
  readonly announce: (topics: readonly string[]) => void
}

/** All a backup needs, taken while somebody is signed in: it may end after they have gone. */
interface Snapshot {
  readonly key: Buffer
  /** Null where they cannot be read yet: then nothing is thinned. */
  readonly settings: Settings | null
  readonly second: SecondPlace | null
}

/** Whoever asked for a copy and waits. */
export interface Watching {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** The program may be closed at the end of the day: a copy that takes longer is given up, not waited for. */
const closingLimitMs = 20_000

/** The next sign-in reads every page and offers the copies. */
const damage = '数据文件有损坏，请退出登录后重新登录，按提示用备份恢复'

/** When backups are made, and how the last ones went. One at a time; a failure never stops the work. */
export class Backups {
  readonly #session: Session
  readonly #now: () => Date
  readonly #announce: (topics: readonly string[]) => void
  #stop = new AbortController()
  #queue: Promise<unknown> = Promise.resolve()
  #running = 0
  #timer: NodeJS.Timeout | undefined
  #failure: string | null = null
  #secondFailure: string | null = null

  constructor({ session, now, announce }: Deps) {
    this.#session = session
    this.#now = now
    this.#announce = announce
  }

  /** To be told of every write: the first one starts the clock. */
  noteChange(): void {
    const { ledger, preview } = this.#session
    if (this.#timer || !ledger || preview) return
    const { backupMinutes } = readSettings(ledger.reader)
    this.#timer = setTimeout(() => void this.runIfChanged('timed'), backupMinutes * 60_000).unref()
  }

  /**
   * Where nothing was changed since the last one there is nothing to copy. A failure shows in the status.
   *
   * @throws what the caller has cancelled it with
   */
  async runIfChanged(cause: BackupCause, watching: Watching = {}): Promise<void> {
    if (!this.#hasChanged() && this.#failure === null) return this.#stopClock()
    if (!this.#session.ledger || !this.#session.keys) return
    await this.run(cause, watching).catch((error: unknown) => {
      if (watching.signal?.aborted) throw error
    })
  }

  /** @throws `backup-failed` with the reason in words */
  async run(cause: BackupCause, watching: Watching = {}): Promise<StoredLabel> {
    this.#stopClock()
    // Taken now: when its turn comes, whoever asked may have signed out.
    const snapshot = this.#snapshot()
    return this.#alone(() => this.#run(cause, snapshot, watching))
  }

  /** Before a database is migrated nobody is signed in yet: the key is handed over. */
  async beforeMigration(key: Buffer): Promise<void> {
    const snapshot = { key, settings: null, second: null }
    await this.#alone(() => this.#run('before-migration', snapshot)).catch(() => undefined)
  }

  /** The last chance of the day: what was changed is copied, unless it takes too long. */
  async onClose(): Promise<void> {
    const stop = this.#stop
    const limit = setTimeout(() => stop.abort(new Error('Closing')), closingLimitMs)
    // A demo is made anew at the next start, and nobody knows its password.
    if (!this.#session.isDemo) await this.runIfChanged('closing')
    await this.settled()
    clearTimeout(limit)
    this.#stop = new AbortController()
    this.#stopClock()
  }

  /** Resolves when no copy is being made: the files of the ledger may be moved. */
  async settled(): Promise<void> {
    await this.#queue
  }

  status(db: ReadDb): BackupStatus {
    const { folder } = this.#session
    const chosen = readSecondFolder(db)
    const newest = this.newest()
    return backupStatus({
      now: this.#now(),
      folder: backupsFolder(folder),
      isRunning: this.#running > 0,
      lastGoodAt: newest?.at ?? null,
      attachmentsMissing: newest?.attachmentsMissing ?? 0,
      failure: this.#session.isDamaged ? damage : this.#failure,
      second:
        chosen === null
          ? null
          : { folder: chosen, lastGoodAt: lastGoodInSecond(folder, chosen), failure: this.#secondFailure },
      secondFolderDays: readSettings(db).secondFolderDays,
    })
  }

  newest(): StoredLabel | undefined {
    return listLabels(backupsFolder(this.#session.folder))[0]
  }

  secondPlace(): SecondPlace | null {
    const { ledger, street } = this.#session
    const chosen = ledger && readSecondFolder(ledger.reader)
    return chosen && street ? { chosen, streetName: street.name } : null
  }

  /** Copies the newest backup to the second folder; how it went shows in the status. */
  async updateSecond(): Promise<void> {
    const label = this.newest()
    const second = this.secondPlace()
    if (label && second) await this.#alone(() => this.#copyToSecond(label, second))
    this.#announce(['backup'])
  }

  async #run(cause: BackupCause, { key, settings, second }: Snapshot, watching: Watching = {}): Promise<StoredLabel> {
    const { folder, isDemo } = this.#session
    const signal = AbortSignal.any([this.#stop.signal, ...(watching.signal ? [watching.signal] : [])])
    try {
      const label = await makeBackup({
        folder,
        key,
        cause,
        isDemo,
        at: this.#now(),
        signal,
        onProgress: watching.onProgress,
      })
      this.#failure = null
      if (second) await this.#copyToSecond(label, second, signal)
      if (settings) await this.#thin(settings, second)
      return label
    } catch (error) {
      // Somebody wanted it so: nothing has failed.
      if (watching.signal?.aborted) throw error
      this.#failure = failureReason(error)
      // Tried again after the usual time, whether or not anything else is changed.
      this.noteChange()
      throw new AppError('backup-failed', error instanceof Error ? error.message : '', { reason: this.#failure }, error)
    }
  }

  async #copyToSecond(label: StoredLabel, second: SecondPlace, signal?: AbortSignal): Promise<void> {
    try {
      await copyToSecond(this.#session.folder, label, second, signal)
      noteSecond(this.#session.folder, second.chosen, this.#now())
      this.#secondFailure = null
    } catch (cause) {
      this.#secondFailure = failureReason(cause)
    }
  }

  /** A copy that cannot be removed today is removed tomorrow. */
  async #thin(settings: Settings, second: SecondPlace | null): Promise<void> {
    try {
      await thin(backupsFolder(this.#session.folder), settings, this.#now())
      if (second && this.#secondFailure === null) await thinSecond(second, settings, this.#now())
    } catch {
      // Nothing is lost by keeping too many.
    }
  }

  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      this.#running += 1
      this.#announce(['backup'])
      try {
        return await work()
      } finally {
        this.#running -= 1
        this.#announce(['backup'])
      }
    })
    this.#queue = turn.catch(() => undefined)
    return turn
  }

  #snapshot(): Snapshot {
    const { ledger, keys } = this.#session
    if (!ledger || !keys) throw new AppError('not-signed-in', 'No database is open')
    return { key: Buffer.from(keys.databaseKey), settings: readSettings(ledger.reader), second: this.secondPlace() }
  }

  /** After a restore it is the restored copy, not the newest one, that holds what is there. */
  #hasChanged(): boolean {
    const { ledger, folder } = this.#session
    if (!ledger) return false
    return listLabels(backupsFolder(folder)).every(({ head }) => hasChangedSince(ledger.reader, head))
  }

  #stopClock(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
