import { expect, test } from 'vitest'
import {
  newestSources,
  packSources,
  type SourceCells,
} from '../../../../../../electron/data/features/people/newest-sources.ts'

const stored = (cells: string, batchId = 'b1') => ({
  batchId,
  cells,
  sheet: '花名册',
  fileName: '江畔.xlsx',
  importedAt: '2026-03-01T00:00:00.000Z',
  importedBy: '周敏',
})

const cells: SourceCells = {
  name: { cell: 'B3', original: '王伟', value: '王伟' },
  birth: { cell: 'F3', original: '1960年1月1日', value: '1960-01' },
  remark: { cell: 'P3', original: '无', value: null },
  fullTime: { cell: 'Q3', original: '是', value: true },
}

/** Each field with the value its source says. */
function told(texts: readonly string[]) {
  const values: Record<string, unknown> = {}
  const sources = newestSources(
    texts.map((text, place) => stored(text, `b${place + 1}`)),
    (field, value) => {
      values[field] = value
      return true
    },
  )
  return { values, sources }
}

test('what is packed comes back whole: cell, original and the value, also one that is nothing', () => {
  const { values, sources } = told([packSources(cells)])

  expect(values).toEqual({ name: '王伟', birth: '1960-01', remark: null, fullTime: true })
  for (const { field, cell, original } of sources) expect({ cell, original }).toEqual(without(cells[field]!))
  expect(sources).toHaveLength(4)
})

test('sources of earlier versions, with named parts, read the same', () => {
  expect(told([JSON.stringify(cells)])).toEqual(told([packSources(cells)]))
})

test('of a field written twice the newer import speaks, unless its value was changed since', () => {
  const newer = packSources({ birth: { cell: 'D9', original: '1961.2', value: '1961-02' } })

  expect(told([packSources(cells), newer]).sources.find(({ field }) => field === 'birth')).toMatchObject({
    batchId: 'b2',
    cell: 'D9',
  })
  const still = newestSources([stored(packSources(cells)), stored(newer, 'b2')], (_, value) => value === '1960-01')
  expect(still).toMatchObject([{ field: 'birth', batchId: 'b1', original: '1960年1月1日' }])
})

function without({ cell, original }: SourceCells[string]) {
  return { cell, original }
}
