import type { DossierId } from '@shared/dossier/model.ts'
import { allRules } from '@shared/dossier/rules/all-rules.ts'
import type { FactDossier, FactRecord, PersonFacts } from '@shared/dossier/rules/facts.ts'
import type { FoundIssue } from '@shared/dossier/rules/rule.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { HeldPost } from '@shared/people/posts.ts'
import { defaultRuleParameters, type RuleParameters } from '@shared/people/rule-parameters.ts'
import type { WorkCalendar } from '@shared/values/work-calendar.ts'
import { aWorkCalendar } from './a-work-calendar.ts'

export const today = '2026-11-22'
const communityId = 'c1' as CommunityId
const sections = builtInSections.map((section) => ({ ...section, isOn: section.level === 'default', ownFields: [] }))

export function aPost(changes: Partial<HeldPost> = {}): HeldPost {
  return { communityId, organisation: 'committee', post: '委员', startedOn: '2021-03', endedOn: null, ...changes }
}

export function aRecord(section: string, values: RecordValues, id = `${section}-1`): FactRecord {
  return { id, section, values, copiedFrom: null }
}

export function aDossier(records: readonly FactRecord[], changes: Partial<FactDossier> = {}): FactDossier {
  const { year = 2026 } = changes
  return {
    id: `d${year}` as DossierId,
    year,
    state: 'draft',
    archivedOn: null,
    sections,
    entries: [],
    records,
    ...changes,
  }
}

type FactChanges = Partial<Omit<PersonFacts, 'person' | 'community'>> & {
  readonly person?: Partial<PersonFacts['person']>
  readonly community?: Partial<PersonFacts['community'] & object>
}

/** A member of a committee in the middle of the term, with an empty dossier of this year. */
export function facts({ person, community, ...changes }: FactChanges = {}): PersonFacts {
  return {
    person: {
      id: 'p1' as PersonId,
      name: '陈晓雨',
      idNo: '330299198503012341',
      politicalStatus: '中共党员',
      partyJoined: '2010-07',
      fullTime: true,
      status: '在任',
      ...person,
    },
    community: { id: communityId, name: '北辰社区', termStart: '2025-03', termEnd: '2030-03', ...community },
    appointments: [aPost()],
    dossiers: [aDossier([])],
    supervised: [],
    ...changes,
  }
}

/** Parameters as a street may have set them. */
export function withParameters(values: Partial<{ [Key in keyof RuleParameters]: RuleParameters[Key]['value'] }>) {
  const changed = Object.entries(values).map(([key, value]) => [
    key,
    { ...defaultRuleParameters[key as keyof RuleParameters], value },
  ])
  return { ...defaultRuleParameters, ...(Object.fromEntries(changed) as Partial<RuleParameters>) }
}

/** What one rule finds. */
export function found(
  rule: string,
  about: PersonFacts,
  context: { today?: string; parameters?: RuleParameters; calendar?: WorkCalendar } = {},
): FoundIssue[] {
  const known = allRules.find(({ id }) => id === rule)
  if (!known) throw new Error(`No rule ${rule}`)
  return known.check(about, { today, parameters: defaultRuleParameters, calendar: aWorkCalendar(), ...context })
}
