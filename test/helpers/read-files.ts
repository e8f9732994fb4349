import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Files of other projects, which must not be copied here: `../shared` beside the repository, where it is. */
const shared = resolve(import.meta.dirname, '../../../shared/fixtures')
const own = resolve(import.meta.dirname, '../fixtures')

export interface SampleFile {
  /** robust/007_1904.xlsx */
  readonly name: string
  readonly path: string
}

/** The spreadsheets of these folders of fixtures; none where the folders are not there. */
export function sharedSamples(...folders: readonly string[]): SampleFile[] {
  return folders.flatMap((folder) => samplesIn(shared, folder))
}

export function ownLedgers(): SampleFile[] {
  return samplesIn(own, 'ledgers')
}

function samplesIn(root: string, folder: string): SampleFile[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((file) => !/\.(tsv|json|md)$/.test(file))
    .map((file) => ({ name: `${folder}/${file}`, path: join(path, file) }))
}
