import { expect, test, vi } from 'vitest'
import { copiedRows } from '../../../../../renderer/ui/table/copied-rows.ts'
import { listColumns } from '../../../../../renderer/ui/table/list-columns.ts'

// The door to the data process, which a test of the page's own state does not pass.
vi.stubGlobal('window', { bridge: { post: () => undefined, onMessage: () => undefined } })
const { createListState, isNarrowed } = await import('../../../../../renderer/ui/table/list-state.ts')

const start = { filter: { text: '', onlyMissing: false }, sort: { column: 'name', descending: false } }

function aListWithOneSelected() {
  const list = createListState<string, typeof start.filter, typeof start.sort>(start)
  list.placeStore.set({ active: 3, anchor: 3, selected: new Set(['a']) })
  return list
}

test('a filter that asks for nothing leaves nothing out', () => {
  expect(isNarrowed({ text: '', communityId: null, onlyMissing: false })).toBe(false)
  expect(isNarrowed({ text: '', communityId: 'c1', onlyMissing: false })).toBe(true)
  expect(isNarrowed({ text: '', communityId: null, onlyMissing: true })).toBe(true)
})

test('another filter lets go of the selection: nobody sees it any more', () => {
  const list = aListWithOneSelected()
  list.setFilter({ text: '李' })
  expect(list.filterStore.get()).toEqual({ text: '李', onlyMissing: false })
  expect(list.placeStore.get().selected.size).toBe(0)
})

test('another order keeps the selection, and the keyboard begins anew', () => {
  const list = aListWithOneSelected()
  list.setSort({ column: 'name', descending: true })
  expect(list.placeStore.get()).toEqual({ active: -1, anchor: -1, selected: new Set(['a']) })
})

test('what is copied is no formula, on one line, under the labels of the columns in their order', () => {
  const labels = { title: '事项', amount: '金额' }
  const columns = listColumns(labels, ['title'], { title: 200, amount: [96, 'right'] })
  expect(columns.map(({ isSortable, align }) => [isSortable, align])).toEqual([
    [true, 'left'],
    [false, 'right'],
  ])
  const row = { title: '=1+1', amount: '3\n000' }
  expect(copiedRows([row], columns, (one, id) => one[id])).toBe("事项\t金额\r\n'=1+1\t3 000")
})
