import type { PeopleFilter, PeopleSort } from '@shared/people/model.ts'
import { searchQuery } from '../../db/search-terms.ts'

/** The communities an account is limited to; null: all of them. */
export type Scope = readonly string[] | null

/** The WHERE of a filter and its parameters; `person` and `community` are the tables it speaks of. */
export function peopleWhere(
  filter: PeopleFilter,
  scope: Scope,
): { where: string; parameters: Record<string, unknown> } {
  const conditions: string[] = []
  const { communityId, organisation, post, status } = filter
  const words = filter.text.trim() === '' ? undefined : searchQuery(filter.text)
  if (words)
    conditions.push(`person.person_id IN (
      SELECT record_id FROM search_entry
      WHERE kind = 'person' AND entry_id IN (SELECT rowid FROM search_text WHERE search_text MATCH @words))`)
  // Signs alone find nobody; they must not show everybody.
  if (words === null) conditions.push('0')
  if (communityId !== null) conditions.push('person.community_id = @communityId')
  if (status !== null) conditions.push('person.status = @status')
  if (scope !== null) conditions.push('person.community_id IN (SELECT value FROM json_each(@scope))')
  if (organisation !== null || post !== null)
    conditions.push(`EXISTS (
      SELECT 1 FROM appointment
      WHERE appointment.person_id = person.person_id AND ended_on IS NULL
        ${organisation === null ? '' : 'AND organisation = @organisation'} ${post === null ? '' : 'AND post = @post'})`)
  return {
    where: conditions.length === 0 ? '1' : conditions.join(' AND '),
    parameters: { words: words ?? null, communityId, organisation, post, status, scope: JSON.stringify(scope) },
  }
}

const sortKeys: Readonly<Record<PeopleSort['column'], string>> = {
  name: 'person.name_sort',
  communityName: 'community.name_sort',
  gender: 'person.gender',
  birth: 'person.birth',
  politicalStatus: 'person.political_status',
  partyJoined: 'person.party_joined',
  workStarted: 'person.work_started',
  education: 'person.education',
  termStart:
    '(SELECT max(started_on) FROM appointment WHERE appointment.person_id = person.person_id AND ended_on IS NULL)',
  status: 'person.status',
}

export function peopleOrder({ column, descending }: PeopleSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  const key = sortKeys[column]
  const rest = column === 'name' ? '' : ', person.name_sort'
  // A blank stands last, whichever way the column is sorted.
  const blanksLast = column === 'name' ? '' : `${key} IS NULL, `
  return `${blanksLast}${key} ${direction}${rest}, person.person_id`
}
