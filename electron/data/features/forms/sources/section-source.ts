import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { FormData, FormLine, FormQuestion, FormValue } from '../form-lines.ts'
import { listSectionLines } from '../form-source-store.ts'

/** Which section of the dossiers a list comes from, and its fields under the names of the ledger. */
const sections: Readonly<
  Record<'training' | 'talk' | 'gift', { section: string; fields: Readonly<Record<string, string>> }>
> = {
  training: {
    section: 'training',
    fields: {
      course: 'name',
      organizer: 'organiser',
      startDate: 'startedOn',
      endDate: 'endedOn',
      days: 'days',
      form: 'form',
      result: 'result',
    },
  },
  talk: {
    section: 'talks',
    fields: {
      talkType: 'talkType',
      interviewer: 'interviewer',
      date: 'date',
      place: 'place',
      reason: 'reason',
      requirement: 'requirement',
      deadline: 'deadline',
      outcome: 'outcome',
    },
  },
  gift: {
    section: 'gifts',
    fields: {
      date: 'date',
      amount: 'amount',
      giftName: 'giftName',
      quantity: 'quantity',
      value: 'value',
      handedTo: 'handedTo',
    },
  },
}

export function sectionSource(
  kind: keyof typeof sections,
  { db, scope }: FormData,
  { period }: FormQuestion,
): FormLine[] {
  const { section, fields } = sections[kind]
  return listSectionLines(db, section, period.from, period.to)
    .filter(({ communityId }) => scope === null || (communityId !== null && scope.includes(communityId)))
    .map(({ personId, name, posts, community, values }) => ({
      personId,
      community,
      values: {
        name,
        community,
        post: posts || null,
        ...Object.fromEntries(Object.entries(fields).map(([field, own]) => [field, plain(values, own)])),
      },
    }))
}

function plain(values: RecordValues, field: string): FormValue {
  const value = values[field]
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' || typeof value === 'number' ? value : null
}
