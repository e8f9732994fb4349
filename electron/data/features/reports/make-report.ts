import type { ReportRequest } from '@shared/export/contract.ts'
import { reportOf } from '@shared/reports/reports.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { behindWall } from '../../db/wall.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { listRosterCommunities } from '../export/export-store.ts'
import { getStreet } from '../security/security-store.ts'
import { reportMakers } from './report-makers.ts'
import type { MadeReport } from './report-question.ts'

type Asked = Pick<TaskContext, 'db' | 'account' | 'now' | 'signal'>

/** @throws `power-missing` where what the report is made of is closed to the account, `cancelled` */
export async function makeReport(
  { report, columns, ...request }: ReportRequest,
  { db, account, now, signal }: Asked,
  isMasked: boolean,
): Promise<MadeReport> {
  const definition = reportOf(report)
  const make = reportMakers[report]
  if (!make) throw new Error(`Nobody makes the report ${report}`)
  // Beside the power of the method: that one says whether a report may be made, this one of what.
  if (!account.powers.includes(definition.power))
    throw new AppError('power-missing', `Report ${report}`, { power: definition.power })
  const handed = definition.isBehindWall ? behindWall(db) : db
  const usual = definition.columns.filter(({ isUsual }) => isUsual).map(({ id }) => id)
  return make({
    db: handed,
    account,
    definition,
    streetName: getStreet(handed).name,
    communities: listRosterCommunities(handed),
    chosen: request.communityIds,
    period: request.period,
    columns: columns.length === 0 ? usual : columns,
    isMasked,
    preparer: request.preparer,
    reviewer: request.reviewer,
    contactPhone: request.contactPhone,
    reportedOn: request.reportedOn,
    now: now(),
    today: localDay(now()),
    signal,
  })
}
