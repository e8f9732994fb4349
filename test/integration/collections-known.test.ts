import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sending } from '@shared/collections/contract.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { openTestApp, type TestApp, temporaryFolder } from '../helpers/test-app.ts'

const parent = temporaryFolder()
let app: TestApp

beforeAll(async () => {
  app = openTestApp({ isDemo: true, now: () => new Date(2026, 10, 21, 9) })
  await fillDemoFolder(app.data)
}, 60_000)
afterAll(async () => {
  rmSync(parent, { recursive: true, force: true })
  await app.remove()
})

async function send(ledger: Sending['ledger']) {
  const communities = await app.call('people', 'communities', {})
  const sent = await app.call('collections', 'send', {
    ledger,
    title: `核对${ledger}`,
    dueOn: null,
    communityIds: communities.map(({ id }) => id),
    ticket: app.ticket(parent, 'folder'),
  })
  const { list } = await app.call('collections', 'get', { id: sent.id, today: '2026-11-21' })
  return { ...sent, list }
}

test.each(['roster', 'training', 'talk', 'gift', 'decision', 'disclosure'] as const)(
  '%s goes out with what is known, and what comes back as it was changes nothing',
  async (ledger) => {
    const { folder, list } = await send(ledger)
    const written = readdirSync(join(parent, folder))
    expect(written).toHaveLength(list.length)
    const most = list.toSorted((one, other) => other.sentRows - one.sentRows)[0]!
    expect(most.sentRows).toBeGreaterThan(0)
    const draft = await app.call('import', 'read', {
      ticket: app.ticket(join(parent, folder, most.fileName), 'read'),
    })
    const plan = await app.call('import', 'compare', { draftIds: [draft.id] })
    const { rows } = await app.call('import', 'planRows', {
      planId: plan.id,
      kind: null,
      text: '',
      offset: 0,
      limit: 500,
    })
    expect(rows.map(({ kind }) => kind)).toEqual(Array.from({ length: most.sentRows }, () => 'same'))
  },
)
