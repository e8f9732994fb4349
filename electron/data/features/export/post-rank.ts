import type { HeldPost } from '@shared/people/posts.ts'
import { isCommitteeHead, isPartyHead } from '@shared/people/posts.ts'

/** The place of those who hold no post. */
export const lowestRank = 12

/** Where the holder of a post stands in the list of a community, 0 first. */
export function postRank(held: Pick<HeldPost, 'organisation' | 'post'>): number {
  const isDeputy = /副/.test(held.post)
  switch (held.organisation) {
    case 'party':
      if (isPartyHead(held)) return 0
      if (isDeputy) return 2
      return /纪检|组织|宣传|统战/.test(held.post) ? 4 : 5
    case 'committee':
      if (isCommitteeHead(held)) return 1
      return isDeputy ? 3 : 6
    case 'supervision':
      if (isDeputy) return 8
      return /主任/.test(held.post) ? 7 : 9
    case 'other':
      return 10
  }
}

export function highestPost(posts: readonly HeldPost[]): HeldPost | undefined {
  return posts.toSorted((one, other) => postRank(one) - postRank(other))[0]
}
