import { join } from 'node:path'
import type { CatalogueId } from '@shared/disclosure/model.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'
import type { CommunityId } from '@shared/people/model.ts'
import type { LedgerSheet } from './ledger-sheet.ts'
import type { TestApp } from './test-app.ts'
import { writeSheets } from './write-sheets.ts'

export const quarterly: TimeRules = { rules: [{ kind: 'PERIOD', unit: 'quarter' }], minDisplayDays: null }

/** What is done over and over with catalogues. */
export function catalogueSteps(app: TestApp) {
  const itemsOf = (catalogueId: CatalogueId) => app.call('catalogues', 'items', { catalogueId })

  async function answerAll(catalogueId: CatalogueId): Promise<void> {
    const asked = (await itemsOf(catalogueId)).filter(({ timeRules }) => timeRules === null)
    if (asked.length > 0)
      await app.call('catalogues', 'answerTime', { ids: asked.map(({ id }) => id), rules: quarterly })
  }

  return {
    itemsOf,
    answerAll,
    headOf: async (id: CatalogueId) => (await app.call('catalogues', 'list', {})).find((head) => head.id === id)!,

    async starterInForce(): Promise<CatalogueId> {
      const id = await app.call('catalogues', 'makeStarter', {})
      await answerAll(id)
      await app.call('catalogues', 'putInForce', { catalogueId: id, validFrom: '2026-01-01' })
      return id
    },

    async importSheets(name: string, ...sheets: readonly LedgerSheet[]) {
      return this.importInto(null, name, ...sheets)
    },

    async importInto(into: CatalogueId | null, name: string, ...sheets: readonly LedgerSheet[]) {
      const path = join(app.folder, `${name}.xlsx`)
      await writeSheets(path, sheets)
      return app.call('catalogues', 'importFile', { ticket: app.ticket(path, 'read'), name, into })
    },

    async community(name: string): Promise<CommunityId> {
      const values = {
        name,
        partyOrganisationType: null,
        households: null,
        population: null,
        gridCount: null,
        termNumber: null,
        termStart: null,
        termEnd: null,
        seatsApproved: null,
        reserveCount: null,
        remark: null,
      }
      return (await app.call('people', 'saveCommunity', { id: null, revision: 0, values })) as CommunityId
    },
  }
}
