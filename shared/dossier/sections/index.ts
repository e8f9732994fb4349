import { abroad, emigrations, foreignMarriages, passports, travels } from './abroad.ts'
import { businesses, funds, insurance, property, stocks } from './assets.ts'
import { basics } from './basics.ts'
import { ceremonies, conduct, gifts, otherMatters, promises } from './conduct.ts'
import type { ActiveSection, SectionDefinition, SectionSet } from './definition.ts'
import { appraisals, assessments, dutyReports, training } from './duty.ts'
import { accountability, family, marriage } from './family.ts'
import { foreignDeposits, foreignInvestments } from './foreign-assets.ts'
import { income, services } from './income.ts'
import { audits, qualification } from './review.ts'
import { conflicts, risks } from './risk.ts'
import { clues, sanctions, talks } from './supervision.ts'

/** The sections of domain.md §2.5, in the order of a dossier. */
export const builtInSections: readonly SectionDefinition[] = [
  basics,
  accountability,
  gifts,
  marriage,
  family,
  passports,
  travels,
  foreignMarriages,
  emigrations,
  abroad,
  income,
  services,
  property,
  stocks,
  funds,
  insurance,
  businesses,
  foreignDeposits,
  foreignInvestments,
  ceremonies,
  otherMatters,
  conduct,
  promises,
  dutyReports,
  appraisals,
  assessments,
  training,
  talks,
  clues,
  sanctions,
  audits,
  qualification,
  risks,
  conflicts,
]

/** Throws when the set has no such section: a wrong id is a bug. */
export function sectionOf(set: SectionSet, id: string): ActiveSection {
  const section = set.sections.find((one) => one.id === id)
  if (!section) throw new Error(`Section set ${set.version} has no section ${id}`)
  return section
}
