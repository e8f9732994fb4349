import { fillForm } from '../../electron/data/forms/fill-lists.ts'
import { blankForms, drawForm } from '../helpers/blank-forms.ts'
import { test } from '../helpers/launch-app.ts'
import { benchRow, writeRows } from './bench-rows.ts'

const rounds = 7

test('a form of 2,000 rows, filled, read again and compared', async () => {
  const blank = await drawForm(blankForms[0]!)
  const columns = [1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13]
  const lines = Array.from({ length: 2000 }, (_, row) =>
    columns.map((column) => ({ kind: 'text', text: `第${row}行${column}` }) as const),
  )
  const seconds = Array.from({ length: rounds }, () => {
    const start = performance.now()
    fillForm(blank, [{ sheet: '花名册', top: 5, bottom: 9, columns, lines }], [])
    return (performance.now() - start) / 1000
  })
  writeRows('form', [benchRow('fill a form of 2,000 rows', seconds.slice(1), 's', 0.5)])
})
