import { organisations, type PeopleFilter } from '@shared/people/model.ts'
import { setFilter } from './people-place.ts'

/** One chip for each condition that narrows the list. */
export function filterChips(filter: PeopleFilter, communityName: string | undefined) {
  const { communityId, organisation, post, status, text } = filter
  const chip = (label: string, without: Partial<PeopleFilter>) => ({ label, onRemove: () => setFilter(without) })
  return [
    communityId !== null && chip(communityName ?? '所选社区', { communityId: null }),
    organisation !== null && chip(`${organisations[organisation]}成员`, { organisation: null }),
    post !== null && chip(`职务 ${post}`, { post: null }),
    status !== null && chip(status, { status: null }),
    text !== '' && chip(`“${text}”`, { text: '' }),
  ]
}
