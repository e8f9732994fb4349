import type { DossierFilter, DossierId, DossierSort } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { navigate } from '../../data/route.ts'
import { createListState } from '../../ui/table/list-state.ts'

export const emptyFilter: DossierFilter = { text: '', communityId: null, state: null, onlyFindings: false }

export const dossierList = createListState<PersonId, DossierFilter, DossierSort>({
  filter: emptyFilter,
  sort: { column: 'name', descending: false },
})
export const { filterStore, sortStore, placeStore, setFilter, setSort } = dossierList

export function openDossier(dossierId: DossierId): void {
  navigate({ page: 'dossiers', dossierId })
}
