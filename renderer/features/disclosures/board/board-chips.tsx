import { useQuery } from '@tanstack/react-query'
import { useStore } from '../../../data/store.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { FilterChips } from '../../../ui/filter/filter-chips.tsx'
import { daysStore, filterStore, modeStore, setFilter } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'
import type { Matrix } from './matrix-counts.tsx'

const text = disclosureText.board

/** The conditions of the board, each of which can be taken away. */
export function BoardChips({ matrix }: { readonly matrix: Matrix | undefined }) {
  const filter = useStore(filterStore)
  const days = useStore(daysStore)
  const isList = useStore(modeStore) === 'list'
  const communities = useQuery(disclosureQueries.communities).data
  const { communityId, category, light, itemKey } = filter
  const shownDays = days && (days.from === days.to ? days.from : `${days.from} 至 ${days.to}`)
  const chips = [
    isList && shownDays !== null && { label: text.dayChip(shownDays), without: () => daysStore.set(null) },
    communityId !== null && {
      label: communities?.find(({ id }) => id === communityId)?.name ?? text.community,
      without: () => setFilter({ communityId: null }),
    },
    category !== null && { label: category, without: () => setFilter({ category: null }) },
    light !== null && { label: lightMarks[light].word, without: () => setFilter({ light: null }) },
    itemKey !== null && {
      label: matrix?.items.find(({ key }) => key === itemKey)?.title ?? text.oneItem,
      without: () => setFilter({ itemKey: null }),
    },
    filter.text !== '' && { label: text.textChip(filter.text), without: () => setFilter({ text: '' }) },
  ]
  return <FilterChips<() => void> chips={chips} onRemove={(remove) => remove()} />
}
