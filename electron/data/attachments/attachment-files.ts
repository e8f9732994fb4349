import { randomBytes } from 'node:crypto'
import { createWriteStream, rmSync, statSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Attachment } from '@shared/attachments/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { isNamed, listNamedFiles } from '../db/named-files.ts'
import { syncFolder } from '../files/sync-folder.ts'
import type { Session } from '../session.ts'
import { insertAttachmentKeys, listAttachmentKeys } from './attachment-key-store.ts'
import { type AttachmentKey, newAttachmentKey } from './attachment-key.ts'
import {
  attachmentPath,
  attachmentsIn,
  isAttachmentFolder,
  isAttachmentName,
  isTemporaryName,
  temporaryPath,
} from './attachment-path.ts'
import { seal, sealedSize, unseal } from './sealed-file.ts'

export type Damage = NonNullable<Attachment['damage']>

/** Writes a content under its hash. */
export type Put = (content: Buffer, sha256: string) => Promise<void>

/**
 * The encrypted files of a data folder. A file is written before the row that names it; what nothing names is an
 * orphan of an act that was cut, and goes.
 */
export class AttachmentFiles {
  readonly #session: Session
  /** In the names of temporary files: those of this run are not swept. */
  readonly #run = randomBytes(6).toString('hex')
  /** Files whose row is still to be written, by how many acts. */
  readonly #held = new Map<string, number>()
  readonly #working = new Set<Promise<unknown>>()
  /** Made at first use; not in the database until the first rows are. */
  #fresh: AttachmentKey | null = null
  #temporaries = 0

  constructor(session: Session) {
    this.#session = session
  }

  /** As can be seen without reading it. */
  damageOf({ sha256, bytes }: { sha256: string; bytes: number }): Damage | null {
    const found = statSync(attachmentPath(this.#shown(), sha256), { throwIfNoEntry: false })
    if (!found) return 'missing'
    return found.size === sealedSize(bytes) ? null : 'changed'
  }

  /** Every byte compared with what was saved. */
  async read(db: ReadDb, sha256: string): Promise<Buffer | Damage> {
    return this.#read(this.#shown(), listAttachmentKeys(db), sha256)
  }

  /** What `work` puts down and no row names when it has ended is removed. */
  async keep<T>(db: ReadDb, work: (put: Put) => Promise<T>): Promise<T> {
    const names: string[] = []
    const keeping = async () => {
      try {
        return await work(async (content, sha256) => {
          names.push(sha256)
          this.#held.set(sha256, (this.#held.get(sha256) ?? 0) + 1)
          await this.#write(db, content, sha256)
        })
      } finally {
        for (const sha256 of names) this.#letGo(sha256)
      }
    }
    return this.#work(keeping())
  }

  /** In the transaction that names the first files. */
  noteKey(db: WriteDb): void {
    insertAttachmentKeys(db, [this.#keyFor(db)])
  }

  /** Removes what acts that were cut have left; begun at every opening. */
  sweep(): void {
    // What cannot be removed today goes tomorrow.
    void this.#work(this.#sweep().catch(() => undefined))
  }

  /** Resolves when no file is being written or removed. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#working)
  }

  #work<T>(work: Promise<T>): Promise<T> {
    this.#working.add(work)
    const forget = () => this.#working.delete(work)
    work.then(forget, forget)
    return work
  }

  #shown(): string {
    return this.#session.preview?.attachments ?? attachmentsIn(this.#session.folder)
  }

  #keyFor(db: ReadDb): AttachmentKey {
    const [stored] = listAttachmentKeys(db)
    return stored ?? (this.#fresh ??= newAttachmentKey())
  }

  async #read(root: string, keys: readonly AttachmentKey[], sha256: string): Promise<Buffer | Damage> {
    try {
      return (await unseal(attachmentPath(root, sha256), keys, sha256)) ?? 'changed'
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 'missing'
      throw cause
    }
  }

  async #write(db: ReadDb, content: Buffer, sha256: string): Promise<void> {
    const { folder } = this.#session
    const root = attachmentsIn(folder)
    const key = this.#keyFor(db)
    // The same content is kept once; one that is damaged is made good by this.
    if (Buffer.isBuffer(await this.#read(root, [key, ...listAttachmentKeys(db)], sha256))) return
    const path = attachmentPath(root, sha256)
    this.#temporaries += 1
    const beside = temporaryPath(root, sha256, `${this.#run}-${this.#temporaries}`)
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const target = createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true })
      await pipeline(Readable.from(seal(content, key, sha256)), target)
      await rename(beside, path)
      for (const changed of [dirname(path), root, folder]) await syncFolder(changed)
    } catch (cause) {
      throw translate(cause)
    } finally {
      // After the rename there is nothing under this name any more.
      await rm(beside, { force: true })
    }
  }

  #letGo(sha256: string): void {
    const acts = (this.#held.get(sha256) ?? 1) - 1
    if (acts > 0) this.#held.set(sha256, acts)
    else this.#held.delete(sha256)
    this.#removeOrphan(sha256)
  }

  /** Looks and removes in one breath, so that no act can begin to name it in between. */
  #removeOrphan(sha256: string): void {
    const { ledger, folder } = this.#session
    if (!ledger || this.#held.has(sha256) || isNamed(ledger.reader, sha256)) return
    rmSync(attachmentPath(attachmentsIn(folder), sha256), { force: true })
  }

  async #sweep(): Promise<void> {
    const { ledger, folder } = this.#session
    const root = attachmentsIn(folder)
    if (!ledger) return
    const found: string[] = []
    for (const shelf of (await namesIn(root)).filter(isAttachmentFolder))
      for (const name of await namesIn(join(root, shelf))) {
        if (isAttachmentName(name)) found.push(name)
        else if (isTemporaryName(name) && !name.includes(this.#run)) await rm(join(root, shelf, name), { force: true })
      }
    if (found.length === 0 || this.#session.ledger !== ledger) return
    const named = new Set(listNamedFiles(ledger.reader).map(({ sha256 }) => sha256))
    for (const sha256 of found) if (!named.has(sha256)) this.#removeOrphan(sha256)
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}

function translate(cause: unknown): unknown {
  const code = String((cause as NodeJS.ErrnoException).code ?? '')
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('disk-full', code, {}, cause)
  if (['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOTDIR', 'EIO'].includes(code))
    return new AppError('database-unwritable', code, {}, cause)
  return cause
}
