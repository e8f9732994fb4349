import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataLayer } from '../compose.ts'
import { checkFolder } from '../folder/check-folder.ts'
import { databaseFileName } from '../folder/database-file-name.ts'
import { keysFileName } from '../folder/keys-file.ts'
import { demoStreetValues, fillDemoStreet } from './demo-street.ts'

/**
 * Makes the demo street anew and signs in to it. Nothing of the last demo is kept, so its password need not be known
 * by anybody; the folder says in keys.json that it is a demo, and the program never opens it as anything else.
 */
export async function fillDemoFolder({ session, dispatch }: DataLayer): Promise<void> {
  // Throws for a folder of real data, or one that is not whole; the page then shows why, and nothing is touched.
  checkFolder(session.folder, true)
  session.hold()
  const signal = new AbortController().signal
  const call = async (method: string, input: unknown) => {
    const { output } = await dispatch({ method, input, signal, report: () => undefined })
    return output
  }
  for (const name of [keysFileName, databaseFileName, `${databaseFileName}-wal`, `${databaseFileName}-shm`])
    rmSync(join(session.folder, name), { force: true })
  const password = randomBytes(24).toString('base64')
  const account = { loginName: 'demo', displayName: '周敏', password }
  const { recoveryCode } = (await call('security.beginFirstRun', { street: demoStreetValues, ...account })) as {
    recoveryCode: string
  }
  await call('security.finishFirstRun', { recoveryCode })
  await fillDemo(session)
}

/** Puts the demo street into a database that was just set up. */
export async function fillDemo(session: DataLayer['session']): Promise<void> {
  const demo = {
    method: 'demo',
    act: '生成演示数据',
    subject: null,
    reason: null,
    accountId: null,
    accountName: '演示',
  }
  await session.ledger?.writer.run(demo, (db) => fillDemoStreet(db, () => crypto.randomUUID(), new Date()))
}
