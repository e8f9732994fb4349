import type { ImportReport } from '@shared/import/report.ts'
import type { TableReading } from '@shared/import/reading.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listCommunities } from '../people/community-store.ts'
import { communityResolver } from './current-data.ts'
import type { OpenPlan } from './draft-store.ts'
import { contradictionsBetween } from './file-contradictions.ts'
import type { OpenDraft } from './import-draft.ts'

/** Who has sent what, who has not, what is missing in each file, and what the files say against one another. */
export function reportOf(db: ReadDb, { drafts, plan }: OpenPlan, unread: readonly OpenDraft[]): ImportReport {
  const communities = listCommunities(db)
  const resolve = communityResolver(communities)
  const files = [...drafts, ...unread].map((draft) => fileOf(draft, (written) => resolve(written).name))
  const names = [...new Set(files.flatMap((file) => file.communities))]
  const sent = names.map((community) => {
    const own = files.filter((file) => file.communities.includes(community))
    return {
      community,
      files: own.map(({ fileName }) => fileName),
      rows: own.reduce((sum, file) => sum + (file.rowsOf.get(community) ?? 0), 0),
    }
  })
  return {
    files: files.map(({ rowsOf: _rowsOf, ...file }) => file),
    sent,
    notSent: communities.map(({ name }) => name).filter((name) => !names.includes(name)),
    contradictions: contradictionsBetween(plan),
  }
}

function fileOf(draft: OpenDraft, nameOf: (written: string) => string) {
  const tables = draft.tables.filter(({ ledger }) => ledger !== null)
  const rowsOf = new Map<string, number>()
  for (const { rows } of tables)
    for (const { values } of rows) {
      const written = values['community']
      if (typeof written !== 'string' || written === '') continue
      const name = nameOf(written)
      rowsOf.set(name, (rowsOf.get(name) ?? 0) + 1)
    }
  return {
    draftId: draft.id,
    fileName: draft.fileName,
    ledgers: [...new Set(tables.flatMap(({ ledger }) => ledger ?? []))],
    communities: [...rowsOf.keys()],
    rowsOf,
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    missing: tables.flatMap(missingIn),
    error: draft.source.reading.error?.message ?? null,
  }
}

/** What a street expects of every file of a kind; the rest comes or does not. */
const expected: Readonly<Record<LedgerId, readonly string[]>> = {
  roster: ['community', 'name', 'gender', 'birth', 'idNo', 'politicalStatus', 'education', 'termStart', 'phone'],
  training: ['community', 'name', 'course', 'startDate', 'days'],
  talk: ['community', 'name', 'talkType', 'interviewer', 'date', 'reason'],
  gift: ['community', 'name', 'date', 'handedTo'],
  decision: ['community', 'category', 'title', 'meeting', 'meetingDate', 'expected', 'present', 'result'],
  catalogue: ['level1', 'timeRule', 'channel'],
  disclosure: ['community', 'category', 'item', 'period', 'publishedDate', 'channel'],
}

function missingIn({ ledger, rows }: TableReading): string[] {
  if (ledger === null || rows.length === 0) return []
  const { fields } = ledgerOf(ledger)
  const blanks = expected[ledger].map((id) => ({
    label: `“${fields.find((field) => field.id === id)?.label ?? id}”`,
    count: rows.filter(({ values }) => (values[id] ?? '') === '').length,
  }))
  const absent = blanks.filter(({ count }) => count === rows.length).map(({ label }) => label)
  const some = blanks.filter(({ count }) => count > 0 && count < rows.length)
  return [
    ...(absent.length > 0 ? [`没有${absent.join('')}`] : []),
    ...some.map(({ label, count }) => `${count} 行没有填${label}`),
  ]
}
