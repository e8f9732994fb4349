import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { describe, expect, test } from 'vitest'
import { matchHeading } from '../../../../../../../electron/data/features/import/recognise/match-heading.ts'
import * as office from '../../../../../../helpers/messy-ledgers/office-headings.ts'
import * as people from '../../../../../../helpers/messy-ledgers/people-headings.ts'

const spoken: Readonly<Record<string, string>> = { ...people, ...office }
const lines = ledgers.flatMap(({ id, fields }) =>
  spoken[id]!.trim()
    .split('\n')
    .map((line) => [id, line.split(': ')[0]!, line.split(': ')[1]!.split(' '), fields] as const),
)

/** The field that a heading says plainly enough not to ask; `none` where it says none. */
function fieldSaid(heading: string, fields: readonly FieldDefinition[]): string {
  const ranked = fields.map((field) => ({ id: field.id, score: matchHeading([heading], field).score }))
  const best = ranked.toSorted((one, other) => other.score - one.score)[0]!
  return best.score >= 0.75 ? best.id : 'none'
}

describe('headings no ledger lists', () => {
  test.each(lines)('%s: those of %s', (_, field, headings, fields) => {
    expect(headings.filter((heading) => fieldSaid(heading, fields) !== field)).toEqual([])
  })
})
