import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { rosterColumns } from '../export/roster-columns.ts'
import { rosterLines } from '../export/roster-lines.ts'
import type { RosterCommunity, RosterPerson } from '../export/roster-person.ts'

export interface Known {
  readonly communities: readonly RosterCommunity[]
  readonly people: readonly RosterPerson[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** What is filled in of the roster: everybody in office. */
export function knownRows(
  { communities, people, today }: Known,
  {
    communityId,
    fields,
    isMasked,
  }: {
    readonly communityId: CommunityId
    readonly fields: readonly FieldDefinition[]
    readonly isMasked: boolean
  },
): (string | null)[][] {
  const names = new Map(communities.map(({ id, name }) => [id, name]))
  const context = { isMasked: false, today, communityName: (id: CommunityId | null) => (id && names.get(id)) ?? '' }
  const columns = fields.map((field) =>
    // A masked text that came back would be a wrong value; a blank changes nothing.
    isMasked && field.sensitivity ? undefined : rosterColumns.find(({ id }) => id === field.id),
  )
  return rosterLines(people, communities, [communityId]).map((line) =>
    columns.map((column) => column?.valueOf(line, context) ?? null),
  )
}
