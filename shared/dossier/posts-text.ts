import { type Appointment, organisations } from '../people/model.ts'
import { isCurrent } from '../people/posts.ts'

type Held = Pick<Appointment, 'organisation' | 'post' | 'endedOn'>

/** The posts held on a day, in words: 党组织书记、居委会主任. A post that names its organisation stands as it is. */
export function postsText(appointments: readonly Held[], today: string): string {
  const held = appointments.filter((one) => isCurrent(one, today)).map(postText)
  return [...new Set(held)].join('、')
}

function postText({ organisation, post }: Held): string {
  const namesIt = /党|支部|总支|居委|居民委员会|监委|监督|社区/.test(post)
  return organisation === 'other' || namesIt ? post : `${organisations[organisation]}${post}`
}
