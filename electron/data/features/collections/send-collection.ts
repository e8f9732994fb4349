import type { Sending, Sent } from '@shared/collections/contract.ts'
import type { CollectionSheet } from '@shared/collections/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { letOthersIn } from '../../db/run-in-steps.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { writeFolder } from '../../files/replace-folder.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { eachRosterPeople, listRosterCommunities } from '../export/export-store.ts'
import type { RosterPerson } from '../export/roster-person.ts'
import { getStreet } from '../security/security-store.ts'
import { insertCollection } from './collection-store.ts'
import { knownRows } from './known-rows.ts'
import { recordLines, recordRows } from './record-rows.ts'
import { sheetFields } from './sheet-fields.ts'
import { writeSheet } from './write-sheet.ts'

/**
 * Writes a workbook for each community into a new folder, and keeps what was sent. The folder and the record stand
 * together.
 *
 * @throws `not-found`, `cancelled`, `target-unwritable`, `disk-full`
 */
export async function sendCollection(
  tickets: FileTickets,
  { ticket, ledger, title, dueOn, communityIds }: Sending,
  { db, account, now, newId, signal, report, write }: TaskContext,
  isMasked: boolean,
): Promise<Sent> {
  const { path: parent } = tickets.take(ticket, 'folder')
  const sentAt = now()
  const known = { communities: listRosterCommunities(db), people: [] as RosterPerson[], today: localDay(sentAt) }
  if (ledger === 'roster') for (const some of eachRosterPeople(db)) known.people.push(...some)
  const records = recordLines(account, ledger, { db, now: sentAt, today: known.today, communities: known.communities })
  const collectionId = newId()
  const fields = sheetFields(ledger)
  const { name: streetName } = getStreet(db)
  const list: Pick<CollectionSheet, 'id' | 'communityId' | 'communityName' | 'fileName' | 'sentRows'>[] = []
  const files: { name: string; content: Uint8Array }[] = []
  for (const communityId of new Set(communityIds)) {
    report({ stage: '正在生成收集表', done: files.length, total: communityIds.length })
    const communityName = known.communities.find(({ id }) => id === communityId)?.name
    if (communityName === undefined) throw new AppError('not-found', `No community ${communityId}`)
    const rows =
      records === null
        ? knownRows(known, { communityId, fields, isMasked })
        : recordRows(records, { communityName, fields, isMasked })
    const sheetId = newId()
    const identity = { kind: 'collection' as const, sheetId, collectionId, communityId, ledger }
    const content = await writeSheet({ identity, streetName, communityName, title, dueOn, fields, rows })
    const fileName = `${legal(communityName)}-${legal(title)}.xlsx`
    files.push({ name: fileName, content })
    list.push({ id: sheetId, communityId, communityName, fileName, sentRows: rows.length })
    await letOthersIn(signal, 'Writing a collection')
  }
  const written = await writeFolder({ parent, name: legal(title), id: newId(), files, isOurs: async () => false })
  try {
    await write(async (writable) => {
      const sent = { ledger, title, dueOn, sentAt: sentAt.toISOString(), sentBy: account.displayName }
      insertCollection(writable, { id: collectionId, ...sent, list })
      await written.replace()
    })
  } finally {
    await written.discard()
  }
  const isOfPeople = ledger !== 'decision' && ledger !== 'disclosure'
  const people = isOfPeople ? list.reduce((sum, { sentRows }) => sum + sentRows, 0) : 0
  return { id: collectionId, folder: written.name, files: files.length, people }
}

/** A name Windows takes. */
function legal(name: string): string {
  return (
    name
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')
      .replace(/[. ]+$/, '')
      .slice(0, 60) || '收集表'
  )
}
