import type { Organisation } from '@shared/people/model.ts'
import { isDeclaredNone } from '@shared/values/text.ts'

export interface Post {
  readonly organisation: Organisation
  readonly post: string
}

interface ReadPost {
  /** Null where the words leave it open, as 委员 does. */
  readonly organisation: Organisation | null
  readonly post: string
}

const prefixes: readonly (readonly [RegExp, Organisation])[] = [
  [/^(?:社区)?(?:居务监督委员会|监督委员会|居务监督委|居监委|居监会|监委会|监委)/, 'supervision'],
  [/^(?:社区)?(?:居民委员会|居委会|居委)/, 'committee'],
  [/^(?:社区)?(?:党委|党总支|党支部|党组织|总支|支部)/, 'party'],
]

const degree = '(?:第一|常务|专职|代理?)?'
const note = String.raw`(?:\([^()]*\))?`
const secretary = new RegExp(`^${degree}副?书记${note}$|^纪[检委]书记${note}$`)
const partyMember = new RegExp(`^(?:组织|宣传|纪检|统战|青年|兼职)委员${note}$`)
const head = new RegExp(`^${degree}副?主任${note}$`)
const member = new RegExp(`^(?:[\\p{Script=Han}]{2,4})?委员${note}$`, 'u')
/** A part that ends so is a post of its own, even where nobody knows of what. */
const postWord = new RegExp(
  `(?:书记|主任|委员|组长|站长|网格长|网格员|楼栋长|主席|专干|联络员|社工|工作者|代表|成员)${note}$`,
)

/**
 * The posts of one cell: 社区党委书记兼居委会主任 holds two. A text is cut only where every part is a post by itself.
 *
 * @param column the organisation the column speaks for; `other` for one column of all posts
 * @param bare whose 主任 it is when the text does not say
 */
export function splitPosts(
  text: string,
  column: Organisation,
  bare: 'committee' | 'supervision' = 'committee',
): Post[] {
  if (isDeclaredNone(text)) return []
  const whole = text.normalize('NFKC').trim()
  const read = cut(whole).map((part) => readPost(part, column, bare))
  const posts = read.flat()
  if (posts.length === 0) return whole === '' ? [] : [{ organisation: column, post: withoutBlanks(whole) }]
  const isCertain = read.every((part) => part.length === 0 || part.every(({ post }) => postWord.test(post)))
  if (!isCertain) return [{ organisation: column, post: withoutBlanks(whole) }]
  const certain = posts.map(({ organisation, post }) => ({ organisation: organisation ?? column, post }))
  return certain.filter((one, at) => certain.findIndex((other) => isSamePost(one, other)) === at)
}

function isSamePost(one: Post, other: Post): boolean {
  return one.organisation === other.organisation && one.post === other.post
}

function cut(text: string): string[] {
  const marked = text
    .replace(/\(?一肩挑\)?/g, '')
    .replace(/\(兼任?\)/g, '、')
    .replace(/\(兼(?!职)任?([^()]*)\)/g, '、$1')
    .replace(/书记(?=(?:社区)?(?:居民委员会|居委会|居委)?副?主任)/g, '书记、')
    .replace(/兼(?!职)任?/g, '、')
  const parts = marked.split(/[、，,;；/\n+&]/).flatMap((part) => {
    const words = part.trim().split(/\s+/)
    return words.length > 1 && words.every((word) => postWord.test(word)) ? words : [withoutBlanks(part)]
  })
  return joinBodies(parts.filter(Boolean))
}

/** 社区党委、居委会委员 names two bodies and their post once. */
function joinBodies(parts: readonly string[]): string[] {
  const waiting: string[] = []
  return parts.flatMap((part) => {
    const prefix = prefixOf(part)
    if (prefix && prefix.rest === '') {
      waiting.push(part)
      return []
    }
    const bodies = waiting.splice(0)
    return prefix ? [...bodies.map((body) => body + prefix.rest), part] : [...bodies, part]
  })
}

function prefixOf(part: string): { organisation: Organisation; rest: string } | null {
  // 东湖社区党委书记: the community in front says nothing about the post.
  const bare = part.replace(/^.{1,12}?社区(?=.)/, '')
  for (const [pattern, organisation] of prefixes) {
    for (const text of [bare, part]) {
      const found = pattern.exec(text)
      if (found) return { organisation, rest: text.slice(found[0].length) }
    }
  }
  return null
}

function readPost(part: string, column: Organisation, bare: 'committee' | 'supervision'): ReadPost[] {
  const prefix = prefixOf(part)
  if (prefix)
    return [
      fits(prefix.rest, prefix.organisation)
        ? { organisation: prefix.organisation, post: prefix.rest }
        : { organisation: null, post: part },
    ]
  const post = part.replace(/^(?:.{1,12}?)?社区(?=(?:第一)?副?(?:书记|主任)$)/, '')
  if (column !== 'other' && fits(post, column)) return [{ organisation: column, post }]
  if (secretary.test(post) || partyMember.test(post)) return [{ organisation: 'party', post }]
  if (head.test(post)) return [{ organisation: bare, post }]
  if (/^委员/.test(post) && bare === 'supervision') return [{ organisation: bare, post }]
  return [{ organisation: null, post }]
}

function fits(post: string, organisation: Organisation): boolean {
  if (organisation === 'party') return secretary.test(post) || member.test(post)
  if (organisation === 'supervision') return head.test(post) || member.test(post) || /^副?组长/.test(post)
  return head.test(post) || member.test(post)
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '')
}
