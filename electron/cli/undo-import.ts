import type { DataFolder } from './data-folder.ts'

interface Undoing {
  readonly batchId: string
  /** Without it nothing is written: only what would happen is said. */
  readonly isSure: boolean
  /** Records that were edited since go too. */
  readonly isRevert: boolean
}

/** Takes a batch back and says in three lists what became of it. */
export async function undoImport(folder: DataFolder, { batchId, isSure, isRevert }: Undoing): Promise<number> {
  const result = isSure
    ? { written: true, ...(await folder.call('import', 'undo', { batchId, edited: isRevert ? 'revert' : 'keep' })) }
    : { written: false, ...(await folder.call('import', 'undoPreview', { batchId })) }
  process.stdout.write(`${JSON.stringify(result)}\n`)
  return 0
}
