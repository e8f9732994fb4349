import type { FormProposal } from '@shared/forms/model.ts'
import { type FormSpread, type SheetSubject, spreadable, spreadProposal } from '@shared/forms/spread.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { copySheet } from '../../forms/copies/copy-sheet.ts'
import { sheetNames } from '../../forms/copies/sheet-names.ts'
import { FormPackage } from '../../forms/package/form-package.ts'
import { formRefused } from '../../forms/package/form-refused.ts'
import type { FormData } from './form-lines.ts'
import { officials } from './sources/roster-source.ts'

export interface SpreadForm {
  readonly bytes: Buffer
  readonly proposal: FormProposal
}

/** The form with a sheet for each of the chosen; a single person stays on the sheet there is. */
export function spreadForm(data: FormData, bytes: Buffer, proposal: FormProposal, spread: FormSpread): SpreadForm {
  if (spread.kind === 'whole') return { bytes, proposal }
  const { sheet, subjects } = subjectsOf(data, proposal, spread)
  if (subjects.length === 1 && spread.kind === 'people')
    return { bytes, proposal: spreadProposal(proposal, sheet, [{ ...subjects[0]!, sheet }]) }
  const others = new FormPackage(bytes).sheets.map(({ name }) => name).filter((name) => name !== sheet)
  const names = sheetNames(
    subjects.map((one) => one.sheet),
    others,
  )
  const named = subjects.map((one, at) => ({ ...one, sheet: names[at]! }))
  return { bytes: copySheet(bytes, sheet, names), proposal: spreadProposal(proposal, sheet, named) }
}

/** How the first of them will look, on the sheet there is. */
export function spreadPreview(data: FormData, proposal: FormProposal, spread: FormSpread): FormProposal {
  if (spread.kind === 'whole') return proposal
  const { sheet, subjects } = subjectsOf(data, proposal, spread)
  return spreadProposal(proposal, sheet, [{ ...subjects[0]!, sheet }])
}

function subjectsOf(
  data: FormData,
  proposal: FormProposal,
  spread: Exclude<FormSpread, { kind: 'whole' }>,
): { sheet: string; subjects: SheetSubject[] } {
  const own = spreadable(proposal)
  if (own?.by !== spread.kind) throw formRefused('no-such-sheets')
  if (spread.kind === 'communities') {
    const known = new Set(
      data.communities.filter(({ id }) => data.scope === null || data.scope.includes(id)).map(({ name }) => name),
    )
    const unknown = spread.names.find((name) => !known.has(name))
    if (unknown !== undefined) throw new AppError('not-found', `No community ${unknown}`)
    return {
      sheet: own.sheet,
      subjects: spread.names.map((name) => ({ sheet: name, community: name, personId: null })),
    }
  }
  const people = new Map(officials(data).map(({ person }) => [String(person.id), person.name]))
  const subjects = spread.ids.map((id): SheetSubject => {
    const name = people.get(id)
    if (name === undefined) throw new AppError('not-found', `No official ${id}`)
    return { sheet: name, personId: id, community: null }
  })
  return { sheet: own.sheet, subjects }
}
