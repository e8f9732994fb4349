import type { ReturnedFile } from '@shared/import/draft.ts'
import { readReturned } from '../../workbook/write/error-workbook/read-returned.ts'
import { slipName } from '../../workbook/write/error-workbook/return-slip.ts'
import type { DraftStore } from './draft-store.ts'
import type { OpenDraft } from './import-draft.ts'
import type { LedgerSource } from './ledger-source.ts'

export interface TakenBack {
  readonly draft: OpenDraft
  readonly returned: ReturnedFile
}

/**
 * An error workbook that came back: what was mended in it is said of the draft it was made of, and nothing else of the
 * file is looked at. Null where it is an ordinary file, or its draft is gone; then it is read as any other.
 */
export async function takeReturned(
  store: DraftStore,
  source: LedgerSource,
  accountId: string,
): Promise<TakenBack | null> {
  if (!source.reading.ownSheets?.includes(slipName)) return null
  const found = readReturned(await source.sheets())
  const draft = found && store.list(accountId).find(({ id }) => id === found.slip.draftId)
  if (!found || !draft || draft.source.sha256 !== found.slip.fileHash) return null
  const { fixes, untouched, lost } = found
  const cells = fixes.filter((fix) => draft.hasCell(fix))
  draft.decideMany(
    cells.map(({ table, index, field, cell }) => {
      return { table, index, field, decision: { kind: 'value' as const, text: cell?.text ?? '' } }
    }),
  )
  // What was imported of it is compared once more: only what was mended differs.
  draft.skipped = null
  return {
    draft,
    returned: { fixed: cells.length, untouched, lost: lost.length + fixes.length - cells.length },
  }
}
