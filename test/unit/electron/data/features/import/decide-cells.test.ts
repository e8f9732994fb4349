import { describe, expect, test } from 'vitest'
import type { RowIssue } from '../../../../../../shared/import/reading.ts'
import { decideRow, type StandingDecision } from '../../../../../../electron/data/features/import/decide-cells.ts'
import { aRow, aTable } from './roster-builders.ts'

const mismatch = (field: string): RowIssue => ({ field, code: 'id-birth-mismatch', severity: 'warning', message: '' })
const values = { name: '张伟', birth: '1985-08', idNo: '330299198503010012' }

function decide(issues: RowIssue[], decisions: Record<string, StandingDecision>) {
  const row = aRow(2, values, issues)
  const decided = decideRow(aTable([row]), row, new Map(Object.entries(decisions)), '2026-11-21')
  return { values: decided.values, issues: decided.issues.map(({ field, code }) => `${field} ${code}`) }
}

describe('a corrected value', () => {
  test('is read by the rules of its field, and settles what followed from the old one', () => {
    const decided = decide([mismatch('birth'), mismatch('idNo')], { birth: { kind: 'value', text: '85年3月' } })

    expect(decided).toMatchObject({ values: { birth: '1985-03' }, issues: [] })
  })

  test('that cannot be read leaves the cell open with a new issue', () => {
    expect(decide([], { birth: { kind: 'value', text: '不详' } })).toMatchObject({
      values: { birth: null },
      issues: ['birth date-unreadable'],
    })
  })

  test('that contradicts another one says so there', () => {
    expect(decide([], { birth: { kind: 'value', text: '1986-01' } }).issues).toEqual(['idNo id-birth-mismatch'])
  })

  test('that is blank empties the cell', () => {
    expect(decide([], { birth: { kind: 'value', text: ' ' } })).toMatchObject({ values: { birth: null }, issues: [] })
  })
})

test('an accepted value has no doubts any more; the others keep theirs', () => {
  expect(decide([mismatch('birth'), mismatch('idNo')], { birth: { kind: 'accept' } })).toEqual({
    values,
    issues: ['idNo id-birth-mismatch'],
  })
})
