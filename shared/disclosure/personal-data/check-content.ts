import type { Body, PersonalFind } from '../model.ts'
import type { Hit } from './hit.ts'
import { numberHits } from './number-hits.ts'
import { plainText } from './plain-text.ts'
import { tableHits } from './table-hits.ts'
import { type CheckRule, runningText, textHits } from './text-hits.ts'

export interface CheckedContent {
  readonly title: string
  readonly body: Body
}

/** The title, as if it were a paragraph before the first. */
export const titleParagraph = -1
/** The header of a table, and above it its title. */
export const headerRow = -1
export const titleRow = -2

/** All personal data that is not masked yet, in the order of the sheet. */
export function checkContent({ title, body }: CheckedContent, rule: CheckRule): PersonalFind[] {
  const finds: PersonalFind[] = []
  const add = (place: PersonalFind['place'], text: string, hits: readonly Hit[]) => {
    for (const hit of hits) finds.push({ ...hit, place, text: text.slice(hit.start, hit.end) })
  }
  add({ paragraph: titleParagraph }, title, textHits(title, runningText, rule))
  for (const [paragraph, text] of body.paragraphs.entries()) add({ paragraph }, text, textHits(text, runningText, rule))
  finds.push(...acrossParagraphs(body.paragraphs, rule))
  for (const [table, one] of body.tables.entries()) {
    add({ table, row: titleRow, column: 0 }, one.title, textHits(one.title, runningText, rule))
    for (const { row, column, hit } of tableHits(one, rule)) {
      const cells = row === headerRow ? one.header : (one.rows[row] ?? [])
      add({ table, row, column }, cells[column] ?? '', [hit])
    }
  }
  return finds
}

/** A number that a new paragraph cuts in two: it has to be taken out by hand. */
function acrossParagraphs(paragraphs: readonly string[], { idMask }: CheckRule): PersonalFind[] {
  return paragraphs.slice(1).flatMap((next, index) => {
    const text = paragraphs[index] ?? ''
    const [tail, head] = [/[\d\s\-０-９]*$/.exec(text)?.[0] ?? '', /^[\d\s\-xXＸｘ０-９]*/.exec(next)?.[0] ?? '']
    if (!/[\d０-９]/.test(tail) || !/[\d０-９]/.test(head)) return []
    const offset = text.length - tail.length
    return numberHits(plainText(`${tail}\n${head}`), '', idMask)
      .filter(({ kind, start, end }) => kind !== 'card' && start < tail.length && end > tail.length + 1)
      .map((hit) => ({
        ...hit,
        place: { paragraph: index },
        start: offset + hit.start,
        end: text.length,
        text: text.slice(offset + hit.start),
        masked: null,
        why: `${hit.why}写在了两段里，请合在一起或删去。`,
      }))
  })
}
