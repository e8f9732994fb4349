import type { LedgerId } from '../ledgers/definition.ts'
import type { CommunityId } from '../people/model.ts'

/** One sending out of a ledger to communities: a workbook for each, and what came back of it. */
export interface CollectionSummary {
  readonly id: string
  readonly ledger: LedgerId
  readonly title: string
  /** `YYYY-MM-DD`; null: no day was named. */
  readonly dueOn: string | null
  readonly sentAt: string
  readonly sentBy: string
  readonly sheets: number
  readonly returned: number
  readonly imported: number
}

export interface Collection extends CollectionSummary {
  /** In pinyin order of the communities. */
  readonly list: readonly CollectionSheet[]
}

/** The workbook of one community. */
export interface CollectionSheet {
  readonly id: string
  readonly communityId: CommunityId
  readonly communityName: string
  readonly fileName: string
  /** Lines that were filled in when it was sent. */
  readonly sentRows: number
  readonly state: SheetState
  /** What came back, as it was read last; null before. */
  readonly back: SheetReturn | null
}

/** `late`: not back, and the day has passed. */
export type SheetState = 'waiting' | 'late' | 'returned' | 'imported'

export interface SheetReturn {
  readonly fileName: string
  readonly at: string
  readonly rows: number
  /** Cells that somebody must look at before they can be written. */
  readonly openErrors: number
  /** The batch that wrote it; null while it is not imported. */
  readonly batchId: string | null
}

/** What a workbook that comes back says of itself; read from its hidden sheet. */
export interface SheetIdentity {
  readonly kind: 'collection'
  readonly sheetId: string
  readonly collectionId: string
  readonly communityId: string
  readonly ledger: LedgerId
}

export interface Reminder {
  readonly communityId: CommunityId
  readonly communityName: string
  /** Ready to be pasted into a message. */
  readonly text: string
}
