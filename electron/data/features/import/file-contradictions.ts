import type { ImportReport } from '@shared/import/report.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { mask } from '@shared/values/mask.ts'
import { compareValues } from './same-value.ts'
import { identityOfRecord } from './file-person.ts'
import { isSameIdNumber } from './likeness.ts'
import type { RosterPlan } from './plan-roster.ts'
import type { RosterRecord } from './roster-record.ts'

const told = ['idNo', 'birth', 'gender', 'phone'] as const
const most = 200

/** The same person with another number, birth or post in another file. */
export function contradictionsBetween({ rows }: RosterPlan): ImportReport['contradictions'] {
  const records = rows.flatMap(({ person: { record, others } }) => [record, ...others])
  const byName = Map.groupBy(
    records.filter(({ rejection }) => rejection === null),
    (record) => identityOfRecord(record).name,
  )
  const found: ImportReport['contradictions'][number][] = []
  for (const namesakes of byName.values()) {
    if (new Set(namesakes.map(({ draftId }) => draftId)).size < 2) continue
    for (const [one, other] of pairs(namesakes)) {
      if (found.length >= most) return found
      if (one.draftId !== other.draftId && isSamePerson(one, other)) found.push(...differing(one, other))
    }
  }
  return found
}

function* pairs(records: readonly RosterRecord[]): Generator<[RosterRecord, RosterRecord]> {
  const some = records.slice(0, 40)
  for (const [at, one] of some.entries()) for (const other of some.slice(at + 1)) yield [one, other]
}

/** By number, or by name and birth, or by name and community. */
function isSamePerson(one: RosterRecord, other: RosterRecord): boolean {
  const [here, there] = [identityOfRecord(one), identityOfRecord(other)]
  if (here.idNo !== null && there.idNo !== null && isSameIdNumber(here.idNo, there.idNo)) return true
  if (here.birth !== null && here.birth === there.birth) return true
  return here.community !== null && here.community === there.community
}

function differing(one: RosterRecord, other: RosterRecord): ImportReport['contradictions'][number][] {
  const fields = told.flatMap((field) => {
    const [here, there] = [one.values.get(field), other.values.get(field)]
    if (here === undefined || there === undefined || compareValues(field, here, there) !== 'different') return []
    return [entry(one, other, fieldOf(roster, field).label, shown(field, here), shown(field, there))]
  })
  const [posts, otherPosts] = [postsOf(one), postsOf(other)]
  const isElse = posts !== '' && otherPosts !== '' && posts !== otherPosts
  return isElse ? [...fields, entry(one, other, '职务', posts, otherPosts)] : fields
}

function postsOf({ posts }: RosterRecord): string {
  return posts
    .map(({ post }) => post)
    .toSorted()
    .join('、')
}

function shown(field: (typeof told)[number], value: string | boolean): string {
  const { sensitivity } = fieldOf(roster, field)
  return sensitivity ? mask(String(value), sensitivity) : String(value)
}

function entry(one: RosterRecord, other: RosterRecord, label: string, here: string, there: string) {
  const where = ({ fileName, row }: RosterRecord) => `《${fileName}》第 ${row} 行`
  return {
    name: one.name,
    label,
    says: [
      { value: here, where: where(one) },
      { value: there, where: where(other) },
    ],
  }
}
