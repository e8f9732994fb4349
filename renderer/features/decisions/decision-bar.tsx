import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useIsStreetWide, useMay } from '../../data/session.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { FilterChips } from '../../ui/filter/filter-chips.tsx'
import { ListSearch } from '../../ui/filter/list-search.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { DecisionFilterMenu } from './decision-filter-menu.tsx'
import { type DecisionFilter, setFilter } from './decision-place.ts'
import { decisionQueries } from './decision-queries.ts'
import { saveLedger } from './decision-saves.ts'

interface Props {
  readonly year: number
  readonly filter: DecisionFilter
  readonly onNew: () => void
  /** The search is left towards the list. */
  readonly onDone: () => void
}

export function DecisionBar({ year, filter, onNew, onDone }: Props) {
  const communities = useQuery(decisionQueries.communities).data ?? []
  const mayExport = useMay('export.masked')
  const isStreetWide = useIsStreetWide()
  const { communityId, category, onlyMissing } = filter
  const every = isStreetWide ? [] : communities.map(({ id }) => id)
  const community = communities.find(({ id }) => id === communityId)?.name ?? text.community
  return (
    <>
      <div className="ui-bar">
        <h2>{text.title}</h2>
        <ListSearch
          text={filter.text}
          onText={(typed) => setFilter({ text: typed })}
          label={text.searchLabel}
          hint={text.searchHint}
          onDone={onDone}
        />
        <DecisionFilterMenu filter={filter} />
        <span className="ui-space" />
        {mayExport && (
          <Button onClick={() => void saveLedger(year, communityId === null ? every : [communityId])}>
            {text.ledger}
          </Button>
        )}
        <PowerButton power="decisions.edit" type="primary" title={text.createHint} onClick={onNew}>
          {text.create}
        </PowerButton>
      </div>
      <FilterChips<Partial<DecisionFilter>>
        onRemove={setFilter}
        chips={[
          communityId !== null && { label: community, without: { communityId: null } },
          category !== null && { label: category, without: { category: null } },
          onlyMissing && { label: text.chips.missing, without: { onlyMissing: false } },
          filter.text !== '' && { label: text.chips.text(filter.text), without: { text: '' } },
        ]}
      />
    </>
  )
}
