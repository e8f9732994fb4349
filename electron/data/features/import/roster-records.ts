import type { RowReading, TableReading } from '@shared/import/reading.ts'
import { personFields, personValues, type PersonField } from '@shared/people/model.ts'
import { confirmedRows, fieldSources, type LedgerFile, originalText, undecidedValues } from './record-cells.ts'
import {
  type FilePost,
  organisationOfField,
  type PersonValue,
  type PostField,
  type RosterRecord,
  type UndecidedValue,
} from './roster-record.ts'
import { splitPosts } from './split-posts.ts'

const postFieldNames = Object.keys(organisationOfField) as PostField[]
const maxPostLength = 40

/** Every row of every roster of a file; other ledgers are passed over. */
export function* rosterRecords(file: LedgerFile): Generator<RosterRecord> {
  for (const [at, table] of file.tables.entries())
    if (table.ledger === 'roster')
      for (const [index, row] of confirmedRows(table).entries()) yield recordOf(file, table, at, row, index)
}

function recordOf(
  file: LedgerFile,
  table: TableReading,
  tableAt: number,
  row: RowReading,
  index: number,
): RosterRecord {
  const undecided = undecidedValues(row)
  const written = (field: string) => (undecided.has(field) ? null : (row.values[field] ?? null))
  const text = (field: string) => {
    const value = written(field)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const mark = (field: string) => {
    const value = written(field)
    return typeof value === 'boolean' ? value : null
  }
  const values = valuesOf(row, written, undecided)
  const name = text('name') ?? ''
  return {
    key: `${file.draftId}/${tableAt}/${index}`,
    draftId: file.draftId,
    fileName: file.fileName,
    sheet: table.sheet,
    table: tableAt,
    row: row.row,
    name,
    values,
    community: text('community'),
    posts: postsOf(table, text, undecided),
    termStart: text('termStart'),
    dualHead: mark('dualHead'),
    crossAppointed: mark('crossAppointed'),
    undecided,
    sources: fieldSources(file, table, row),
    rejection: rejectionOf(row, name, undecided),
  }
}

function valuesOf(
  row: RowReading,
  written: (field: string) => RowReading['values'][string],
  undecided: Map<string, UndecidedValue>,
): ReadonlyMap<PersonField, PersonValue> {
  const values = new Map<PersonField, PersonValue>()
  for (const field of personFields) {
    const value = written(field)
    if (value === null || value === '') continue
    const checked = personValues.shape[field].safeParse(typeof value === 'number' ? String(value) : value)
    if (checked.success && checked.data !== null) values.set(field, checked.data)
    else if (!checked.success)
      undecided.set(field, { text: originalText(row, field), message: '内容太长或格式不对，没有写入，请核对。' })
  }
  return values
}

function postsOf(
  table: TableReading,
  text: (field: string) => string | null,
  undecided: Map<string, UndecidedValue>,
): FilePost[] {
  const isSupervision = /居务监督|监督委员会|居监委/.test(`${table.meta.title ?? ''}${table.sheet ?? ''}`)
  const posts: FilePost[] = []
  for (const field of postFieldNames) {
    const cell = text(field)
    if (cell === null) continue
    for (const { organisation, post } of splitPosts(
      cell,
      organisationOfField[field],
      isSupervision ? 'supervision' : 'committee',
    )) {
      if (post.length > maxPostLength)
        undecided.set(field, { text: cell, message: `职务超过 ${maxPostLength} 个字，没有写入，请改短。` })
      else if (!posts.some((one) => one.organisation === organisation && one.post === post))
        posts.push({ organisation, post, field })
    }
  }
  return posts
}

function rejectionOf(row: RowReading, name: string, undecided: ReadonlyMap<string, UndecidedValue>): string | null {
  const whole = row.issues.find(({ field, severity }) => field === null && severity === 'error')
  if (whole) return whole.message
  if (name !== '') return null
  return undecided.get('name')?.message ?? '这一行没有姓名，不能导入。请补上姓名。'
}
