import { SSF } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { seededRandom } from '../../../../../electron/data/demo/seeded-random.ts'
import { plainAmount } from '../../../../../electron/data/workbook/plain-amount.ts'

const random = seededRandom(20_261_122)
const numbers = Array.from({ length: 4000 }, (_, at) => {
  const whole = random.between(0, at % 2 ? 1200 : 90_000_000)
  const digits = at % 5
  return (at % 7 === 0 ? -1 : 1) * Number(`${whole}.${String(random.between(0, 99_999)).slice(0, digits)}`)
})

test.each(['General', '0', '0.0', '0.00', '#,##0', '#,##0.00'])('%s is written as SheetJS writes it', (code) => {
  const written = numbers.filter((value) => plainAmount(value, code) !== null)
  const other = written.filter((value) => plainAmount(value, code) !== SSF.format(code, value))

  expect(other).toEqual([])
  expect(written.length).toBeGreaterThan(numbers.length / 10)
})
