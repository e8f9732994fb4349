import type { OwnField, sectionsContract } from '@shared/dossier/section-contract.ts'
import { ownFieldProblem } from '@shared/dossier/sections/active-sections.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { highestOwnField, insertSettings, readSectionSettings, sectionSetToBe } from './section-set-store.ts'

export function sectionHandlers(): Handlers<typeof sectionsContract> {
  return {
    current: (_input, { db }) => sectionSetToBe(db),
    settings: (_input, { db }) => ({ version: sectionSetToBe(db).version, ...readSectionSettings(db) }),
    save({ on, ownFields }, { db, now }) {
      const before = readSectionSettings(db)
      mustBeKnown(on)
      mustFit(before.ownFields, ownFields)
      const settings = {
        on: builtInSections.map(({ id }) => id).filter((id) => on.includes(id)),
        ownFields: numbered(before.ownFields, ownFields, highestOwnField(db)),
      }
      insertSettings(db, settings, now().toISOString())
    },
  }
}

function mustBeKnown(on: readonly string[]): void {
  const unknown = on.find((id) => !builtInSections.some((section) => section.id === id))
  if (unknown !== undefined) throw new AppError('invalid-input', `No section ${unknown}`)
}

function mustFit(before: readonly OwnField[], ownFields: readonly OwnField[]): void {
  const found = ownFieldProblem(builtInSections, before, ownFields)
  if (found) throw new AppError('invalid-input', `Own field ${found.field.label}: ${found.problem}`)
}

/** Fields that stood before keep their ids; every other one gets a number that never was. */
function numbered(before: readonly OwnField[], ownFields: readonly OwnField[], highest: number): readonly OwnField[] {
  const taken = new Set<string>()
  let last = highest
  return ownFields.map((field) => {
    const isKept =
      !taken.has(field.id) && before.some(({ id, section }) => id === field.id && section === field.section)
    if (!isKept) last += 1
    const id = isKept ? field.id : `own_${last}`
    taken.add(id)
    return { ...field, id }
  })
}
