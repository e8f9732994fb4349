import { localDay } from '@shared/values/local-clock.ts'
import { parse, required, UsageError } from './arguments.ts'
import { withSignedIn } from './data-folder.ts'
import { withSecondPerson } from './second-person.ts'

export async function exportCommand(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    db: { type: 'string' },
    out: { type: 'string' },
    community: { type: 'string', multiple: true, default: [] },
    unmasked: { type: 'boolean', default: false },
    reason: { type: 'string' },
  })
  if (positionals[0] !== 'roster') throw new UsageError('目前能导出的报表：roster（两委成员花名册）。')
  const out = required(values.out, '--out FILE')
  if (values.unmasked) required(values.reason, '--reason 事由')
  const result = await withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    const communities = await folder.call('people', 'communities', {})
    const communityIds = values.community.map((name) => {
      const found = communities.find((community) => community.name === name)
      if (!found) throw new UsageError(`没有“${name}”这个社区。`)
      return found.id
    })
    const { preparer, reviewer, contactPhone } = await folder.call('settings', 'get', {})
    const request = {
      ticket: folder.ticketFor(out, 'write'),
      communityIds,
      preparer,
      reviewer,
      contactPhone,
      reportedOn: localDay(new Date()),
    }
    if (!values.unmasked) return folder.call('export', 'roster', request)
    const reason = required(values.reason, '--reason 事由')
    return withSecondPerson(folder, { method: 'export.rosterUnmasked', input: request, reason }, (approval) =>
      folder.call('export', 'rosterUnmasked', request, reason, approval),
    )
  })
  process.stdout.write(`${JSON.stringify(result)}\n`)
  return 0
}
