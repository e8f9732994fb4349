import { basename } from 'node:path'
import type { disclosureContract } from '@shared/disclosure/contract.ts'
import type { InputOf, OutputOf } from '@shared/rpc/contract.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { letOthersIn } from '../../db/run-in-steps.ts'
import { siteIndex } from '../../documents/site-index.ts'
import { siteNotice } from '../../documents/site-notice.ts'
import { type SiteFacts, siteMark } from '../../documents/site-page.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { folderHolds, writeFolder, type WrittenFolder } from '../../files/replace-folder.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { getStreet } from '../security/security-store.ts'
import { readSettings } from '../settings/settings-store.ts'
import { communityName } from './disclosure-store.ts'
import { eachOnShow } from './site-store.ts'

type Method = (typeof disclosureContract)['exportSite']

/**
 * Static pages, a folder per community, in the folder that was chosen. All are written before the first is put in
 * place.
 *
 * @throws `ticket-unknown`, `not-found`, `cancelled`, `target-unwritable`, `disk-full`
 */
export async function exportSite(
  tickets: FileTickets,
  { communityIds, ticket }: InputOf<Method>,
  { db, now, newId, signal, report, write }: TaskContext,
): Promise<OutputOf<Method>> {
  const { path: parent } = tickets.take(ticket, 'folder')
  const common = { streetName: getStreet(db).name, phone: readSettings(db).supervisionPhone, madeOn: localDay(now()) }
  const written: WrittenFolder[] = []
  let pages = 0
  try {
    for (const id of new Set(communityIds)) {
      report({ stage: '正在生成网上公开页面', done: written.length, total: communityIds.length })
      const community = communityName(db, id)
      const notices = [...eachOnShow(db, id)].map((shown) => ({ ...shown, fileName: pageName(shown.id) }))
      written.push(
        await writeFolder({
          parent,
          name: folderName(community),
          id: newId(),
          files: filesOf({ ...common, community }, notices),
          isOurs: (folder) => folderHolds(folder, 'index.html', siteMark),
        }),
      )
      pages += notices.length + 1
      await letOthersIn(signal, 'Writing the site')
    }
    await write(async () => {
      for (const folder of written) await folder.replace()
    })
  } finally {
    // After it was put in place there is nothing under the temporary name any more.
    for (const folder of written) await folder.discard()
  }
  const [only] = written
  return { folder: written.length === 1 && only ? only.name : basename(parent), pages }
}

function* filesOf(facts: SiteFacts, notices: readonly Parameters<typeof siteNotice>[1][]) {
  yield { name: 'index.html', content: siteIndex(facts, notices) }
  for (const notice of notices) yield { name: notice.fileName, content: siteNotice(facts, notice) }
}

/** Plain letters: servers and USB sticks of every kind take them. */
function pageName(id: string): string {
  return `${id.replaceAll(/[^\w-]/g, '')}.html`
}

/** A name Windows takes. */
function folderName(community: string): string {
  const legal = community.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').replace(/[. ]+$/, '')
  return `${legal.slice(0, 60) || '社区'}网上公开`
}
