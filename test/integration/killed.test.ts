import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditHead } from '../../electron/data/db/audit-head.ts'
import { changeKeysFile, keysFileName } from '../../electron/data/folder/keys-file.ts'
import { openTestApp, openTestStreet, temporaryFolder, testPassword } from '../helpers/test-app.ts'
import { kindNames } from '../prove/acts.ts'
import { prove } from '../prove/prove.ts'

// A sample of `npm run prove`: two kills in each kind of act. Half a minute on a machine that does nothing else.
test(
  'killed at any moment, the ledger holds all that was acknowledged and nothing by halves',
  { timeout: 240_000 },
  async () => {
    const kills = await prove({ kills: 2 * kindNames.length, seed: 20261121 })

    expect(
      kills.flatMap(({ number, kind, problems }) => problems.map((problem) => `${number} ${kind}: ${problem}`)),
    ).toEqual([])
    expect(kills).toHaveLength(2 * kindNames.length)
  },
)

test('a new password that was cut off from its audit row gets it at the next sign-in', async () => {
  const app = await openTestStreet()
  const before = auditHead(app.data.session.ledger!.reader)!
  const cut = temporaryFolder()
  await app.close()
  cpSync(app.folder, cut, { recursive: true })
  const again = openTestApp({ folder: app.folder })
  const newPassword = 'andere-2026-bjxc'
  await again.call('security', 'signIn', { loginName: 'zhoumin', password: testPassword })
  await again.call('security', 'changePassword', { oldPassword: testPassword, newPassword })
  cpSync(join(app.folder, keysFileName), join(cut, keysFileName))
  changeKeysFile(cut, (keys) => ({
    ...keys,
    auditMark: null,
    slots: keys.slots.map((slot) => ({ ...slot, unrecordedSince: before.seq })),
  }))

  const next = openTestApp({ folder: cut })
  await next.call('security', 'signIn', { loginName: 'zhoumin', password: newPassword })

  const rows = next.data.session.ledger!.reader.prepare('SELECT act FROM audit WHERE seq > ?').pluck().all(before.seq)
  expect(rows).toEqual(['修改本人密码', '登录'])
  await again.remove()
  await next.remove()
})
