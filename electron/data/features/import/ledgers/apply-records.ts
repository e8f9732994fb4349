import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { CommandContext } from '../../../rpc/handlers.ts'
import { insertCommunityNamed } from '../../people/community-store.ts'
import type { SourceCells } from '../../people/newest-sources.ts'
import type { ResolvedCommunity } from '../current-data.ts'
import { recordSourceInserter } from '../record-source-store.ts'
import { sheetOf } from '../source-cells.ts'
import type { LedgerRecord } from './ledger-record.ts'
import type { Writing, WrittenRecord } from './planned-record.ts'
import type { RecordWrite } from './resolve-records.ts'

export interface RecordsToWrite {
  readonly writes: readonly RecordWrite[]
  readonly batchId: string
  readonly hasSeveralFiles: boolean
  readonly context: CommandContext
  readonly today: string
  /** Communities that the rosters of the same batch have made, by their key. */
  readonly communities: ReadonlyMap<string, { readonly id: CommunityId }>
  readonly personOfRow: (rowKey: string) => PersonId | null
  readonly afterEach: () => Promise<void>
}

/** Writes records one by one, each through the code of its own feature, with the source of every value. */
export async function applyRecords({
  writes,
  batchId,
  hasSeveralFiles,
  context,
  today,
  communities,
  personOfRow,
  afterEach,
}: RecordsToWrite): Promise<void> {
  const { db, newId } = context
  const insertSource = recordSourceInserter(db)
  const made = new Map<string, CommunityId>([...communities].map(([key, { id }]) => [key, id]))
  function communityId({ id, key, name }: ResolvedCommunity): CommunityId {
    const known = id ?? made.get(key)
    if (known) return known as CommunityId
    const fresh = newId() as CommunityId
    insertCommunityNamed(db, fresh, name)
    made.set(key, fresh)
    return fresh
  }
  const writing: Writing = { context, today, communityId, personOfRow, made: new Map() }
  for (const { planned, outcome, chosen } of writes) {
    const written = outcome.write(chosen, writing)
    const { table, id, whole } = written
    const cells = cellsOf(planned.record, written, hasSeveralFiles)
    insertSource({ table, id, whole, batchId, sheet: sheetOf(planned.record, hasSeveralFiles), cells })
    await afterEach()
  }
}

function cellsOf(
  { sources, ...record }: LedgerRecord,
  { fields }: WrittenRecord,
  hasSeveralFiles: boolean,
): SourceCells {
  const home = sheetOf(record, hasSeveralFiles)
  return Object.fromEntries(
    [...fields].flatMap(([column, { field, value }]) => {
      const source = sources.get(column)
      if (!source) return []
      const sheet = sheetOf(source, hasSeveralFiles)
      const cell = sheet === home || source.cell === '' ? source.cell : `${sheet ?? ''}!${source.cell}`
      return [[field, { cell, original: source.original, value }]]
    }),
  )
}
