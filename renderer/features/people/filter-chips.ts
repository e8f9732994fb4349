import { organisations, type PeopleFilter } from '@shared/people/model.ts'

export interface FilterChip {
  readonly key: keyof PeopleFilter
  readonly label: string
  /** What takes this condition away. */
  readonly without: Partial<PeopleFilter>
}

/** One chip for each condition that narrows the list. */
export function filterChips(filter: PeopleFilter, communityName: string | undefined): readonly FilterChip[] {
  const chips: FilterChip[] = []
  if (filter.communityId !== null) {
    chips.push({ key: 'communityId', label: communityName ?? '所选社区', without: { communityId: null } })
  }
  if (filter.organisation !== null) {
    chips.push({
      key: 'organisation',
      label: `${organisations[filter.organisation]}成员`,
      without: { organisation: null },
    })
  }
  if (filter.post !== null) chips.push({ key: 'post', label: `职务 ${filter.post}`, without: { post: null } })
  if (filter.status !== null) chips.push({ key: 'status', label: filter.status, without: { status: null } })
  if (filter.text !== '') chips.push({ key: 'text', label: `“${filter.text}”`, without: { text: '' } })
  return chips
}
