import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '../../shared/dossier/model.ts'
import type { Random } from '../../electron/data/demo/seeded-random.ts'
import { aDossier } from '../helpers/a-dossier.ts'
import { aPerson } from '../helpers/a-person.ts'
import { aPdf } from '../helpers/scans.ts'
import type { TestApp } from '../helpers/test-app.ts'
import type { Bench, Perform } from './acts.ts'

/** Whoever has the dossier is not removed by the other acts. */
const dossierOwner = '温如故'

const largestBytes = 3_000_000

/** Several files at once, some of them known already; one taken away, and brought back. */
export async function attachments({ app, perform, random }: Bench): Promise<void> {
  const dossierId = await theDossier(app, perform)
  for (const section of ['gifts', 'talks', 'training']) await addFiles(app, perform, random, dossierId, section)
  const present = await app.call('attachments', 'list', { dossierId })
  const changes = { attachment: 1 }
  let seq = 0
  await perform('attachments.remove', { changes }, async () => {
    await app.call('attachments', 'remove', { dossierId, ids: [random.pick(present).id] })
    seq = app.lastCommitted()?.seq ?? 0
  })
  await perform('history.undo', { changes }, async () => {
    await app.call('history', 'undo', { seq })
  })
}

/** Of an earlier turn, so that the same content comes again. */
const written: Buffer[] = []

async function addFiles(app: TestApp, perform: Perform, random: Random, dossierId: DossierId, section: string) {
  const scans = join(app.folder, 'scans')
  mkdirSync(scans, { recursive: true })
  const fresh = Array.from({ length: random.between(1, 4) }, () =>
    Buffer.concat([aPdf(random.between(1, 9)), randomBytes(random.between(1, largestBytes))]),
  )
  const known = written.length > 0 && random.chance(0.5) ? [random.pick(written)] : []
  const taken = new Set((await app.call('attachments', 'list', { dossierId })).map((one) => one.section + one.bytes))
  const contents = [...fresh, ...known.filter(({ length }) => !taken.has(section + length))]
  written.push(...fresh.slice(0, 1))
  const tickets = contents.map((content, place) => {
    const path = join(scans, `${place}.pdf`)
    writeFileSync(path, content)
    return app.ticket(path, 'read')
  })
  await perform('attachments.add', { changes: { attachment: contents.length } }, async () => {
    await app.call('attachments', 'add', { dossierId, section, recordId: null, tickets })
  })
}

async function theDossier(app: TestApp, perform: Perform): Promise<DossierId> {
  const db = app.data.session.ledger?.reader
  const found = db?.prepare('SELECT dossier_id FROM dossier ORDER BY rowid LIMIT 1').pluck().get()
  if (typeof found === 'string') return found as DossierId
  const personId = await perform('people.create', { changes: { person: 1 } }, () =>
    app.call('people', 'create', aPerson({ name: dossierOwner })),
  )
  return perform('dossiers.create', { changes: { dossier: 1 } }, () => aDossier(app, personId))
}
