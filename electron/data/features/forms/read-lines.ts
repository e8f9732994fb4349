import type { FormData, FormLine, FormQuestion } from './form-lines.ts'
import { communitySource } from './sources/community-source.ts'
import { decisionSource } from './sources/decision-source.ts'
import { disclosureSource } from './sources/disclosure-source.ts'
import { dossierSectionSource } from './sources/dossier-section-source.ts'
import { rosterSource } from './sources/roster-source.ts'
import { sectionSource } from './sources/section-source.ts'

/** The lines a list asks for. */
export function readLines(data: FormData, question: FormQuestion): FormLine[] {
  const lines = linesOf(data, question)
  const { community, personId } = question
  return lines.filter(
    (line) => (community === null || line.community === community) && (personId === null || line.personId === personId),
  )
}

function linesOf(data: FormData, question: FormQuestion): FormLine[] {
  switch (question.source) {
    case 'roster':
      return rosterSource(data, question.who)
    case 'training':
    case 'talk':
    case 'gift':
      return sectionSource(question.source, data, question)
    case 'decision':
      return decisionSource(data, question)
    case 'disclosure':
      return disclosureSource(data, question)
    case 'community':
      return communitySource(data)
    default:
      return dossierSectionSource(question.source, data, question)
  }
}
