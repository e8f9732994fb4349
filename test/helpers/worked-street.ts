import type { PersonId } from '@shared/people/model.ts'
import { fillDemoStreet } from '../../electron/data/demo/demo-street.ts'
import { addAuditor } from './auditor.ts'
import { openTestStreet, type TestApp, testPassword } from './test-app.ts'

const anyone = { text: '', communityId: null, organisation: null, post: null, status: null }
const byName = { column: 'name' as const, descending: false }

/** The demo street in a real folder, worked in for some days by several accounts; closed. */
export async function workedStreet(): Promise<TestApp> {
  let clock = new Date(2026, 10, 18, 8, 40)
  const app = await openTestStreet({ now: () => clock })
  const later = (minutes: number) => {
    clock = new Date(clock.getTime() + minutes * 60_000)
  }
  const demo = {
    method: 'demo',
    act: '生成演示数据',
    subject: null,
    reason: null,
    accountId: null,
    accountName: '演示',
  }
  await app.data.session.ledger?.writer.run(demo, (db) => fillDemoStreet(db, () => crypto.randomUUID(), clock))
  const people = await app.call('people', 'list', { filter: anyone, sort: byName, offset: 0, limit: 60 })
  for (const [at, { id }] of people.rows.entries()) {
    later(at % 9 === 0 ? 400 : 7)
    await editPerson(app, id, at)
    if (at % 20 === 19) await app.call('backup', 'run', {})
  }
  await app.call('settings', 'save', { idleMinutes: 15, preparer: '周敏' })
  await addAuditor(app)
  await app.call('security', 'signOut', {})
  await app.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  await app.close()
  return app
}

async function editPerson(app: TestApp, id: PersonId, at: number): Promise<void> {
  const { revision } = await app.call('people', 'get', { id })
  const changes =
    at % 3 === 0 ? { phone: `138${String(10_000_000 + at * 7919).slice(0, 8)}` } : { remark: `第 ${at} 次核对` }
  await app.call('people', 'save', {
    id,
    revision,
    changes: { ...changes, ...(at % 4 === 0 && { education: '本科' }) },
  })
}
