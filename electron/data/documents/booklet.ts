import type { PrintDocument } from '@shared/documents/print-document.ts'
import { type SectionGroup, sectionGroups } from '@shared/dossier/sections/definition.ts'
import { sectionStates } from '@shared/dossier/states.ts'
import { attachmentsPart } from './attachments-part.ts'
import { basicsPart } from './basics-part.ts'
import { type BookletChapter, type BookletItem, chaptersPart } from './chapters-part.ts'
import { contentsPart } from './contents-part.ts'
import { coverPart } from './cover-part.ts'
import { documentPage, type Watermark } from './document-page.ts'
import type { DossierFacts, SectionFacts } from './dossier-facts.ts'
import { sectionPart, shapeOf } from './section-part.ts'
import { signaturesPart, stepsPart } from './steps-part.ts'

interface BookletOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly watermark: Watermark | null
}

/** 廉洁档案册: cover, contents, 基本情况, every section, the steps with opinions, attachments, signatures. */
export function booklet(facts: DossierFacts, { today, watermark }: BookletOptions): PrintDocument {
  const chapters = [...sectionChapters(facts), ...closingChapters(facts)]
  return documentPage({
    title: `${facts.person.name}${facts.head.year}年廉洁档案`,
    watermark,
    body: [coverPart(facts, today), contentsPart(chapters), chaptersPart(chapters)],
  })
}

const groups = Object.keys(sectionGroups) as SectionGroup[]

function sectionChapters(facts: DossierFacts): BookletChapter[] {
  return groups.flatMap((group) => {
    const items = facts.sections
      .filter(({ definition }) => definition.group === group)
      .map((section) => itemOf(facts, section))
    return items.length === 0 ? [] : [{ label: sectionGroups[group], items }]
  })
}

function itemOf(facts: DossierFacts, section: SectionFacts): BookletItem {
  const { number, label, kind } = section.definition
  const name = `${number}　${label}`.trim()
  if (kind === 'person') {
    return { label: name, page: 'table', content: (anchor) => basicsPart(section.definition, facts, anchor) }
  }
  return {
    label: name,
    state: section.records.length > 0 ? `${section.records.length} 条` : sectionStates[section.state],
    page: shapeOf(section) === 'wide' ? 'wide' : 'table',
    content: (anchor) => sectionPart(section, anchor),
  }
}

function closingChapters({ steps, attachments, sections }: DossierFacts): BookletChapter[] {
  const labels = new Map(sections.map(({ definition }) => [definition.id, definition.label]))
  return [
    { label: '办理过程', items: [], content: stepsPart(steps) },
    { label: '附件清单', state: `${attachments.length} 件`, items: [], content: attachmentsPart(attachments, labels) },
    { label: '签字盖章', items: [], content: signaturesPart(steps), isTogether: true },
  ]
}
