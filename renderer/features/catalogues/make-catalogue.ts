import { useMutation } from '@tanstack/react-query'
import type { CatalogueId } from '@shared/disclosure/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { replaceRoute } from '../../data/route.ts'
import { undo } from '../../data/undo.ts'
import { catalogueText as text } from '../../text/catalogue-text.ts'

export const undoing = { label: text.undo, run: () => void undo() }

export function showCatalogue(catalogueId: CatalogueId): void {
  replaceRoute({ page: 'disclosures', view: 'catalogue', catalogueId })
}

export function useMakeStarter() {
  return useMutation({
    mutationFn: () => data.catalogues.makeStarter({}),
    onSuccess(id) {
      showCatalogue(id)
      notify.success(text.starterDone, undoing)
    },
    onError: notify.failure,
  })
}

export function useMakeVersion() {
  return useMutation({
    mutationFn: (from: CatalogueId) => data.catalogues.makeVersion({ from }),
    onSuccess(id) {
      showCatalogue(id)
      notify.success(text.newVersionDone, undoing)
    },
    onError: notify.failure,
  })
}
