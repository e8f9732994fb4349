import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { openDraft, sealDraft } from '../drafts/sealed-draft.ts'
import type { SaidOfDraft } from './import-draft.ts'

/** A file on its way in, as it lies on the disk: sealed with the key of the drafts, which lies in the database. */
export interface StagedFile {
  readonly id: string
  readonly accountId: string
  readonly fileName: string
  readonly password: string | null
  readonly bytes: Buffer
}

const suffix = '.import'

/**
 * Keeps files that were read and what the clerk said of them until they are imported or dropped, so that a crash costs
 * nothing. Two files a draft: the bytes once, the decisions anew with each of them.
 */
export class Staging {
  readonly #folder: string
  #last: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'drafts')
  }

  async add({ bytes, ...file }: StagedFile, key: Buffer): Promise<void> {
    await this.#write(nameOf(file.id, 'file'), { ...file, bytes: bytes.toString('base64') }, key)
  }

  /** Written in turn: the last one said is the one that stands. */
  async say(id: string, said: SaidOfDraft, key: Buffer): Promise<void> {
    await this.#write(nameOf(id, 'said'), { id, said }, key)
  }

  async drop(id: string): Promise<void> {
    await this.#inTurn(async () => {
      // The bytes first: decisions without a file are swept.
      for (const kind of ['file', 'said'] as const) await rm(join(this.#folder, nameOf(id, kind)), { force: true })
    })
  }

  /** What was left of an account; what cannot be opened helps nobody and goes. */
  async left(accountId: string, key: Buffer): Promise<{ file: StagedFile; said: SaidOfDraft | null }[]> {
    const all = await readdir(this.#folder).catch(() => [])
    // What a crash left half written.
    for (const name of all) if (name.endsWith(`${suffix}.new`)) await rm(join(this.#folder, name), { force: true })
    const names = all.filter((name) => name.endsWith(`-file${suffix}`))
    const found: { file: StagedFile; said: SaidOfDraft | null }[] = []
    for (const name of names.toSorted()) {
      const kept = await this.#read(name, key)
      if (kept === null) {
        await rm(join(this.#folder, name), { force: true })
        continue
      }
      const { bytes, ...file } = kept as Omit<StagedFile, 'bytes'> & { bytes: string }
      if (file.accountId !== accountId) continue
      const said = (await this.#read(nameOf(file.id, 'said'), key)) as { said: SaidOfDraft } | null
      found.push({ file: { ...file, bytes: Buffer.from(bytes, 'base64') }, said: said?.said ?? null })
    }
    return found
  }

  async #read(name: string, key: Buffer): Promise<unknown> {
    try {
      const { text } = openDraft(await readFile(join(this.#folder, name)), key, name)
      return JSON.parse(text)
    } catch {
      return null
    }
  }

  async #write(name: string, content: object, key: Buffer): Promise<void> {
    const sealed = sealDraft({ text: JSON.stringify(content), savedAt: '' }, key, name)
    await this.#inTurn(async () => {
      const path = join(this.#folder, name)
      await mkdir(this.#folder, { recursive: true })
      // Beside it and renamed: a crash leaves the one before, or this one.
      await writeFile(`${path}.new`, sealed, { mode: 0o600, flush: true })
      await rename(`${path}.new`, path)
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }
}

/** Says nothing of what it holds. */
function nameOf(id: string, kind: 'file' | 'said'): string {
  return `${createHash('sha256').update(id).digest('hex').slice(0, 40)}-${kind}${suffix}`
}
