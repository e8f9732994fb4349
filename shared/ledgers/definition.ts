/**
 * One definition per ledger: the mapping of an import, the form, the table, the checks and the columns of
 * an export all come from it (see the other files of this folder).
 */
export type LedgerId = 'roster' | 'training' | 'talk' | 'gift' | 'decision' | 'catalogue' | 'disclosure'

/** What a value is, and so how it is parsed, checked, shown and written to a workbook. */
export type FieldType =
  | 'text'
  | 'longText'
  | 'personName'
  | 'community'
  | 'idNo'
  | 'phone'
  /** `YYYY-MM`; a cell that held a full date may keep its day. */
  | 'yearMonth'
  /** `YYYY-MM-DD`. */
  | 'date'
  /** A number of 元. */
  | 'money'
  | 'integer'
  | 'decimal'
  | 'boolean'
  /** One of `codes`. */
  | 'code'
  /** One or more posts (职务) in one text. */
  | 'post'

/** A closed list of labels, each with the other spellings that mean it. */
export interface CodeList {
  readonly source: string
  readonly codes: readonly { readonly label: string; readonly code?: string; readonly synonyms?: readonly string[] }[]
}

/** How a sensitive value is masked until somebody asks for it (domain.md §9). */
export type Sensitivity = 'idNo' | 'phone' | 'address'

export interface FieldDefinition {
  /** The name in code, in the database and in the answer of `ledger inspect`. */
  readonly id: string
  /** The name in forms, tables and exported headers. */
  readonly label: string
  /** A shorter label for narrow tables, where the full one does not fit. */
  readonly shortLabel?: string
  /** Other headings that mean this field, most usual first. Compared without blanks, case and full width. */
  readonly synonyms: readonly string[]
  /** Headings that look like this field and are not it. */
  readonly notSynonyms?: readonly string[]
  readonly type: FieldType
  readonly codes?: CodeList
  readonly required?: boolean
  readonly sensitivity?: Sensitivity
  /** The heading above this one where a header has two rows (学历 over 全日制). */
  readonly group?: string
  /** Width in an exported workbook, in characters. */
  readonly width: number
  /** The document this field or its list comes from, as domain.md tags it. */
  readonly source: string
}

export interface LedgerDefinition {
  readonly id: LedgerId
  readonly label: string
  /** Words of a title that speak for this ledger. */
  readonly titleWords: readonly string[]
  readonly fields: readonly FieldDefinition[]
}

/** Throws when the ledger has no such field: a wrong id is a bug. */
export function fieldOf(ledger: LedgerDefinition, id: string): FieldDefinition {
  const field = ledger.fields.find((one) => one.id === id)
  if (!field) throw new Error(`Ledger ${ledger.id} has no field ${id}`)
  return field
}

/** A list of words written as one text, because a heading has no blanks and a dozen lines say less than one. */
export function words(text: string): readonly string[] {
  return text.split(' ')
}
