import type { PersonId } from '@shared/people/model.ts'
import { communityKey } from '../community-name.ts'
import type { KnownPerson } from '../current-data.ts'
import { nameLikeness } from '../name-likeness.ts'
import { nameKey } from '../roster-record.ts'
import { type LedgerRecord, textOf } from './ledger-record.ts'
import type { PlanContext } from './plan-context.ts'

/** Whose dossier a record belongs to: somebody there is, or somebody a roster of the same files brings. */
export interface Subject {
  readonly personId: PersonId | null
  readonly rowKey: string | null
  readonly name: string
  readonly community: string | null
}

export interface FoundSubject {
  readonly subject: Subject | null
  readonly reason: string
  /** Whom it might be, where somebody has to say. */
  readonly candidates: readonly KnownPerson[]
}

const maxCandidates = 10

/** Never decides where two answers are possible. */
export function findSubject(record: LedgerRecord, { known, newPeople }: PlanContext): FoundSubject {
  const name = textOf(record, 'name') ?? ''
  const written = textOf(record, 'community')
  const community = written === null ? null : communityKey(written)
  const namesakes = known.byName.get(nameKey(name)) ?? []
  const here = community === null ? namesakes : namesakes.filter((one) => belongsTo(one, community))
  if (here.length === 1) return { subject: subjectOf(here[0]!), reason: reasonOf(community), candidates: [] }
  if (here.length > 1) return asked(`${community === null ? '人员库里' : '该社区'}有 ${here.length} 位“${name}”`, here)
  const planned = newcomer(nameKey(name), community, newPeople)
  if (planned) return planned
  if (namesakes.length > 0) return asked(`人员库里的“${name}”不在“${written}”`, namesakes)
  const alike = [...known.byId.values()].filter(
    (one) => (community === null || belongsTo(one, community)) && nameLikeness(one.person.name, name) !== null,
  )
  const place = written === null ? '' : `（${written}）`
  if (alike.length > 0)
    return asked(
      `人员库里没有“${name}”${place}，但有名字相近的人（${nameLikeness(alike[0]!.person.name, name)}）`,
      alike,
    )
  return asked(`人员库里没有“${name}”${place}，请先导入他所在的花名册`, [])
}

function newcomer(key: string, community: string | null, newPeople: PlanContext['newPeople']): FoundSubject | null {
  const rows = (newPeople.get(key) ?? []).filter(
    ({ person }) => community === null || person.identity.community === null || person.identity.community === community,
  )
  const [first] = rows
  if (!first) return null
  if (rows.length > 1 || first.kind !== 'new')
    return asked(`花名册里的“${first.person.record.name}”还没有确定是谁，导入后再导入这份台账`, [])
  const { name } = first.person.record
  return {
    subject: { personId: null, rowKey: first.key, name, community: first.community?.name ?? null },
    reason: '同一批花名册里新增的人',
    candidates: [],
  }
}

/** Also where somebody holds a post. */
function belongsTo({ identity, postCommunities }: KnownPerson, community: string): boolean {
  return identity.community === community || postCommunities.has(community)
}

export function subjectOf({ person, communityName }: KnownPerson): Subject {
  return { personId: person.id, rowKey: null, name: person.name, community: communityName }
}

function reasonOf(community: string | null): string {
  return community === null ? '全街道只有一位同名' : '姓名、社区相同'
}

function asked(reason: string, candidates: readonly KnownPerson[]): FoundSubject {
  return { subject: null, reason, candidates: candidates.slice(0, maxCandidates) }
}
