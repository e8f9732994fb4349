import { periodPartIds, type PeriodPart, type ReportPeriod } from '@shared/reports/period.ts'
import { reports } from '@shared/reports/reports.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { parse, required, UsageError } from './arguments.ts'
import { type DataFolder, withSignedIn } from './data-folder.ts'
import { withSecondPerson } from './second-person.ts'

export async function exportCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    db: { type: 'string' },
    out: { type: 'string' },
    community: { type: 'string', multiple: true, default: [] },
    year: { type: 'string' },
    part: { type: 'string', default: 'year' },
    columns: { type: 'string' },
    unmasked: { type: 'boolean', default: false },
    reason: { type: 'string' },
  })
  const [report, ...more] = positionals
  const definition = reports.find(({ id }) => id === report)
  if (!definition || more.length > 0)
    throw new UsageError(`请写一个报表：\n${reports.map(({ id, label }) => `  ${id.padEnd(20)}${label}`).join('\n')}`)
  const columns = values.columns?.split(',') ?? []
  const unknown = columns.filter((column) => definition.columns.every(({ id }) => id !== column))
  if (unknown.length > 0) throw new UsageError(`${definition.label}没有这些栏目：${unknown.join('、')}。`)
  const period = readPeriod(values.year, values.part)
  const out = required(values.out, '--out FILE')
  if (values.unmasked) required(values.reason, '--reason 事由')
  const result = await withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    const { preparer, reviewer, contactPhone } = await folder.call('settings', 'get', {})
    const request = {
      report: definition.id,
      ticket: folder.ticketFor(out, 'write'),
      communityIds: await namedCommunities(folder, values.community),
      period,
      columns,
      preparer,
      reviewer,
      contactPhone,
      reportedOn: localDay(new Date()),
    }
    if (!values.unmasked) return folder.call('export', 'save', request)
    const reason = required(values.reason, '--reason 事由')
    return withSecondPerson(folder, { method: 'export.saveUnmasked', input: request, reason }, (approval) =>
      folder.call('export', 'saveUnmasked', request, reason, approval),
    )
  })
  process.stdout.write(`${JSON.stringify(result)}\n`)
  return 0
}

async function namedCommunities(folder: DataFolder, names: readonly string[]) {
  const communities = await folder.call('people', 'communities', {})
  return names.map((name) => {
    const found = communities.find((community) => community.name === name)
    if (!found) throw new UsageError(`没有“${name}”这个社区。`)
    return found.id
  })
}

function readPeriod(year: string | undefined, part: string): ReportPeriod {
  const read = year === undefined ? new Date().getFullYear() : Number(year)
  if (!Number.isInteger(read) || read < 1990 || read > 2200) throw new UsageError('--year 要写四位年份。')
  if (!periodPartIds.includes(part as PeriodPart)) throw new UsageError(`--part 可写：${periodPartIds.join('、')}。`)
  return { year: read, part: part as PeriodPart }
}
