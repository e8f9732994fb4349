import type { Account } from '@shared/security/model.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { DossierFacts, SectionFacts } from '../../documents/dossier-facts.ts'
import { getDossier } from '../dossiers/dossier-store.ts'
import { maySee, readContent } from '../dossiers/read-content.ts'
import { maskedValue } from '../dossiers/shown-records.ts'
import { listSteps } from '../dossiers/step-store.ts'
import type { DossierContent } from '../dossiers/stored-dossier.ts'
import { shownPerson } from '../people/people-handlers.ts'
import { getStreet } from '../security/security-store.ts'
import { listAttachmentFacts } from './document-store.ts'

/** What the reader may see of a dossier, masked: a restricted section without the power is not there at all. */
export function readFacts(db: ReadDb, id: string, account: Pick<Account, 'powers'>, now: Date): DossierFacts {
  const head = getDossier(db, id)
  const sections = sectionsOf(readContent(db, head), account)
  const seen = new Set(sections.map(({ definition }) => definition.id))
  return {
    streetName: getStreet(db).name,
    head,
    person: shownPerson(db, head.personId, now),
    sections,
    steps: listSteps(db, id),
    attachments: listAttachmentFacts(db, id).filter(({ section }) => seen.has(section)),
  }
}

/** Those that are switched on, and others only where something stands in them. */
function sectionsOf({ set, entries, records }: DossierContent, account: Pick<Account, 'powers'>): SectionFacts[] {
  const entryOf = new Map(entries.map((entry) => [entry.section, entry]))
  const recordsOf = Map.groupBy(records, ({ section }) => section)
  return set.sections.flatMap((definition): SectionFacts[] => {
    const own = recordsOf.get(definition.id) ?? []
    if (!maySee(definition, account) || (!definition.isOn && own.length === 0)) return []
    const entry = entryOf.get(definition.id)
    return [
      {
        definition,
        state: own.length > 0 ? 'records' : entry?.isNone ? 'none' : 'blank',
        isToConfirm: entry?.isToConfirm ?? false,
        records: own.map((record) => ({ id: record.id, values: maskedValues(definition, record.values) })),
      },
    ]
  })
}

function maskedValues({ fields }: ActiveSection, values: RecordValues): RecordValues {
  return Object.fromEntries(fields.map((field) => [field.id, maskedValue(field, values[field.id] ?? null)]))
}
