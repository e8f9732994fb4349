import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { openPage, replaceRoute } from '../../../data/route.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { emptyFilter, setFilter } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'

const text = disclosureText.board

/** Nothing is due because something is missing first: communities, a catalogue, its adoption. */
export function NothingToShow({ hasCommunities }: { readonly hasCommunities: boolean }) {
  const catalogues = useQuery(disclosureQueries.catalogues).data
  if (!hasCommunities)
    return (
      <Empty
        title={text.noCommunityTitle}
        action={
          <Button type="primary" onClick={() => openPage('people')}>
            {text.toPeople}
          </Button>
        }
      >
        {text.noCommunity}
      </Empty>
    )
  const isInForce = catalogues?.some(({ state }) => state === 'inForce') ?? false
  return (
    <Empty
      title={isInForce ? text.notAdoptedTitle : text.emptyTitle}
      action={
        <Button type="primary" onClick={() => replaceRoute({ page: 'disclosures', view: 'catalogue' })}>
          {isInForce ? text.toAdopt : text.toCatalogue}
        </Button>
      }
    >
      {isInForce ? text.notAdoptedHint : text.empty}
    </Empty>
  )
}

export function NoMatch() {
  return (
    <Empty title={text.noMatch} action={<Button onClick={() => setFilter(emptyFilter)}>{text.clearFilter}</Button>}>
      {text.noMatchHint}
    </Empty>
  )
}
