import { z } from 'zod'
import type { FormProposal, FormWhose } from './model.ts'

/** One form for all, or one sheet for each of the chosen. */
export const formSpread = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('people'), ids: z.array(z.string().max(60)).min(1).max(200) }),
  z.object({ kind: z.literal('communities'), names: z.array(z.string().max(60)).min(1).max(200) }),
])
export type FormSpread = z.infer<typeof formSpread>

/** The one sheet that can be filled several times, and for whom. */
export interface Spreadable {
  readonly sheet: string
  readonly by: 'people' | 'communities'
}

/** Null where nothing in the form is anybody's alone, or several sheets are. */
export function spreadable({ lists, cells }: FormProposal): Spreadable | null {
  const cards = new Set(cells.filter(({ whose }) => whose.kind === 'person').map(({ sheet }) => sheet))
  const [card] = cards
  if (card !== undefined) return cards.size === 1 ? { sheet: card, by: 'people' } : null
  const sheets = new Set(lists.map(({ sheet }) => sheet))
  const [only] = sheets
  const isOfAll = lists.every(
    ({ source, community, keys }) =>
      source !== null && source !== 'community' && community === null && keys.length === 0,
  )
  return only !== undefined && sheets.size === 1 && isOfAll ? { sheet: only, by: 'communities' } : null
}

export interface SheetSubject {
  /** What the sheet is called. */
  readonly sheet: string
  readonly personId: string | null
  readonly community: string | null
}

/** The proposal for as many sheets as there are subjects, each of them speaking of its own. */
export function spreadProposal(proposal: FormProposal, sheet: string, subjects: readonly SheetSubject[]): FormProposal {
  const others = <T extends { readonly sheet: string }>(all: readonly T[]) => all.filter((one) => one.sheet !== sheet)
  const own = <T extends { readonly sheet: string }>(all: readonly T[]) => all.filter((one) => one.sheet === sheet)
  return {
    period: proposal.period,
    lists: [
      ...others(proposal.lists),
      ...subjects.flatMap(({ sheet: name, personId, community }) =>
        own(proposal.lists).map((list) => ({
          ...list,
          sheet: name,
          personId,
          community: community ?? list.community,
        })),
      ),
    ],
    cells: [
      ...others(proposal.cells),
      ...subjects.flatMap((subject) =>
        own(proposal.cells).map((cell) => ({ ...cell, sheet: subject.sheet, whose: whoseOn(cell, subject) })),
      ),
    ],
  }
}

/** A figure of the street is one of the community on the community's own sheet. */
function whoseOn(
  {
    whose,
    binding,
  }: { readonly whose: FormWhose; readonly binding: { readonly kind: string; readonly field?: string } },
  { personId, community }: SheetSubject,
): FormWhose {
  if (whose.kind === 'person') return { kind: 'person', id: personId }
  const isFigure = whose.kind === 'street' && community !== null && !ofStreet.has(binding.field ?? '')
  return isFigure ? { kind: 'community', name: community } : whose
}

const ofStreet = new Set(['reportingUnit', 'preparer', 'reviewer', 'contactPhone', 'reportedOn', 'year', 'lines'])
