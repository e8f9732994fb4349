import type { PersonId } from '@shared/people/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { AttachmentFiles } from '../attachments/attachment-files.ts'
import type { WriteDb } from '../db/connection.ts'
import { insertAttachment } from '../features/attachments/attachment-store.ts'
import type { Session } from '../session.ts'
import { listOwnCommunities } from '../features/disclosures/duty-source-store.ts'
import { demoStreet } from './demo-street.ts'
import { demoPhotos } from './disclosure/demo-photos.ts'
import { fillDisclosure } from './disclosure/fill-disclosure.ts'
import { attachmentsOf, demoFiles } from './dossiers/demo-attachments.ts'
import { demoDossiers } from './dossiers/demo-dossiers.ts'
import { fillDossiers } from './dossiers/fill-dossiers.ts'
import { fillStreet } from './fill-street.ts'

interface Target {
  readonly session: Session
  readonly attachmentFiles: AttachmentFiles
}

/** Puts the demo street into a database that was just set up. Answers the ids of its people, in their order. */
export async function fillDemoPeople({ session }: Pick<Target, 'session'>, now: Date): Promise<readonly PersonId[]> {
  return runAsDemo(session, (db) => fillStreet(db, demoStreet(), () => crypto.randomUUID(), now))
}

/** Two years of dossiers for these people, with their files. */
export async function fillDemoDossiers(
  { session, attachmentFiles }: Target,
  personIds: readonly PersonId[],
  now: Date,
): Promise<void> {
  const street = demoStreet()
  const { ledger } = session
  if (!ledger) throw new Error('No open ledger')
  const files = await demoFiles()
  const newId = () => crypto.randomUUID()
  await attachmentFiles.keep(ledger.reader, async (put) => {
    for (const { content, sha256 } of files) await put(content, sha256)
    await runAsDemo(session, (db) => {
      attachmentFiles.noteKey(db)
      fillDossiers(demoDossiers(street, localDay(now)), {
        db,
        newId,
        people: street.people,
        personIds,
        onFilled(filled) {
          for (const one of attachmentsOf(filled, files)) insertAttachment(db, { ...one, id: newId() })
        },
      })
    })
  })
}

/** The catalogue they follow, a board in every state, and matters of 三重一大 on their way. */
export async function fillDemoDisclosure({ session, attachmentFiles }: Target, now: Date): Promise<void> {
  const { ledger } = session
  if (!ledger) throw new Error('No open ledger')
  const photos = await demoPhotos()
  await attachmentFiles.keep(ledger.reader, async (put) => {
    for (const { content, sha256 } of photos) await put(content, sha256)
    await runAsDemo(session, (db) => {
      attachmentFiles.noteKey(db)
      const byName = new Map(listOwnCommunities(db, null).map((community) => [community.name, community]))
      const communities = demoStreet().communities.flatMap(({ name }) => byName.get(name) ?? [])
      fillDisclosure({ db, newId: () => crypto.randomUUID(), communities, photos }, localDay(now))
    })
  })
}

export async function fillDemo(target: Target, now = new Date()): Promise<void> {
  await fillDemoDossiers(target, await fillDemoPeople(target, now), now)
  await fillDemoDisclosure(target, now)
}

/** One act of the demo itself. */
export async function runAsDemo<T>(session: Session, work: (db: WriteDb) => T): Promise<T> {
  const demo = {
    method: 'demo',
    act: '生成演示数据',
    subject: null,
    reason: null,
    accountId: null,
    accountName: '演示',
  }
  if (!session.ledger) throw new Error('No open ledger')
  return (await session.ledger.writer.run(demo, work)).result
}
