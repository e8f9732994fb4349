import { type SourceKind, sourceKinds, type SourceRecord } from '@shared/export/contract.ts'
import type { ReadDb } from '../../db/connection.ts'
import { changedSince, isBegun } from './changed-source-store.ts'
import type { ReadSourceMap } from './read-source-map.ts'
import { describeSources } from './source-store.ts'

/** What became of the records of a map since it left. */
export interface TracedSources {
  /** Null: it no longer exists. */
  readonly recordOf: (ref: string) => SourceRecord | null
  readonly isChanged: (ref: string) => boolean
}

export function traceSources(db: ReadDb, { auditSeq }: ReadSourceMap, refs: readonly string[]): TracedSources {
  const unique = [...new Set(refs)].filter(isReference)
  const described = new Map(describeSources(db, unique).map((record) => [`${record.kind}:${record.id}`, record]))
  const known = new Map(unique.map((ref) => [ref, described.get(decodeURIComponent(ref))]))
  const changed = changedSince(db, auditSeq, new Set(unique.map(kindOf)))
  return {
    recordOf: (ref) => known.get(ref) ?? null,
    isChanged: (ref) =>
      kindOf(ref) === 'duty' ? isBegun(db, decodeURIComponent(ref.slice('duty:'.length))) : changed.has(ref),
  }
}

function kindOf(ref: string): SourceKind {
  return ref.slice(0, ref.indexOf(':')) as SourceKind
}

/** The file was in other hands: what it says is looked at before anything is asked with it. */
function isReference(ref: string): boolean {
  return sourceKinds.some((kind) => ref.startsWith(`${kind}:`)) && isDecodable(ref)
}

function isDecodable(ref: string): boolean {
  try {
    return decodeURIComponent(ref) !== ''
  } catch {
    return false
  }
}
