import { expect, test } from 'vitest'
import { groupRecords } from '../../../../../../electron/data/features/import/group-records.ts'
import { rosterRecords } from '../../../../../../electron/data/features/import/roster-records.ts'
import { aRow, aTable } from './roster-builders.ts'

const grouped = (rows: Record<string, string>[]) =>
  groupRecords([
    ...rosterRecords({ draftId: 'd', fileName: 'f', tables: [aTable(rows.map((values, at) => aRow(at + 2, values)))] }),
  ])

const month = (at: number) => `${1900 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`

test('tells a thousand people of one name apart by their births', () => {
  const people = grouped(
    Array.from({ length: 1000 }, (_, at) => ({ name: '张伟', community: '东湖社区', birth: month(at) })),
  )

  expect([people.length, people.filter(({ doubt }) => doubt !== null)]).toEqual([1000, []])
})

test('asks about those among them who give nothing but the name', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({ name: '张伟', birth: month(at) }))
  const people = grouped([...rows, { name: '张伟', community: '东湖社区', birth: '' }])

  expect(people.filter(({ doubt }) => doubt !== null).map(({ record }) => record.row)).toEqual([102])
})

test('compares 20,000 rows in a moment', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => ({
    name: `张${at % 50}`,
    birth: month(at % 700),
    community: `${at % 9}社区`,
  }))
  const started = performance.now()

  grouped(rows)

  expect(performance.now() - started).toBeLessThan(5000)
})
