import { setImmediate } from 'node:timers/promises'
import type { ExportResult, exportContract, RosterRequest } from '@shared/export/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb } from '../../db/connection.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import { writeReport } from '../../workbook/write/write-report.ts'
import { getStreet } from '../security/security-store.ts'
import { eachRosterPeople, insertExport, listRosterCommunities } from './export-store.ts'
import { rosterLines } from './roster-lines.ts'
import type { RosterPerson } from './roster-person.ts'
import { rosterReport } from './roster-report.ts'

interface Deps {
  readonly tickets: FileTickets
}

export function exportHandlers(deps: Deps): Handlers<typeof exportContract> {
  return {
    roster: (request, context) => exportRoster(deps, request, context, true),
    rosterUnmasked: (request, context) => exportRoster(deps, request, context, false),
  }
}

async function exportRoster(
  { tickets }: Deps,
  { ticket, communityIds, ...printed }: RosterRequest,
  { db, account, now, newId, signal, report, write }: TaskContext,
  isMasked: boolean,
): Promise<ExportResult> {
  const target = tickets.take(ticket, 'write')
  const startedAt = now()
  report({ stage: '正在整理人员', done: 0, total: 0 })
  const listed = listRosterCommunities(db)
  const lines = rosterLines(await rosterPeople(db, signal), listed, communityIds)
  await setImmediate()
  const { layout, people, communities } = rosterReport({
    ...printed,
    streetName: getStreet(db).name,
    communities: listed,
    lines,
    chosen: communityIds,
    isMasked,
    today: localDay(startedAt),
  })

  return replaceFile(target, newId(), {
    fill: (stream) =>
      writeReport(layout, {
        stream,
        now: startedAt,
        signal,
        onRows: (done, total) => report({ stage: '正在写入花名册', done, total }),
      }),
    async place({ sha256, replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Exporting the roster')
      // The record and the file stand together: a file that cannot be put in place takes its record back.
      await write(async (writable) => {
        insertExport(writable, {
          id: newId(),
          exportedAt: startedAt.toISOString(),
          accountId: account.id,
          accountName: account.displayName,
          report: 'roster',
          isMasked,
          people,
          fileName: target.name,
          sha256,
        })
        await replace()
      })
      return { fileName: target.name, people, communities }
    },
  })
}

async function rosterPeople(db: ReadDb, signal: AbortSignal): Promise<RosterPerson[]> {
  const people: RosterPerson[] = []
  for (const some of eachRosterPeople(db)) {
    people.push(...some)
    await setImmediate()
    if (signal.aborted) throw new AppError('cancelled', 'Reading people')
  }
  return people
}
