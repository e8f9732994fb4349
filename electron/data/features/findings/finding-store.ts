import { allRules } from '@shared/dossier/rules/all-rules.ts'
import { addDays } from '@shared/dossier/rules/calendar.ts'
import type { DueGroup, Finding } from '@shared/findings/contract.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'

type Reader = Pick<Account, 'communityIds' | 'powers'>

interface Wanted {
  readonly today: string
  /** Due within so many days counts as soon. */
  readonly soonDays: number
  readonly rule: string | null
  readonly due: 'overdue' | 'soon' | 'other' | null
}

const dueIn = {
  overdue: 'due_on < @today',
  soon: 'due_on BETWEEN @today AND @soon',
  other: '(due_on > @soon OR due_on IS NULL)',
} as const
const labels = new Map(allRules.map(({ id, label }) => [id, label]))
const order = new Map(allRules.map(({ id }, place) => [id, place]))
const restrictedRules = allRules.filter(({ isRestricted }) => isRestricted).map(({ id }) => id)

/** The findings an account may see, by rule and by the day: only columns of the index `finding_by_rule`. */
function whereOf({ communityIds, powers }: Reader, { today, soonDays, rule, due }: Wanted) {
  const conditions: string[] = []
  if (!powers.includes('dossiers.restricted'))
    conditions.push(`rule NOT IN (${restrictedRules.map((id) => `'${id}'`).join(', ')})`)
  if (rule !== null) conditions.push('rule = @rule')
  if (due !== null) conditions.push(dueIn[due])
  if (communityIds !== null)
    conditions.push(`person_id IN (
      SELECT person_id FROM person WHERE community_id IN (SELECT value FROM json_each(@scope)))`)
  return {
    where: conditions.length === 0 ? '1' : conditions.join(' AND '),
    parameters: {
      today,
      soon: addDays(today, soonDays),
      rule,
      scope: JSON.stringify(communityIds),
    },
  }
}

/** What is due, by rule, the most urgent first. */
export function listDue(db: ReadDb, reader: Reader, days: Pick<Wanted, 'today' | 'soonDays'>): DueGroup[] {
  const { where, parameters } = whereOf(reader, { ...days, rule: null, due: null })
  // By the index alone, without sorting: a hundred thousand findings have a few dozen days.
  const rows = db
    .prepare(`SELECT rule, due_on AS dueOn, count(*) AS findings FROM finding WHERE ${where} GROUP BY rule, due_on`)
    .all(parameters) as { rule: string; dueOn: string | null; findings: number }[]
  const groups = [...Map.groupBy(rows, ({ rule }) => rule)].map(([rule, own]) => {
    const sums = { overdue: 0, soon: 0, other: 0 }
    for (const { dueOn, findings } of own) sums[bucketOf(dueOn, parameters)] += findings
    return { rule, label: labels.get(rule) ?? rule, ...sums }
  })
  return groups.toSorted(
    (one, two) =>
      Number(two.overdue > 0) - Number(one.overdue > 0) ||
      Number(two.soon > 0) - Number(one.soon > 0) ||
      (order.get(one.rule) ?? 0) - (order.get(two.rule) ?? 0),
  )
}

function bucketOf(dueOn: string | null, { today, soon }: { today: string; soon: string }) {
  if (dueOn === null || dueOn > soon) return 'other'
  return dueOn < today ? 'overdue' : 'soon'
}

type Raw = Omit<Finding, 'recordIds'> & { readonly recordIds: string }

const columns = `finding_id AS id, rule, level, finding.person_id AS personId, person.name AS personName,
  person.community_id AS communityId, community.name AS communityName, dossier_id AS dossierId, year, section, sentence,
  due_on AS dueOn, record_ids AS recordIds`
const tables = `finding JOIN person USING (person_id)
  LEFT JOIN community ON community.community_id = person.community_id`
/** What has a day stands first, the earliest before the others. */
const byDay = 'due_on IS NULL, due_on, rule, finding_id'

/** One window; it is chosen within the index and only then looked up. */
export function listFindings(
  db: ReadDb,
  reader: Reader,
  wanted: Wanted,
  offset: number,
  limit: number,
): { total: number; findings: Finding[] } {
  const { where, parameters } = whereOf(reader, wanted)
  const total = db.prepare(`SELECT count(*) FROM finding WHERE ${where}`).pluck().get(parameters) as number
  const rows = db
    .prepare(
      `SELECT ${columns} FROM ${tables}
       WHERE finding_id IN (SELECT finding_id FROM finding WHERE ${where} ORDER BY ${byDay} LIMIT @limit OFFSET @offset)
       ORDER BY ${byDay}`,
    )
    .all({ ...parameters, offset, limit }) as Raw[]
  return { total, findings: rows.map(fromRaw) }
}

export function listFindingsOfPerson(db: ReadDb, { powers }: Reader, personId: string): Finding[] {
  const rows = db
    .prepare(
      `SELECT ${columns} FROM ${tables} WHERE finding.person_id = @personId AND (@restricted OR is_restricted = 0)
       ORDER BY ${byDay}`,
    )
    .all({ personId, restricted: Number(powers.includes('dossiers.restricted')) }) as Raw[]
  return rows.map(fromRaw)
}

function fromRaw({ recordIds, ...row }: Raw): Finding {
  return { ...row, recordIds: JSON.parse(recordIds) as string[] }
}
