import { useQuery } from '@tanstack/react-query'
import { type Appointment, organisations, type Person } from '@shared/people/model.ts'
import { isCurrent } from '@shared/people/posts.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { peopleQueries } from './people-queries.ts'
import { shownYearMonth } from './year-month-text.ts'

interface Props {
  readonly person: Person
}

/** 任职: those held now first, each with from and to. */
export function PersonPosts({ person }: Props) {
  const { data: communities } = useQuery(peopleQueries.communities)
  const now = localDay()
  const held = person.appointments.toSorted(
    (one, other) => Number(isCurrent(other, now)) - Number(isCurrent(one, now)) || order(one) - order(other),
  )
  return (
    <>
      <h4 className="people-section">
        任职
        {person.isDualHead && <span className="people-tag strong">一肩挑</span>}
        {person.isCrossAppointed && <span className="people-tag">交叉任职</span>}
      </h4>
      {held.length === 0 && <p className="people-hint">没有登记任职。</p>}
      <dl className="people-facts">
        {held.map((one) => {
          const community = communities?.find(({ id }) => id === one.communityId)
          return (
            <div key={one.id} className={isCurrent(one, now) ? 'people-held' : 'people-held is-past'}>
              <dt>{period(one)}</dt>
              <dd>
                <span className="people-where" title={community?.name}>
                  {community?.name}
                </span>
                <span className="people-organisation">
                  {organisationName(one.organisation, community?.partyOrganisationType)}
                </span>
                <b>{one.post}</b>
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

function period({ startedOn, endedOn }: Appointment): string {
  const from = shownYearMonth(startedOn)
  if (endedOn !== null) return `${from || '?'}–${shownYearMonth(endedOn)}`
  return from === '' ? '起始未填' : `${from} 起`
}

function organisationName(organisation: Appointment['organisation'], type: string | null | undefined): string {
  if (organisation === 'other') return ''
  return organisation === 'party' && type ? type : organisations[organisation]
}

function order({ organisation }: Appointment): number {
  return Object.keys(organisations).indexOf(organisation)
}
