import { randomUUID } from 'node:crypto'
import { fillDemoStreet } from '../../electron/data/demo/demo-street.ts'
import { fillStreet } from '../../electron/data/demo/fill-street.ts'
import { generateStreet } from '../../electron/data/demo/generate-street.ts'
import { openTestStreet } from '../helpers/test-app.ts'

const act = { method: 'bench', act: '测速', subject: null, reason: null, accountId: null, accountName: '测速' }

/** A data folder that is set up and signed out, with the people of the demonstration or as many as asked for. */
export async function makeStreetFolder(folder: string, people: 'demo' | number): Promise<string> {
  const street = await openTestStreet({ folder })
  const now = new Date()
  await street.data.session.ledger?.writer.run(act, (db) => {
    if (people === 'demo') fillDemoStreet(db, randomUUID, now)
    else fillStreet(db, generateStreet(people, 1), randomUUID, now)
  })
  await street.close()
  return folder
}
