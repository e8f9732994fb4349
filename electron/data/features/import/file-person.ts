import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { organisations, type Organisation } from '@shared/people/model.ts'
import { communityKey } from './community-name.ts'
import { identityOf, nameKey, type Identity, type RosterRecord } from './roster-record.ts'
import { compareValues } from './same-value.ts'

/** One person of the file: one row, or several rows that say the same or complete each other. */
export interface FilePerson {
  readonly record: RosterRecord
  /** The other rows that went into it. */
  readonly others: readonly RosterRecord[]
  readonly identity: Identity
  /** Why the file alone leaves open who this is. */
  readonly doubt: string | null
}

export function filePerson(record: RosterRecord, others: readonly RosterRecord[], doubt: string | null): FilePerson {
  return { record, others, identity: identityOfRecord(record), doubt }
}

export function identityOfRecord({ name, values, community }: RosterRecord): Identity {
  const idNo = values.get('idNo')
  const birth = values.get('birth')
  return identityOf(name, typeof idNo === 'string' ? idNo : null, typeof birth === 'string' ? birth : null, community)
}

/** Labels of what two rows of one person say differently; empty when they can be put together. */
export function contradictions(one: RosterRecord, other: RosterRecord): string[] {
  const labels: string[] = []
  if (nameKey(one.name) !== nameKey(other.name)) labels.push('姓名')
  if (one.community && other.community && communityKey(one.community) !== communityKey(other.community))
    labels.push('社区')
  for (const [field, value] of one.values) {
    const there = other.values.get(field)
    if (field !== 'name' && there !== undefined && compareValues(field, value, there) === 'different')
      labels.push(fieldOf(roster, field).label)
  }
  if (one.termStart && other.termStart && compareValues('termStart', one.termStart, other.termStart) === 'different')
    labels.push('任现职时间')
  // Rows of one table may each name one of the posts; two tables are two opinions.
  if (one.table !== other.table || one.draftId !== other.draftId) labels.push(...contradictingPosts(one, other))
  return labels
}

function contradictingPosts(one: RosterRecord, other: RosterRecord): string[] {
  return (Object.keys(organisations) as Organisation[]).flatMap((organisation) => {
    const posts = ({ posts: all }: RosterRecord) =>
      new Set(all.filter((post) => post.organisation === organisation).map(({ post }) => post))
    const [here, there] = [posts(one), posts(other)]
    if (here.size === 0 || there.size === 0 || isWithin(here, there) || isWithin(there, here)) return []
    return [`${organisations[organisation]}职务`]
  })
}

function isWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return [...part].every((post) => whole.has(post))
}

/** Puts two rows of one person together: the first speaks, the second fills its gaps. */
export function complete(first: RosterRecord, second: RosterRecord): RosterRecord {
  const values = new Map(first.values)
  const sources = new Map(first.sources)
  const undecided = new Map(first.undecided)
  const take = (field: string) => {
    const source = second.sources.get(field)
    if (source) sources.set(field, source)
    undecided.delete(field)
  }
  for (const [field, value] of second.values) {
    const here = values.get(field)
    if (here !== undefined && compareValues(field, here, value) !== 'second-says-more') continue
    values.set(field, value)
    take(field)
  }
  for (const [field, value] of second.undecided) if (!isGiven(first, field)) undecided.set(field, value)
  const posts = [...first.posts]
  for (const post of second.posts) {
    if (posts.some((one) => one.organisation === post.organisation && one.post === post.post)) continue
    if (!posts.some((one) => one.field === post.field)) take(post.field)
    posts.push(post)
  }
  const community = first.community ?? second.community
  if (first.community === null && second.community !== null) take('community')
  if (first.termStart === null && second.termStart !== null) take('termStart')
  return {
    ...first,
    values,
    sources,
    undecided,
    posts,
    community,
    termStart: first.termStart ?? second.termStart,
    dualHead: first.dualHead ?? second.dualHead,
    crossAppointed: first.crossAppointed ?? second.crossAppointed,
  }
}

function isGiven(record: RosterRecord, field: string): boolean {
  return (
    (record.values as ReadonlyMap<string, unknown>).has(field) ||
    record.posts.some((post) => post.field === field) ||
    (field === 'community' && record.community !== null) ||
    (field === 'termStart' && record.termStart !== null)
  )
}

export function whereIs({ fileName, sheet, row }: RosterRecord): string {
  return sheet ? `“${sheet}”第 ${row} 行` : `《${fileName}》第 ${row} 行`
}
