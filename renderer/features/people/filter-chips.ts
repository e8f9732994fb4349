import { organisations, type PeopleFilter } from '@shared/people/model.ts'
import type { FilterChip } from '../../ui/filter/filter-chips.tsx'

/** One chip for each condition that narrows the list. */
export function filterChips(
  { communityId, organisation, post, status, text }: PeopleFilter,
  communityName: string | undefined,
): readonly (FilterChip<Partial<PeopleFilter>> | false)[] {
  return [
    communityId !== null && { label: communityName ?? '所选社区', without: { communityId: null } },
    organisation !== null && { label: `${organisations[organisation]}成员`, without: { organisation: null } },
    post !== null && { label: `职务 ${post}`, without: { post: null } },
    status !== null && { label: status, without: { status: null } },
    text !== '' && { label: `“${text}”`, without: { text: '' } },
  ]
}
