import { describe, expect, test } from 'vitest'
import { resolveDecisions } from '../../../../../../electron/data/features/import/resolve-decisions.ts'
import { aPerson, aRow, aTable, plan, theData } from './roster-builders.ts'

const zhang = { community: '东湖社区', name: '张伟', birth: '1985-03' }
const known = aPerson('p1', { birth: '1985-03', communityId: 'donghu', education: '大学本科' })
const key = 'draft/0/0'

function resolve(values: Record<string, string>, decisions: Parameters<typeof resolveDecisions>[1], people = [known]) {
  const resolved = resolveDecisions(plan([aTable([aRow(2, values)])], theData(people)), decisions)
  return {
    counts: resolved.counts,
    skipped: [...resolved.skipped.values()],
    writes: resolved.writes.map(({ known: person, cells }) => [
      person?.person.id ?? 'new',
      cells.map(({ field }) => field),
    ]),
  }
}

describe('without a decision', () => {
  test('what is proposed is written', () => {
    expect(resolve({ ...zhang, education: '硕士研究生', gender: '男' }, {}).writes).toEqual([
      ['p1', ['gender', 'education']],
    ])
  })

  test('a conflict is left out with its reason', () => {
    const { skipped, counts } = resolve({ ...zhang, birth: '1986-03' }, {})

    expect(counts).toEqual({ created: 0, updated: 0, unchanged: 0, skipped: 1 })
    expect(skipped).toEqual(['没有确定是谁：姓名、社区与已有人员相同，但出生年月不同'])
  })

  test('a row that says nothing new is unchanged', () => {
    expect(resolve(zhang, {}).counts).toEqual({ created: 0, updated: 0, unchanged: 1, skipped: 0 })
  })
})

describe('the clerk', () => {
  test('unticks cells, and a locked one stays unwritten however it is ticked', () => {
    const issue = { field: 'phone', code: 'phone-unreadable', severity: 'error', message: '少一位' } as const
    const row = aRow(2, { ...zhang, education: '硕士研究生', phone: '138' }, [issue])
    const { writes } = resolveDecisions(plan([aTable([row])], theData([known])), {
      [key]: { fields: ['phone', 'education'] },
    })

    expect(writes.map(({ cells }) => cells.map(({ field }) => field))).toEqual([['education']])
  })

  test('merges a conflict with whom he says, or makes it a new person', () => {
    const other = { ...zhang, birth: '1986-03' }

    expect(resolve(other, { [key]: { action: 'merge', targetId: 'p1' } }).writes).toEqual([['p1', ['birth']]])
    expect(resolve(other, { [key]: { action: 'create' } }).writes).toEqual([['new', ['name', 'community', 'birth']]])
  })

  test('skips a row', () => {
    expect(resolve({ name: '李静' }, { [key]: { action: 'skip' } })).toMatchObject({
      writes: [],
      skipped: ['比对时选择了不导入'],
    })
  })

  test('cannot give one id number to two people', () => {
    const idNo = '330299198503010012'
    const owner = aPerson('p2', { name: '李静', idNo })

    expect(() => resolve({ ...zhang, idNo }, { [key]: { action: 'create' } }, [owner])).toThrow(
      expect.objectContaining({ code: 'id-number-taken' }),
    )
  })

  test('cannot merge with somebody who is not there', () => {
    expect(() => resolve(zhang, { [key]: { action: 'merge', targetId: 'nobody' } })).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    )
  })
})
