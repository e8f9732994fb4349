import type { SourceKind, SourceRecord } from '@shared/export/contract.ts'
import { dossierStates, type DossierState } from '@shared/dossier/states.ts'
import { titleOf } from '@shared/dossier/sections/record-title.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import type { ReadDb } from '../../db/connection.ts'

type Described = Omit<SourceRecord, 'kind' | 'dossierId' | 'section'> & {
  readonly dossierId?: string
  readonly section?: string
}
type Describe = (db: ReadDb, ids: readonly string[]) => Described[]

/** The records behind a figure as somebody reads them, in the order in which they were counted. */
export function describeSources(db: ReadDb, refs: readonly string[]): SourceRecord[] {
  const parsed = refs.map((ref) => {
    const cut = ref.indexOf(':')
    return { kind: ref.slice(0, cut) as SourceKind, id: decodeURIComponent(ref.slice(cut + 1)) }
  })
  const known = new Map<string, SourceRecord>()
  for (const [kind, own] of Map.groupBy(parsed, (one) => one.kind)) {
    const found = describers[kind](
      db,
      own.map(({ id }) => id),
    )
    for (const { dossierId = null, section = null, ...one } of found)
      known.set(`${kind}:${one.id}`, { kind, dossierId, section, ...one })
  }
  return parsed.flatMap(({ kind, id }) => known.get(`${kind}:${id}`) ?? [])
}

const among = 'IN (SELECT value FROM json_each(?))'

const describers: Readonly<Record<SourceKind, Describe>> = {
  person: (db, ids) =>
    db
      .prepare(
        `SELECT person_id AS id, person.name AS label, coalesce(community.name, '') AS detail
         FROM person LEFT JOIN community USING (community_id) WHERE person_id ${among}`,
      )
      .all(JSON.stringify(ids)) as Described[],

  dossier(db, ids) {
    const rows = db
      .prepare(
        `SELECT dossier_id AS id, person.name, community.name AS community, number, state
         FROM dossier JOIN person USING (person_id)
           LEFT JOIN community ON community.community_id = dossier.community_id WHERE dossier_id ${among}`,
      )
      .all(JSON.stringify(ids)) as {
      id: string
      name: string
      community: string
      number: string
      state: DossierState
    }[]
    return rows.map(({ id, name, community, number, state }) => ({
      id,
      label: name,
      detail: [community, number, dossierStates[state]].filter(Boolean).join('　'),
      dossierId: id,
    }))
  },

  record(db, ids) {
    const rows = db
      .prepare(
        `SELECT record_id AS id, dossier_id AS dossierId, section, person.name, community.name AS community,
           on_date AS day, field_values AS "values"
         FROM dossier_record JOIN dossier USING (dossier_id) JOIN person USING (person_id)
           LEFT JOIN community ON community.community_id = dossier.community_id WHERE record_id ${among}`,
      )
      .all(JSON.stringify(ids)) as RecordRow[]
    return rows.map(({ id, dossierId, section, name, community, day, values }) => {
      const definition = builtInSections.find((one) => one.id === section)
      const title = definition ? titleOf(definition, JSON.parse(values) as RecordValues) : ''
      return { id, label: name, detail: [community, title, day].filter(Boolean).join('　'), dossierId, section }
    })
  },

  decision: (db, ids) =>
    db
      .prepare(
        `SELECT decision_id AS id, title AS label, number || '　' || community.name AS detail
         FROM decision JOIN community USING (community_id) WHERE decision_id ${among}`,
      )
      .all(JSON.stringify(ids)) as Described[],

  disclosure: (db, ids) =>
    db
      .prepare(
        `SELECT disclosure_id AS id, title AS label,
           community.name || coalesce('　' || published_on || ' 公开', '　尚未公开') AS detail
         FROM disclosure JOIN community USING (community_id) WHERE disclosure_id ${among}`,
      )
      .all(JSON.stringify(ids)) as Described[],

  item: (db, ids) =>
    db
      .prepare(
        `SELECT item_id AS id, coalesce(level2, level1) AS label, category AS detail FROM catalogue_item
         WHERE item_id ${among}`,
      )
      .all(JSON.stringify(ids)) as Described[],

  duty(db, ids) {
    const community = db.prepare('SELECT name FROM community WHERE community_id = ?').pluck()
    const item = db
      .prepare('SELECT coalesce(level2, level1) FROM catalogue_item WHERE item_key = ? ORDER BY rowid DESC')
      .pluck()
    return ids.map((id) => {
      const [communityId = '', itemKey = '', period = ''] = id.split('|')
      const detail = [community.get(communityId), period, '还没有编制'].filter(Boolean).join('　')
      return { id, label: (item.get(itemKey) as string | undefined) ?? itemKey, detail }
    })
  },
}

interface RecordRow {
  readonly id: string
  readonly dossierId: string
  readonly section: string
  readonly name: string
  readonly community: string | null
  readonly day: string | null
  readonly values: string
}
