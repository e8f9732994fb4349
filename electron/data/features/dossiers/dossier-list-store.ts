import type { DossierFilter, DossierRow, DossierSort } from '@shared/dossier/model.ts'
import { postsText } from '@shared/dossier/posts-text.ts'
import { type DossierState, dossierStateIds } from '@shared/dossier/states.ts'
import type { Organisation, PersonId } from '@shared/people/model.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { peopleWhere } from '../people/people-query.ts'

export interface YearList {
  readonly year: number
  readonly filter: DossierFilter
  readonly account: Account
}

const beside = `LEFT JOIN community ON community.community_id = person.community_id
  LEFT JOIN dossier ON dossier.person_id = person.person_id AND dossier.year = @year
  LEFT JOIN dossier_progress AS progress ON progress.dossier_id = dossier.dossier_id`
const people = `person ${beside}`

const counted = `(finding.year IS NULL OR finding.year = @year) AND (@restricted OR is_restricted = 0)`
const ofFindings = `FROM finding WHERE finding.person_id = person.person_id AND ${counted}`
const findings = `(SELECT count(*) ${ofFindings})`
const updatedAt = `max(dossier.updated_at, coalesce((SELECT max(entry.updated_at) FROM section_entry AS entry
  WHERE entry.dossier_id = dossier.dossier_id), ''))`
const stateOrder = `CASE dossier.state ${dossierStateIds.map((id, place) => `WHEN '${id}' THEN ${place}`).join(' ')} END`

/** Read once for a whole list, where it is sorted by it. */
const allFindings = `LEFT JOIN (SELECT person_id, count(*) AS number FROM finding WHERE ${counted} GROUP BY person_id) AS found
  ON found.person_id = person.person_id`
const lastEntries = `LEFT JOIN (SELECT dossier_id, max(updated_at) AS at FROM section_entry GROUP BY dossier_id) AS last_entry
  ON last_entry.dossier_id = dossier.dossier_id`

const sortKeys: Readonly<Record<DossierSort['column'], string>> = {
  name: 'person.name_sort',
  communityName: 'community.name_sort',
  state: stateOrder,
  done: 'progress.done',
  findings: 'coalesce(found.number, 0)',
  updatedAt: `max(dossier.updated_at, coalesce(last_entry.at, ''))`,
}

const sortedBeside: Partial<Record<DossierSort['column'], string>> = { findings: allFindings, updatedAt: lastEntries }

/** Everybody in office, and whoever has a dossier of the year. */
function whereOf({ year, filter, account }: YearList) {
  const { text, communityId, state, onlyFindings } = filter
  const persons = { text, communityId, organisation: null, post: null, status: null }
  const { where, parameters } = peopleWhere(persons, account.communityIds)
  // Asked of the few who left: where nothing else needs the dossier, it is not looked up for everybody.
  const hasDossier = 'EXISTS (SELECT 1 FROM dossier AS own WHERE own.person_id = person.person_id AND own.year = @year)'
  const conditions = [where, `(person.status = '在任' OR ${hasDossier})`]
  if (state === 'missing') conditions.push('dossier.dossier_id IS NULL')
  else if (state !== null) conditions.push('dossier.state = @state')
  if (onlyFindings) conditions.push(`EXISTS (SELECT 1 ${ofFindings})`)
  const restricted = Number(account.powers.includes('dossiers.restricted'))
  return { where: conditions.join(' AND '), parameters: { ...parameters, year, state, restricted } }
}

function orderOf({ column, descending }: DossierSort): string {
  const direction = descending ? 'DESC' : 'ASC'
  const key = sortKeys[column]
  // A blank stands last, whichever way the column is sorted.
  if (column === 'name') return `${key} ${direction}, person.person_id`
  return `${key} IS NULL, ${key} ${direction}, person.name_sort, person.person_id`
}

type Raw = Omit<DossierRow, 'posts'> & { readonly posts: string | null }

export function listDossiers(
  db: ReadDb,
  list: YearList,
  { sort, offset, limit, today }: { sort: DossierSort; offset: number; limit: number; today: string },
): { total: number; rows: DossierRow[] } {
  const { where, parameters } = whereOf(list)
  // First whom the window shows, then what it shows of them.
  const sorted = `${people} ${sortedBeside[sort.column] ?? ''}`
  const ids = db
    .prepare(
      `SELECT person.person_id FROM ${sorted} WHERE ${where} ORDER BY ${orderOf(sort)} LIMIT @limit OFFSET @offset`,
    )
    .pluck()
    .all({ ...parameters, limit, offset })
  const rows = db
    .prepare(
      `SELECT person.person_id AS personId, person.name, community.name AS communityName, dossier.posts,
         dossier.dossier_id AS dossierId, dossier.number, dossier.state, coalesce(progress.done, 0) AS done,
         coalesce(progress.needed, 0) AS needed, coalesce(progress.to_confirm, 0) AS toConfirm,
         ${findings} AS findings, ${updatedAt} AS updatedAt
       FROM json_each(@ids) AS shown JOIN person ON person.person_id = shown.value ${beside}
       ORDER BY shown.key`,
    )
    .all({ ...parameters, ids: JSON.stringify(ids) }) as Raw[]
  const posts = currentPosts(
    db,
    rows.filter((row) => row.posts === null).map(({ personId }) => personId),
    today,
  )
  const total = db.prepare(`SELECT count(*) FROM ${people} WHERE ${where}`).pluck().get(parameters) as number
  return { total, rows: rows.map((row) => ({ ...row, posts: row.posts ?? posts.get(row.personId) ?? '' })) }
}

/** Of those without a dossier the posts they have today. */
function currentPosts(db: ReadDb, ids: readonly string[], today: string): Map<string, string> {
  const held = db
    .prepare(
      `SELECT person_id AS personId, organisation, post, ended_on AS endedOn FROM appointment
       WHERE person_id IN (SELECT value FROM json_each(?))
       ORDER BY started_on DESC, organisation = 'other', organisation DESC, rowid`,
    )
    .all(JSON.stringify(ids)) as {
    personId: string
    organisation: Organisation
    post: string
    endedOn: string | null
  }[]
  const byPerson = Map.groupBy(held, ({ personId }) => personId)
  return new Map([...byPerson].map(([id, own]) => [id, postsText(own, today)]))
}

export function listDossierPeople(db: ReadDb, list: YearList): PersonId[] {
  const { where, parameters } = whereOf(list)
  return db
    .prepare(`SELECT person.person_id FROM ${people} WHERE ${where} ORDER BY person.name_sort, person.person_id`)
    .pluck()
    .all(parameters) as PersonId[]
}

export function summariseDossiers(db: ReadDb, list: YearList) {
  const { where, parameters } = whereOf(list)
  const counts = db
    .prepare(
      `SELECT coalesce(dossier.state, 'missing') AS state, count(*) AS people FROM ${people} WHERE ${where} GROUP BY 1`,
    )
    .all(parameters) as { state: DossierState | 'missing'; people: number }[]
  const of = (state: string) => counts.find((one) => one.state === state)?.people ?? 0
  return {
    total: counts.reduce((sum, one) => sum + one.people, 0),
    missing: of('missing'),
    states: Object.fromEntries(dossierStateIds.map((id) => [id, of(id)])) as Record<DossierState, number>,
  }
}
