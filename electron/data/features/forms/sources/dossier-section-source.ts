import { sectionSource as sourceOf, type SectionSourceId } from '@shared/forms/section-sources.ts'
import type { RecordValue } from '@shared/dossier/sections/definition.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { mask } from '@shared/values/mask.ts'
import type { FormData, FormLine, FormQuestion, FormValue } from '../form-lines.ts'
import { listDossierLines } from '../form-source-store.ts'

/** Records of a section as the dossiers of the period's year have them; those with a day where it lies in the period. */
export function dossierSectionSource(
  id: SectionSourceId,
  { db, scope, isMasked }: FormData,
  { period: { from, to } }: FormQuestion,
): FormLine[] {
  const source = sourceOf(id)
  if (!source) return []
  const { section } = source
  return listDossierLines(db, { section: section.id, hasDay: section.dateField !== undefined, from, to })
    .filter(({ communityId }) => scope === null || (communityId !== null && scope.includes(communityId)))
    .map(({ personId, name, posts, community, year, values }) => ({
      personId,
      community,
      values: {
        memberName: name,
        memberCommunity: community,
        memberPost: posts || null,
        dossierYear: year,
        ...Object.fromEntries(section.fields.map((field) => [field.id, shown(field, values[field.id], isMasked)])),
      },
    }))
}

function shown({ sensitivity }: FieldDefinition, value: RecordValue | undefined, isMasked: boolean): FormValue {
  if (value === undefined || value === null) return null
  if (isMasked && sensitivity) return mask(String(value), sensitivity)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value
}
