import type { FormData, FormLine, FormQuestion } from './form-lines.ts'
import { communitySource } from './sources/community-source.ts'
import { decisionSource } from './sources/decision-source.ts'
import { disclosureSource } from './sources/disclosure-source.ts'
import { rosterSource } from './sources/roster-source.ts'
import { sectionSource } from './sources/section-source.ts'

/** The lines a list asks for. */
export function readLines(data: FormData, question: FormQuestion): FormLine[] {
  const lines = linesOf(data, question)
  return question.community === null ? lines : lines.filter(({ community }) => community === question.community)
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
  }
}
