import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { demoAccounts } from '@shared/demo/demo-accounts.ts'
import type { DataLayer } from '../compose.ts'
import { checkFolder } from '../folder/check-folder.ts'
import { databaseFileName } from '../folder/database-file-name.ts'
import { keysFileName } from '../folder/keys-file.ts'
import { addDemoAccounts, newDemoPassword } from './add-demo-accounts.ts'
import { demoStreetValues } from './demo-street.ts'
import { fillDemoDisclosure, fillDemoDossiers, fillDemoPeople, runAsDemo } from './fill-demo.ts'

/**
 * Makes the demo street anew and signs in to it. Nothing of the last demo is kept, so its passwords need not be
 * known to anybody; the folder says in keys.json that it is a demo, and the program never opens it as anything else.
 */
export async function fillDemoFolder(data: DataLayer): Promise<void> {
  const { session, dispatch, demoPasswords } = data
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
  const password = newDemoPassword()
  const [{ loginName, displayName }] = demoAccounts
  demoPasswords.set(loginName, password)
  const account = { loginName, displayName, password }
  const { recoveryCode } = (await call('security.beginFirstRun', { street: demoStreetValues, ...account })) as {
    recoveryCode: string
  }
  await call('security.finishFirstRun', { recoveryCode })
  const now = new Date()
  const personIds = await fillDemoPeople(data, now)
  // At once: deriving the keys of the accounts leaves this thread idle.
  await Promise.all([
    addDemoAccounts(call, (work) => runAsDemo(session, work), { passwords: demoPasswords, personIds }),
    fillDemoDossiers(data, personIds, now).then(() => fillDemoDisclosure(data, now)),
  ])
}
