import { type SectionSource, sectionSources } from '@shared/forms/section-sources.ts'
import { compactText } from '@shared/values/text.ts'
import { isSerialHeading } from '../import/recognise/heading-key.ts'
import type { ColumnCells } from '../import/recognise/map-columns.ts'
import { matchHeading } from '../import/recognise/match-heading.ts'

const good = 0.9

/**
 * The section of the dossiers a list asks for: its title says so and at least half of its columns are known there.
 * Two that fit alike are none.
 */
export function chooseSection(columns: readonly ColumnCells[], title: string): SectionSource | null {
  const plain = compactText(title)
  const named = columns.filter(({ path }) => path.length > 0 && !isSerialHeading(path.at(-1)!))
  const ranked = sectionSources
    .filter(({ titles }) => titles.some((word) => plain.includes(compactText(word))))
    .map((source) => ({ source, ...countKnown(source, named) }))
    .filter(({ known, own }) => own >= 2 && known >= named.length / 2)
    .toSorted((one, other) => other.own - one.own)
  const [best, second] = ranked
  return best && best.own !== second?.own ? best.source : null
}

function countKnown({ fields, section }: SectionSource, columns: readonly ColumnCells[]) {
  const ofSection = new Set(section.fields.map(({ id }) => id))
  let known = 0
  let own = 0
  for (const { path } of columns) {
    const fitting = fields.filter((field) => matchHeading(path, field).score >= good)
    if (fitting.length > 0) known += 1
    if (fitting.some(({ id }) => ofSection.has(id))) own += 1
  }
  return { known, own }
}
