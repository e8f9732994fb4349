import type { Appointment } from '@shared/people/model.ts'
import { isCurrent } from '@shared/people/posts.ts'

/** Whether a post that a row names is one somebody holds now; `unknown` where one of them says nothing of posts. */
export function postAgreement(
  written: readonly string[],
  held: readonly Pick<Appointment, 'post' | 'endedOn'>[],
  today: string,
): 'equal' | 'different' | 'unknown' {
  const current = held.filter((one) => isCurrent(one, today))
  if (written.length === 0 || current.length === 0) return 'unknown'
  return written.some((text) => current.some(({ post }) => isPost(text, post))) ? 'equal' : 'different'
}

/** 东湖社区居委会主任 is 主任; 副主任 is not. */
function isPost(written: string, held: string): boolean {
  return written === held || (written.endsWith(held) && written.at(-held.length - 1) !== '副')
}
