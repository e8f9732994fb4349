import { fieldOf, type FieldDefinition, type FieldType, type LedgerDefinition } from '../../ledgers/definition.ts'

type Extras = Omit<Partial<FieldDefinition>, 'id' | 'label' | 'type' | 'width' | 'source'>

/** Fields of one section: their source is said once. */
export function fieldsOf(source: string) {
  return (id: string, label: string, type: FieldType, width: number, extras: Extras = {}): FieldDefinition => ({
    id,
    label,
    synonyms: [],
    type,
    width,
    source,
    ...extras,
  })
}

/** Every heading under which a ledger keeps the same thing. */
export function headingsOf(ledger: LedgerDefinition, id: string): readonly string[] {
  const { label, synonyms } = fieldOf(ledger, id)
  return [label, ...synonyms]
}
