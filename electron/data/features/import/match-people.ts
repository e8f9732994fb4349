import type { Steps } from '../../db/run-in-steps.ts'
import type { KnownPeople, KnownPerson } from './current-data.ts'
import type { FilePerson } from './file-person.ts'
import { isSameIdNumber, likeness, shortIdNumber } from './likeness.ts'

export interface Match {
  readonly kind: 'new' | 'found' | 'conflict'
  readonly reason: string
  readonly found: KnownPerson | null
  /** Whom it might be, where somebody has to say. */
  readonly candidates: readonly KnownPerson[]
}

const maxCandidates = 20
/** Beyond this, people of one name are told apart by number and birth alone. */
const maxNamesakes = 200

/** Finds the person each person of the file is; never decides where two answers are possible. */
export function* matchingPeople(people: readonly FilePerson[], known: KnownPeople): Steps<Match[]> {
  const matches: Match[] = []
  for (const person of people) {
    matches.push(matchPerson(person, known))
    yield { done: 0, total: people.length }
  }
  const claims = new Map<string, number>()
  for (const { found } of matches) if (found) claims.set(found.person.id, (claims.get(found.person.id) ?? 0) + 1)
  return matches.map((match) => {
    const claimed = match.found ? (claims.get(match.found.person.id) ?? 0) : 0
    if (claimed < 2) return match
    return conflict(`台账里有 ${claimed} 人都像是已有的“${match.found!.person.name}”，请逐个确定`, [match.found!])
  })
}

function matchPerson({ identity, doubt }: FilePerson, known: KnownPeople): Match {
  const byNumber = identity.idNo === null ? undefined : known.byIdNo.get(shortIdNumber(identity.idNo))
  if (doubt === null && byNumber?.identity.name === identity.name) return found(byNumber, '身份证号相同')
  const namesakes = namesakesOf(identity, known)
  const judged = namesakes.people.map((one) => ({ one, likeness: likeness(identity, one.identity) }))
  const of = (wanted: string) => judged.filter(({ likeness: found }) => found === wanted).map(({ one }) => one)
  const [same, likely, doubts] = [of('same'), of('likely'), of('doubt')]

  if (doubt !== null) return conflict(doubt, unique([byNumber, ...same, ...likely, ...doubts]))
  if (byNumber)
    return conflict(
      `身份证号与已有的“${byNumber.person.name}”相同，但姓名不同`,
      unique([byNumber, ...same, ...likely, ...doubts]),
    )
  if (namesakes.tooMany) return conflict(`已有同名的 ${namesakes.tooMany} 人，请补上身份证号或出生年月`, [])
  if (same.length === 1) return found(same[0]!, sameReason(identity.community, same[0]!))
  if (same.length > 1) return conflict(`已有 ${same.length} 位姓名和出生年月都相同的人`, same)
  if (doubts.length > 0) return conflict(doubtReason(identity, doubts), [...doubts, ...likely])
  if (likely.length === 1) return found(likely[0]!, '姓名、社区相同，该社区只有一位同名')
  if (likely.length > 1) return conflict(`同社区有 ${likely.length} 位“${likely[0]!.person.name}”`, likely)
  return { kind: 'new', reason: '没有找到这个人', found: null, candidates: [] }
}

function namesakesOf(
  identity: FilePerson['identity'],
  { byName }: KnownPeople,
): { people: readonly KnownPerson[]; tooMany: number } {
  const all = byName.get(identity.name) ?? []
  if (all.length <= maxNamesakes) return { people: all, tooMany: 0 }
  if (identity.birth === null) return { people: [], tooMany: all.length }
  return { people: all.filter((one) => one.identity.birth === identity.birth), tooMany: 0 }
}

function sameReason(community: string | null, { identity }: KnownPerson): string {
  return community !== null && community === identity.community ? '姓名、出生年月、社区相同' : '姓名、出生年月相同'
}

function doubtReason(identity: FilePerson['identity'], [first, ...others]: readonly KnownPerson[]): string {
  const there = first!.identity
  if (others.length > 0) return `已有 ${others.length + 1} 位同名的人，看不出是哪一位`
  if (identity.idNo && there.idNo && !isSameIdNumber(identity.idNo, there.idNo))
    return '姓名、出生年月与已有人员相同，但身份证号不同'
  if (identity.birth && there.birth && identity.birth !== there.birth) return '姓名、社区与已有人员相同，但出生年月不同'
  if (identity.birth && there.birth) return '姓名、出生年月与已有人员相同，但社区不同'
  return '与已有人员同名，资料不足，看不出是不是同一人'
}

function found(person: KnownPerson, reason: string): Match {
  return { kind: 'found', reason, found: person, candidates: [] }
}

function conflict(reason: string, candidates: readonly KnownPerson[]): Match {
  return { kind: 'conflict', reason, found: null, candidates: candidates.slice(0, maxCandidates) }
}

function unique(people: readonly (KnownPerson | undefined)[]): KnownPerson[] {
  return [...new Set(people.filter((one) => one !== undefined))]
}
