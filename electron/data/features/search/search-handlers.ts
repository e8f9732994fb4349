import { builtInSections } from '@shared/dossier/sections/index.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import type { searchContract } from '@shared/search/contract.ts'
import { recordQuery } from '../../db/record-terms.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { listRecordHits, readDefinition } from './record-hit-store.ts'
import { fileSnippet, snippetOf } from './record-snippet.ts'

const restrictedSections = builtInSections.filter(({ isRestricted }) => isRestricted).map(({ id }) => id)

export function searchHandlers(): Handlers<typeof searchContract> {
  return {
    records({ text, limit }, { db, account }) {
      const query = recordQuery(text, account.communityIds)
      if (query === null) return { hits: [], isMore: false }
      const hidden = account.powers.includes('dossiers.restricted') ? [] : restrictedSections
      const found = listRecordHits(db, query, hidden, limit + 1)
      const sets = new Map<number, readonly ActiveSection[]>()
      const sectionOf = (version: number, id: string) => {
        const known = sets.get(version) ?? (JSON.parse(readDefinition(db, version) ?? '[]') as ActiveSection[])
        sets.set(version, known)
        return known.find((one) => one.id === id)
      }
      const hits = found.slice(0, limit).map(({ sectionSet, fieldValues, fileName, ...hit }) => {
        const section = sectionOf(sectionSet, hit.section)
        const snippet =
          fieldValues === null
            ? fileSnippet(fileName ?? '', text)
            : snippetOf(section, JSON.parse(fieldValues) as RecordValues, text)
        return { ...hit, sectionLabel: section?.label ?? hit.section, ...snippet }
      })
      return { hits, isMore: found.length > limit }
    },
  }
}
