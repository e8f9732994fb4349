import type { LedgerId } from '../ledgers/definition.ts'

/** Many files at once: who has sent what. */
export interface ImportReport {
  readonly files: readonly {
    readonly draftId: string
    readonly fileName: string
    readonly ledgers: readonly LedgerId[]
    readonly communities: readonly string[]
    readonly rows: number
    /** What it lacks, in words: 没有“出生年月”“学历”, 3 行没有填“联系电话”. */
    readonly missing: readonly string[]
    readonly error: string | null
  }[]
  readonly sent: readonly { readonly community: string; readonly files: readonly string[]; readonly rows: number }[]
  /** Communities of the street of which no row came. */
  readonly notSent: readonly string[]
  readonly contradictions: readonly {
    readonly name: string
    readonly label: string
    readonly says: readonly { readonly value: string; readonly where: string }[]
  }[]
}
