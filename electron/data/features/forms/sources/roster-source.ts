import { postsText } from '@shared/dossier/posts-text.ts'
import type { FormPeople } from '@shared/forms/model.ts'
import type { Organisation } from '@shared/people/model.ts'
import { isCommitteeHead, isCrossAppointed, isCurrent, isDualHead, isPartyHead } from '@shared/people/posts.ts'
import { mask } from '@shared/values/mask.ts'
import { eachRosterPeople, listRosterCommunities } from '../../export/export-store.ts'
import { type RosterLine, rosterLines } from '../../export/roster-lines.ts'
import type { FormData, FormLine } from '../form-lines.ts'
import { listAddresses } from '../form-source-store.ts'

/** Everybody in office, in the order of the printed roster. */
export function officials({ db, scope }: FormData): RosterLine[] {
  const listed = listRosterCommunities(db)
  const chosen = scope === null ? [] : listed.map(({ id }) => id).filter((id) => scope.includes(id))
  if (scope !== null && chosen.length === 0) return []
  return rosterLines([...eachRosterPeople(db)].flat(), listed, chosen)
}

export function rosterSource(data: FormData, who: FormPeople): FormLine[] {
  const addresses = listAddresses(data.db)
  const names = new Map(data.communities.map(({ id, name }) => [id, name]))
  return officials(data)
    .filter((line) => isAskedFor(line, who, data.today))
    .map((line) => ({
      personId: line.person.id,
      community: line.community?.name ?? null,
      values: valuesOf(line, addresses.get(line.person.id) ?? null, data, names),
    }))
}

function isAskedFor({ person }: RosterLine, who: FormPeople, today: string): boolean {
  const held = person.posts.filter((post) => isCurrent(post, today))
  if (who === 'all') return true
  return who === 'heads' ? held.some(isPartyHead) : held.some(({ organisation }) => organisation === who)
}

function valuesOf(
  { person, community }: RosterLine,
  address: string | null,
  { isMasked, today }: FormData,
  names: ReadonlyMap<string, string>,
): FormLine['values'] {
  const held = person.posts.filter((post) => isCurrent(post, today))
  const named = (posts: typeof held) =>
    posts.map((one) =>
      one.communityId === community?.id ? one.post : `${one.post}（${names.get(one.communityId) ?? ''}）`,
    )
  const postsIn = (organisation: Organisation) =>
    named(held.filter((one) => one.organisation === organisation)).join('、') || null
  const shown = (value: string | null, kind: 'idNo' | 'phone' | 'address') =>
    value !== null && isMasked ? mask(value, kind) : value
  const isHead = held.some(isPartyHead) || held.some(isCommitteeHead)
  return {
    community: community?.name ?? null,
    name: person.name,
    gender: person.gender,
    ethnicity: person.ethnicity,
    birth: person.birth,
    nativePlace: person.nativePlace,
    idNo: shown(person.idNo, 'idNo'),
    politicalStatus: person.politicalStatus,
    partyJoined: person.partyJoined,
    workStarted: person.workStarted,
    education: person.education,
    school: person.school,
    partyPost: postsIn('party'),
    committeePost: postsIn('committee'),
    supervisionPost: postsIn('supervision'),
    post: postsText(held, today) || null,
    termStart:
      held
        .map(({ startedOn }) => startedOn ?? '')
        .toSorted()
        .at(-1) || null,
    phone: shown(person.phone, 'phone'),
    socialWorkCertificate: person.socialWorkCertificate,
    dualHead: isHead && isDualHead(person.posts, today) ? '是' : '否',
    crossAppointed: isCrossAppointed(person.posts, today) ? '是' : '否',
    fullTime: person.fullTime === null ? null : person.fullTime ? '是' : '否',
    address: shown(address, 'address'),
    age: yearsSince(person.birth, today),
    partyYears: yearsSince(person.partyJoined, today),
  }
}

/** Full years between a month or day and today. */
export function yearsSince(from: string | null, today: string): number | null {
  if (from === null) return null
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4))
  return today.slice(5, from.length) < from.slice(5) ? years - 1 : years
}
