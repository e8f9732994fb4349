import type { DossierState } from '@shared/dossier/states.ts'
import type { GeneratedPerson, GeneratedStreet } from '../generated-street.ts'
import { community } from '../demo-communities.ts'
import { type Random, seededRandom } from '../seeded-random.ts'
import { SyntheticNumbers } from '../synthetic-person.ts'
import { type DemoCase, demoCases } from './demo-cases.ts'
import type { GeneratedDossier, GeneratedSections, Subject } from './generated-dossier.ts'
import { subjectOf } from './subject-of.ts'
import { conductSections } from './synthetic-conduct.ts'
import { dutySections } from './synthetic-duty.ts'
import { familySections } from './synthetic-family.ts'
import { supervisionSections } from './synthetic-supervision.ts'

const seed = 41_026
const stable = ['family', 'marriage', 'property', 'businesses', 'risks', 'conflicts']
/** Left blank in drafts, some here, some there. */
const lateSections = ['dutyReports', 'appraisals', 'assessments', 'otherMatters', 'audits', 'conduct', 'ceremonies']

/** Two years of dossiers for the demo street: 2025 put away, 2026 in every state a dossier can be in. */
export function demoDossiers(street: GeneratedStreet, today: string): GeneratedDossier[] {
  const { people } = street
  const numbers = numbersApartFrom(people)
  const takenNames = new Set(people.map(({ values }) => values.name))
  const seats = seatsOf(people)
  const seatAt = (of: number, seat: number) => {
    const place = seats(of)[seat]
    const person = place === undefined ? undefined : people[place]
    if (!person) throw new Error(`No seat ${seat} in community ${of}`)
    return person
  }
  const cases = demoCases(seededRandom(seed), today, seatAt)

  return people.flatMap((person, place) => {
    const seat = seats(person.community).indexOf(place)
    const years = yearsOf(person, seat)
    return years.map(({ year, state }): GeneratedDossier => {
      const random = seededRandom(seed + place * 10 + year)
      const subject = subjectOf(street, person, year)
      const isFirst = year === years[0]?.year
      const all = withCases(
        sectionsOf(random, numbers, subject, takenNames),
        cases.filter((one) => one.community === person.community && one.seat === seat && one.year === year),
      )
      const own = isFirst ? all : withoutStable(all)
      const isDraft = state === 'draft'
      return {
        person: place,
        year,
        state,
        sections: isDraft ? withGaps(random, own) : own,
        toConfirm: isDraft && !isFirst ? stable.filter(() => random.chance(0.6)) : [],
        corrections: isCorrected(person.community, seat, year)
          ? [{ section: 'family', at: 0, values: { idNo: numbers.idNo('1970-05-06', '男', 7), birth: '1970-05' } }]
          : [],
      }
    })
  })
}

function sectionsOf(
  random: Random,
  numbers: SyntheticNumbers,
  subject: Subject,
  takenNames: ReadonlySet<string>,
): GeneratedSections {
  return {
    ...familySections(random, numbers, subject, takenNames),
    ...conductSections(random, subject),
    ...dutySections(random, subject),
    ...supervisionSections(random, subject),
  }
}

function withCases(sections: GeneratedSections, cases: readonly DemoCase[]): GeneratedSections {
  return cases.reduce((changed, { change }) => change(changed), sections)
}

function withoutStable(sections: GeneratedSections): GeneratedSections {
  return Object.fromEntries(Object.entries(sections).filter(([id]) => !stable.includes(id)))
}

/** Some sections are not filled yet. */
function withGaps(random: Random, sections: GeneratedSections): GeneratedSections {
  const gaps = new Set(lateSections.filter(() => random.chance(0.5)))
  return Object.fromEntries(Object.entries(sections).filter(([id]) => !gaps.has(id)))
}

/** R-DOC-01 */
function isCorrected(of: number, seat: number, year: number): boolean {
  return of === community.hepingli && seat === 0 && year === 2026
}

function yearsOf(person: GeneratedPerson, seat: number): { year: number; state: DossierState }[] {
  const starts = person.appointments.map(({ startedOn }) => startedOn ?? '')
  const ends = person.appointments.map(({ endedOn }) => endedOn)
  const from = starts.toSorted()[0] ?? ''
  const lastEnd = ends.includes(null)
    ? null
    : (ends
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null)
  const served = (year: number) =>
    from.slice(0, 4) <= String(year) && (lastEnd === null || lastEnd.slice(0, 4) >= String(year))
  return [
    ...(served(2025) ? [{ year: 2025, state: stateOf2025(person, seat) }] : []),
    // Opened in March.
    ...(served(2026) && (lastEnd ?? '2026-12') > '2026-03' && !isMissing(person, seat)
      ? [{ year: 2026, state: stateOf2026(person, seat) }]
      : []),
  ]
}

function stateOf2025({ community: of, status }: GeneratedPerson, seat: number): DossierState {
  if (status === '辞职' || status === '调离') return 'transferred'
  if (of === community.binhai) return seat === 5 ? 'reviewed' : 'confirmed'
  return 'archived'
}

function isMissing({ community: of }: GeneratedPerson, seat: number): boolean {
  return of === community.binhai && seat >= 4
}

function stateOf2026({ community: of, status }: GeneratedPerson, seat: number): DossierState {
  if (status !== '在任') return 'transferred'
  switch (of) {
    case community.hepingli:
    case community.xiyuan:
      return 'reviewed'
    case community.jiansheLu:
    case community.qingyuan:
      return 'submitted'
    case community.nanqiao:
    case community.shuanglong:
    case community.binhai:
      return 'draft'
    case community.wangjiang:
      return seat >= 6 ? 'draft' : 'reviewed'
    case community.yinxing:
      return seat === 1 ? 'reviewed' : 'confirmed'
    case community.jingui:
      return seat < 2 ? 'archived' : 'confirmed'
    default:
      return 'confirmed'
  }
}

/** Places of a community's people in office, in the order of its seats. */
function seatsOf(people: readonly GeneratedPerson[]): (of: number) => readonly number[] {
  const byCommunity = Map.groupBy([...people.keys()], (place) => people[place]?.community ?? -1)
  return (of) => byCommunity.get(of) ?? []
}

/** Hands out no number that somebody in the street has. */
function numbersApartFrom(people: readonly GeneratedPerson[]): SyntheticNumbers {
  return new SyntheticNumbers(people.flatMap(({ values }) => (values.idNo === null ? [] : [values.idNo])))
}
