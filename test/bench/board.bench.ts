import { localDay } from '@shared/values/local-clock.ts'
import { test } from '../helpers/launch-app.ts'
import { openTestStreet } from '../helpers/test-app.ts'
import { writeRows } from './bench-rows.ts'
import { measureBoard } from './measure-board.ts'

test('the board of 100 communities, 80 items and 10 years', async () => {
  test.setTimeout(900_000)
  const app = await openTestStreet()
  try {
    writeRows('board', await measureBoard(app, localDay()))
  } finally {
    await app.remove()
  }
})
