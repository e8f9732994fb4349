import { fillForm } from '../../electron/data/forms/fill-lists.ts'
import { blankForms, drawForm } from '../helpers/blank-forms.ts'
import { test } from '../helpers/launch-app.ts'
import { benchRow, writeRows } from './bench-rows.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7)

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
  // The clerk fills one form and goes on: the first counts as much as those after it.
  const [first, ...more] = seconds as [number, ...number[]]
  const rows = [benchRow('fill a form of 2,000 rows, the first since the start', [first], 's', 0.5)]
  if (more.length > 0) rows.push(benchRow('fill a form of 2,000 rows, again', more, 's', 0.5))
  writeRows('form', rows)
})
