import type { DisclosureId, Duty } from '@shared/disclosure/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { openDocument } from '../../data/open-document.ts'
import { queryClient } from '../../data/query-client.ts'
import type { RowWindow } from '../../data/row-windows.ts'
import { printText } from '../../text/publication-text.ts'
import { placeStore } from './disclosure-place.ts'

const mostIds = 100

/** Shows the 公示单 of these publications, several matters a sheet. */
export function printNotices(ids: readonly DisclosureId[], paper: 'A4' | 'A3'): void {
  openDocument(() => data.disclosures.notice({ ids: ids.slice(0, mostIds), paper }))
}

/** Of the duties that are selected in the list, those that have been begun. */
export function printSelected(paper: 'A4' | 'A3'): void {
  const { selected } = placeStore.get()
  const windows = queryClient.getQueriesData<RowWindow<Duty>>({ queryKey: ['disclosures', 'duties'] })
  const duties = windows.flatMap(([, window]) => window?.rows ?? []).filter(({ key }) => selected.has(key))
  const ids = new Set(duties.flatMap(({ disclosureId }) => (disclosureId === null ? [] : [disclosureId])))
  if (ids.size === 0) notify.error(printText.noneBegun)
  else printNotices([...ids], paper)
}
