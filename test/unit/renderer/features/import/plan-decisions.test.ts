import type { PlanCell, PlanRow } from '@shared/import/plan.ts'
import { describe, expect, test } from 'vitest'
import { isWritten, keep } from '@shared/import/row-decision.ts'
import {
  countWritten,
  withCandidate,
  withCell,
  withRow,
} from '../../../../../renderer/features/import/plan-decisions.ts'

function aCell(part: Partial<PlanCell> = {}): PlanCell {
  return {
    field: 'phone',
    label: '联系电话',
    before: null,
    after: '1',
    proposed: true,
    locked: false,
    note: null,
    ...part,
  }
}

function aRow(part: Partial<PlanRow> = {}): PlanRow {
  return {
    key: 'd1/0/5',
    ledger: 'roster',
    draftId: 'd1',
    fileName: '北辰花名册.xlsx',
    table: 0,
    row: 5,
    name: '张伟',
    community: '北辰社区',
    kind: 'changed',
    reason: '身份证号相同',
    notice: null,
    mayCreate: false,
    candidates: [],
    cells: [aCell(), aCell({ field: 'birth', proposed: false, before: '1985-01', after: '1985-10' })],
    ...part,
  }
}

describe('one cell', () => {
  test('an overwriting cell that is ticked is written beside what was proposed', () => {
    expect(withCell(aRow(), undefined, 'birth')).toEqual({ fields: ['phone', 'birth'] })
  })

  test('ticking and unticking leaves no decision behind', () => {
    const ticked = withCell(aRow(), undefined, 'birth')

    expect(withCell(aRow(), ticked, 'birth')).toBeUndefined()
  })

  test('a changed row without a ticked cell is not written', () => {
    const decision = withCell(aRow(), undefined, 'phone')

    expect(decision).toEqual({ fields: [] })
    expect(isWritten(aRow(), decision)).toBe(false)
  })

  test('a locked cell counts for nothing', () => {
    const row = aRow({ cells: [aCell({ locked: true })] })

    expect(isWritten(row, { fields: ['phone'] })).toBe(false)
  })
})

describe('one row', () => {
  test('a new person can be left out and taken in again', () => {
    const row = aRow({ kind: 'new' })
    const leftOut = withRow(row, undefined)

    expect(leftOut).toEqual({ action: 'skip' })
    expect(withRow(row, leftOut)).toBeUndefined()
  })

  test('ticking a row of which nothing was proposed takes all that may be written', () => {
    const row = aRow({ cells: [aCell({ proposed: false }), aCell({ field: 'idNo', locked: true, proposed: false })] })

    expect(withRow(row, undefined)).toEqual({ fields: ['phone'] })
  })

  test('unticking a row that was ticked by hand goes back to the proposal', () => {
    const row = aRow({ cells: [aCell({ proposed: false })] })

    expect(withRow(row, { fields: ['phone'] })).toBeUndefined()
  })

  test('a conflict is written only with a decision', () => {
    const row = aRow({ kind: 'conflict' })

    expect(isWritten(row, undefined)).toBe(false)
    expect(isWritten(row, withCandidate('p2'))).toBe(true)
    expect(withRow(row, withCandidate('p2'))).toBeUndefined()
  })
})

test('the figure on the button follows the decisions', () => {
  const leftOut = keep(aRow({ kind: 'new' }), { action: 'skip' })
  const joined = keep(aRow({ kind: 'conflict' }), withCandidate('p2'))
  const narrowed = keep(aRow(), { fields: ['birth'] })

  expect(countWritten(86, { a: leftOut, b: joined, c: narrowed })).toBe(86)
  expect(countWritten(86, { a: leftOut })).toBe(85)
})
