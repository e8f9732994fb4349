import { describe, expect, test } from 'vitest'
import type { ColumnReading, TableReading } from '@shared/import/reading.ts'
import {
  fingerprintOf,
  layoutOf,
  recallLayout,
} from '../../../../../../electron/data/features/import/recognise/layout-memory.ts'

type Heading = readonly [header: string, field: string | null, asks?: boolean]

function tableOf(headings: readonly Heading[], rows = 0): TableReading {
  const columns = headings.map(([header, field, asks], at): ColumnReading => {
    const column = String.fromCharCode(65 + at)
    return {
      column,
      header,
      field,
      confidence: 1,
      needsConfirm: asks ?? false,
      evidence: '',
      samples: [],
      alternatives: [],
    }
  })
  const meta = { title: `第${rows}期` }
  return { sheet: 'Sheet1', ledger: 'roster', confidence: 1, headerRows: [1], meta, columns, rows: [], omitted: [] }
}

const confirmed: readonly Heading[] = [
  ['序号', null],
  ['姓 名', 'name'],
  ['性别', 'gender'],
  ['岗位', null],
  ['证件', 'idNo'],
]

describe('fingerprintOf', () => {
  test('is that of the headings: blanks, running numbers and titles make no difference', () => {
    const tidier = tableOf([['姓名', 'name'], ...confirmed.slice(2)], 4)
    expect(fingerprintOf(tidier)).toBe(fingerprintOf(tableOf(confirmed)))
  })

  test('is another one for another order and for another heading', () => {
    const [first, second, third, ...rest] = confirmed
    const turned = tableOf([first!, third!, second!, ...rest])
    const renamed = tableOf([...confirmed.slice(0, 4), ['号码', 'idNo']])
    expect(fingerprintOf(turned)).not.toBe(fingerprintOf(tableOf(confirmed)))
    expect(fingerprintOf(renamed)).not.toBe(fingerprintOf(tableOf(confirmed)))
  })
})

describe('recallLayout', () => {
  const remembered = [layoutOf(tableOf(confirmed))!]

  test('answers what is asked again, and says nothing where nothing differs', () => {
    const read = tableOf(confirmed.map(([header, field]) => [header, field === 'idNo' ? null : field]))
    const recalled = recallLayout(read, remembered)
    expect(recalled).toMatchObject({
      isSame: true,
      settled: [{ column: 'E', field: 'idNo' }],
      added: [],
      gone: [],
      moved: [],
    })
    expect(recallLayout(tableOf(confirmed), remembered)?.settled).toEqual([])
  })

  test('a column that was said to mean nothing means nothing again', () => {
    const read = tableOf(confirmed.map(([header, field]) => [header, header === '岗位' ? 'post' : field]))
    expect(recallLayout(read, remembered)?.settled).toEqual([{ column: 'D', field: null }])
  })

  test('tells what changed since last time', () => {
    const recalled = recallLayout(
      tableOf([
        ['序号', null],
        ['性别', 'gender'],
        ['姓名', 'name'],
        ['证件', 'idNo', true],
        ['电话', 'phone'],
      ]),
      remembered,
    )
    expect(recalled?.isSame).toBe(false)
    expect(recalled?.added.map(({ header }) => header)).toEqual(['电话'])
    expect(recalled?.gone.map(({ heading }) => heading)).toEqual(['岗位'])
    expect(recalled?.moved.map(({ header }) => header)).toEqual(['性别', '姓名'])
    expect(recalled?.settled).toEqual([{ column: 'D', field: 'idNo' }])
  })

  test('takes the nearest layout, and none where most headings are others or the ledger is', () => {
    const nearer = layoutOf(tableOf([...confirmed, ['电话', 'phone']]))!
    const read = tableOf([...confirmed, ['电话', 'phone'], ['住址', 'address']])
    expect(recallLayout(read, [...remembered, nearer])?.layout).toBe(nearer)
    const foreign = tableOf([
      ['姓名', 'name'],
      ['课程', null],
      ['学分', null],
      ['考勤', null],
    ])
    expect(recallLayout(foreign, remembered)).toBeNull()
    expect(recallLayout({ ...tableOf(confirmed), ledger: 'talk' }, remembered)).toBeNull()
  })
})
