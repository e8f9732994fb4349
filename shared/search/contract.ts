import { z } from 'zod'
import type { DossierId, RecordId } from '../dossier/model.ts'
import type { PersonId } from '../people/model.ts'
import { query } from '../rpc/contract.ts'

export interface RecordHit {
  /** Null: found by the name of a file. */
  readonly recordId: RecordId | null
  readonly attachmentId: string | null
  readonly dossierId: DossierId
  readonly personId: PersonId
  readonly personName: string
  readonly communityName: string | null
  readonly year: number
  readonly section: string
  readonly sectionLabel: string
  /** The piece of text around what was found; `mark` says where in it. */
  readonly snippet: string
  readonly mark: readonly [start: number, end: number] | null
}

/** Full text over every record, and the names of all files, of every dossier the account may read. */
export const searchContract = {
  records: query({
    power: 'dossiers.read',
    input: z.object({ text: z.string().trim().min(1).max(60), limit: z.number().int().min(1).max(100) }),
  }).returns<{ readonly hits: readonly RecordHit[]; readonly isMore: boolean }>(),
}
