import { complete, contradictions, type FilePerson, filePerson, identityOfRecord, whereIs } from './file-person.ts'
import { type Likeness, likeness, shortIdNumber } from './likeness.ts'
import { createGroups } from './linked-groups.ts'
import type { Identity, RosterRecord } from './roster-record.ts'

/** Beyond this, rows of one name are told apart by number and birth alone: comparing each with each would not end. */
const maxPairwise = 40

interface Known {
  readonly record: RosterRecord
  readonly identity: Identity
  readonly at: number
}

/** Finds the rows that are about one person, as a summary sheet and a sheet per community repeat them. */
export function groupRecords(records: readonly RosterRecord[]): FilePerson[] {
  const known = records.map((record, at) => ({ record, at, identity: identityOfRecord(record) }))
  const groups = createGroups(records.length)
  const doubts = new Map<number, string>()
  for (const same of bucketsOf(known, ({ identity }) => identity.idNo && shortIdNumber(identity.idNo))) {
    for (const { at } of same.slice(1)) groups.link(same[0]!.at, at)
  }
  for (const namesakes of bucketsOf(known, ({ identity }) => identity.name)) {
    if (namesakes.length <= maxPairwise) linkPairwise(namesakes, groups, doubts)
    else linkByBirth(namesakes, groups, doubts)
  }
  return groups.all().flatMap((members) =>
    peopleOf(
      members.map((at) => records[at]!),
      members.map((at) => doubts.get(at) ?? null),
    ),
  )
}

function bucketsOf(known: readonly Known[], key: (one: Known) => string | null): Known[][] {
  const buckets = new Map<string, Known[]>()
  for (const one of known) {
    const name = key(one)
    if (name === null || name === '') continue
    const bucket = buckets.get(name)
    if (bucket) bucket.push(one)
    else buckets.set(name, [one])
  }
  return [...buckets.values()].filter((bucket) => bucket.length > 1)
}

function linkPairwise(
  namesakes: readonly Known[],
  groups: ReturnType<typeof createGroups>,
  doubts: Map<number, string>,
): void {
  const pairs = namesakes.flatMap((one, at) =>
    namesakes.slice(at + 1).map((other) => ({ one, other, likeness: likenessInFile(one, other) })),
  )
  for (const { one, other, likeness: found } of pairs) if (found === 'same') groups.link(one.at, other.at)
  for (const { one, other, likeness: found } of pairs) {
    if (found !== 'likely' || groups.areLinked(one.at, other.at)) continue
    // 张伟 without a birth is one of the other two of his community, and nobody can say which.
    const rivals = pairs.some(
      (pair) =>
        (pair.likeness === 'different' || pair.likeness === 'doubt') &&
        isBetween(pair, groups, one.at, other.at) &&
        !groups.areLinked(pair.one.at, pair.other.at),
    )
    if (!rivals) groups.link(one.at, other.at)
    else
      for (const open of [one, other])
        if (open.identity.birth === null) doubts.set(open.at, openReason(open === one ? other : one))
  }
  for (const { one, other, likeness: found } of pairs) {
    if (found !== 'doubt' || groups.areLinked(one.at, other.at)) continue
    doubts.set(one.at, openReason(other))
    doubts.set(other.at, openReason(one))
  }
}

type Pair = { readonly one: Known; readonly other: Known }

/** Would linking these two bring a pair together that is known to be apart? */
function isBetween(
  { one, other }: Pair,
  groups: ReturnType<typeof createGroups>,
  here: number,
  there: number,
): boolean {
  const touches = (known: Known, at: number) => groups.areLinked(known.at, at)
  const inCommunity = one.identity.community === other.identity.community
  return inCommunity && (touches(one, here) || touches(one, there) || touches(other, here) || touches(other, there))
}

function likenessInFile(one: Known, other: Known): Likeness {
  const found = likeness(one.identity, other.identity)
  const isSameTable = one.record.table === other.record.table && one.record.draftId === other.record.draftId
  if (!isSameTable) return found
  if (one.record.row === other.record.row) return found === 'likely' ? 'same' : found
  // A roster lists a person once: two rows with two births are two people, two rows of one name are a question.
  if (
    found === 'doubt' &&
    one.identity.birth !== null &&
    other.identity.birth !== null &&
    one.identity.birth !== other.identity.birth
  )
    return 'different'
  return found === 'likely' && !saysTheSame(one.record, other.record) ? 'doubt' : found
}

function saysTheSame(one: RosterRecord, other: RosterRecord): boolean {
  return (
    one.values.size === other.values.size &&
    [...one.values].every(([field, value]) => other.values.get(field) === value)
  )
}

function linkByBirth(
  namesakes: readonly Known[],
  groups: ReturnType<typeof createGroups>,
  doubts: Map<number, string>,
): void {
  const told = namesakes.filter(({ identity }) => identity.birth !== null)
  for (const same of bucketsOf(told, ({ identity }) => `${identity.birth}/${identity.community}/${identity.idNo}`)) {
    for (const { at } of same.slice(1)) groups.link(same[0]!.at, at)
  }
  for (const { at, identity } of namesakes) {
    if (identity.birth === null)
      doubts.set(at, `台账里同名的有 ${namesakes.length} 人，请补上身份证号或出生年月再导入。`)
  }
  for (const born of bucketsOf(told, ({ identity }) => identity.birth)) {
    const isTold = born.every(
      ({ identity }) => identity.idNo !== null || identity.community === born[0]!.identity.community,
    )
    if (!isTold) for (const one of born) doubts.set(one.at, openReason(born.find((other) => other !== one)!))
  }
}

function openReason({ record }: Known): string {
  return `与${whereIs(record)}同名，看不出是不是同一人`
}

function peopleOf(records: readonly RosterRecord[], doubts: readonly (string | null)[]): FilePerson[] {
  const doubt = doubts.find((one) => one !== null) ?? null
  let whole = records[0]!
  for (const other of records.slice(1)) {
    const labels = contradictions(whole, other)
    if (labels.length > 0) return apart(records, other, labels)
    whole = complete(whole, other)
  }
  return [filePerson(whole, records.slice(1), doubt)]
}

function apart(records: readonly RosterRecord[], odd: RosterRecord, labels: readonly string[]): FilePerson[] {
  return records.map((record) => {
    const other = record === odd ? records[0]! : odd
    return filePerson(record, [], `与${whereIs(other)}像是同一人，但${labels.join('、')}不一致`)
  })
}
