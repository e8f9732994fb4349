import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { CommunityCount } from '@shared/people/contract.ts'
import { useIsStreetWide, useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { CommunityDialog } from './community-dialog.tsx'
import { CommunityItem } from './community-item.tsx'
import { emptyFilter, filterStore, setFilter } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'

/** 全部社区 and each community: the first filter of the list. */
export function CommunityTree() {
  const { data: communities, error, refetch } = useQuery(peopleQueries.communities)
  const { communityId } = useStore(filterStore)
  const mayEdit = useMay('people.edit')
  const isStreetWide = useIsStreetWide()
  const [edited, setEdited] = useState<CommunityCount | 'new' | null>(null)
  // Those without a community are counted here alone.
  const everybody = useQuery(peopleQueries.summary(emptyFilter)).data?.total ?? 0

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')]
    const at = options.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key]
    const chosen = at > 0 ? communities?.[at - 1] : undefined
    if (to !== undefined) {
      event.preventDefault()
      const target = options[Math.min(options.length - 1, Math.max(0, to))]
      target?.focus()
      target?.click()
    } else if (event.key === 'F2' && chosen && mayEdit) {
      event.preventDefault()
      setEdited(chosen)
    }
  }

  return (
    <aside className="people-tree">
      <div className="ui-bar people-bar">
        <b>社区</b>
        <span className="people-muted">{communities?.length}</span>
        <span className="ui-space" />
        {isStreetWide && (
          <PowerButton
            power="people.edit"
            type="text"
            size="small"
            title="新增社区"
            aria-label="新增社区"
            onClick={() => setEdited('new')}
          >
            ＋
          </PowerButton>
        )}
      </div>
      {communities === undefined ? (
        error === null ? (
          <LoadingSkeleton lines={5} />
        ) : (
          <Failed error={error} title="社区没有载入" onRetry={() => void refetch()} />
        )
      ) : (
        <div className="people-tree-list" role="listbox" aria-label="社区" onKeyDown={onKeyDown}>
          <CommunityItem
            name="全部社区"
            people={everybody}
            isChosen={communityId === null}
            onChoose={() => setFilter({ communityId: null })}
          />
          {communities.map((community) => (
            <CommunityItem
              key={community.id}
              name={community.name}
              people={community.people}
              warnings={community.warnings}
              isChosen={communityId === community.id}
              onChoose={() => setFilter({ communityId: community.id })}
              {...(mayEdit ? { onEdit: () => setEdited(community) } : {})}
            />
          ))}
        </div>
      )}
      {edited !== null && (
        <CommunityDialog community={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </aside>
  )
}
