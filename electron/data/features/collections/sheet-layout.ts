import type { SheetIdentity } from '@shared/collections/model.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'

/** The workbook of one community, before it is written. */
export interface SheetLayout {
  readonly identity: SheetIdentity
  readonly streetName: string
  readonly communityName: string
  readonly title: string
  readonly dueOn: string | null
  readonly fields: readonly FieldDefinition[]
  /** What is known already; a null stays blank. */
  readonly rows: readonly (readonly (string | null)[])[]
}

/** 1-based rows of the sheet. */
export const titleRow = 1
export const infoRow = 2
export const hintRow = 3
export const headerRow = 4
export const firstRow = 5
/** Empty lines below what is known. */
export const blankRows = 200
