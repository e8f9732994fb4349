import { useQuery } from '@tanstack/react-query'
import { useStore } from '../../../data/store.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { Chip } from '../../../ui/chip.tsx'
import { daysStore, filterStore, modeStore, setFilter } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'

const text = disclosureText.board

/** The conditions of the board, each of which can be taken away. */
export function FilterChips() {
  const filter = useStore(filterStore)
  const days = useStore(daysStore)
  const isList = useStore(modeStore) === 'list'
  const communities = useQuery(disclosureQueries.communities).data
  const { communityId, category, light } = filter
  const shownDays = days && (days.from === days.to ? days.from : `${days.from} 至 ${days.to}`)
  const chips = [
    isList && shownDays !== null && { label: text.dayChip(shownDays), remove: () => daysStore.set(null) },
    communityId !== null && {
      label: communities?.find(({ id }) => id === communityId)?.name ?? text.community,
      remove: () => setFilter({ communityId: null }),
    },
    category !== null && { label: category, remove: () => setFilter({ category: null }) },
    light !== null && { label: lightMarks[light].word, remove: () => setFilter({ light: null }) },
    filter.text !== '' && { label: text.textChip(filter.text), remove: () => setFilter({ text: '' }) },
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <div className="dis-chips">
      {chips.map(({ label, remove }) => (
        <Chip key={label} label={label} onRemove={remove} />
      ))}
    </div>
  )
}
