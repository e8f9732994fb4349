import type { CommunityId, PersonId, PersonValues } from '@shared/people/model.ts'
import type { HeldPost } from '@shared/people/posts.ts'

/** A person as the roster needs one: unmasked, with the posts held now. */
export interface RosterPerson extends Omit<PersonValues, 'address'> {
  readonly id: PersonId
  readonly communityId: CommunityId | null
  /** Orders names by pinyin. */
  readonly nameSort: string
  readonly posts: readonly HeldPost[]
}

/** In the order in which the street lists them. */
export interface RosterCommunity {
  readonly id: CommunityId
  readonly name: string
}
