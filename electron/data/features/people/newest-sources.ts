import type { Provenance } from '@shared/people/model.ts'

/** Where the written fields of one row came from: cell, original text, and the value it was read as. */
export type SourceCells = Readonly<Record<string, SourceCell>>

interface SourceCell {
  readonly cell: string
  readonly original: string
  readonly value: unknown
}

/** A source as it is stored, with the batch it belongs to. */
export interface StoredSource extends Omit<Provenance, 'field' | 'cell' | 'original'> {
  readonly cells: string
}

/** As stored: cell, original, and the value where it reads otherwise. */
type Packed = readonly [cell: string, original: string, value?: unknown]

/** As text to store, without what can be derived: there is one for each imported row. */
export function packSources(cells: SourceCells): string {
  const packed: Record<string, Packed> = {}
  for (const [field, { cell, original, value }] of Object.entries(cells))
    packed[field] = original === value ? [cell, original] : [cell, original, value]
  return JSON.stringify(packed)
}

/** Also of earlier versions, which named the parts of each cell. */
function unpackSources(text: string): [field: string, SourceCell][] {
  return Object.entries(JSON.parse(text) as Record<string, Packed | SourceCell>).map(([field, source]) =>
    isPacked(source)
      ? [field, { cell: source[0], original: source[1], value: source.length > 2 ? source[2] : source[1] }]
      : [field, source],
  )
}

function isPacked(source: Packed | SourceCell): source is Packed {
  return Array.isArray(source)
}

/** Of each field the newest import that still says the value it has; one changed by hand since has none. */
export function newestSources(
  sources: readonly StoredSource[],
  stillSays: (field: string, value: unknown) => boolean,
): Provenance[] {
  const newest = new Map<string, Provenance>()
  for (const { cells, ...source } of sources)
    for (const [field, { cell, original, value }] of unpackSources(cells))
      if (stillSays(field, value)) newest.set(field, { field, cell, original, ...source })
  return [...newest.values()]
}
