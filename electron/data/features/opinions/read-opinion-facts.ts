import type { FactDossier } from '@shared/dossier/rules/facts.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getDossier, listYearsOfPerson } from '../dossiers/dossier-store.ts'
import { maySee, readContent } from '../dossiers/read-content.ts'

/** The dossiers of a person as the sentences look at them, without what the account may not read. */
export function readOpinionFacts(db: ReadDb, personId: string, account: Pick<Account, 'powers'>): FactDossier[] {
  return listYearsOfPerson(db, personId).map(({ id }) => {
    const head = getDossier(db, id)
    const { set, entries, records } = readContent(db, head)
    const sections = set.sections.filter((section) => maySee(section, account))
    const seen = new Set(sections.map((section) => section.id))
    return {
      id: head.id,
      year: head.year,
      state: head.state,
      archivedOn: null,
      sections,
      entries: entries.filter(({ section }) => seen.has(section)),
      records: records
        .filter(({ section }) => seen.has(section))
        .map((record) => ({ id: record.id, section: record.section, values: record.values, copiedFrom: null })),
    }
  })
}
