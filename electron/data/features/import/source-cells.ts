import type { Organisation } from '@shared/people/model.ts'
import type { SourceCells } from '../people/newest-sources.ts'
import type { PersonWrite } from './resolve-decisions.ts'
import { type FieldSource, organisationOfField, type PostField, type RosterRecord } from './roster-record.ts'

/** The sheet a row stands in, with its file where the batch has several. */
export function sheetOf(
  { fileName, sheet }: Pick<FieldSource, 'fileName' | 'sheet'>,
  hasSeveralFiles: boolean,
): string | null {
  return hasSeveralFiles ? [fileName, sheet].filter(Boolean).join(' · ') : sheet
}

/** The cell and the original text of every written field. */
export function sourceCells({ row, cells }: PersonWrite, hasSeveralFiles: boolean): SourceCells {
  const { record } = row.person
  const home = sheetOf(record, hasSeveralFiles)
  const written: Record<string, SourceCells[string]> = {}
  for (const { field, after } of cells) {
    const source = sourceOf(record, field)
    if (!source) continue
    const sheet = sheetOf(source, hasSeveralFiles)
    const cell = sheet === home || source.cell === '' ? source.cell : `${sheet ?? ''}!${source.cell}`
    written[field] = { cell, original: source.original, value: after }
  }
  return written
}

/** The posts of one organisation may come from a column of all posts. */
function sourceOf(record: RosterRecord, field: string): FieldSource | undefined {
  const organisation: Organisation | undefined = organisationOfField[field as PostField]
  if (organisation === undefined) return record.sources.get(field)
  const post = record.posts.find((one) => one.organisation === organisation)
  return post && record.sources.get(post.field)
}
