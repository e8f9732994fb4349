import type { FieldChange } from '@shared/dossier/contract.ts'
import type { DossierHead, RecordId } from '@shared/dossier/model.ts'
import { sectionStates } from '@shared/dossier/states.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import { titleOf } from '@shared/dossier/sections/record-title.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listDossierChanges, type StoredChange } from './images-store.ts'
import { maySee } from './read-content.ts'
import { readSectionSet } from '../sections/section-set-store.ts'
import { valueText } from './shown-records.ts'

/** Every changed field since the dossier was opened, newest first; what came along at its opening is no change. */
export function fieldChanges(
  db: ReadDb,
  head: DossierHead,
  { account, onlyAfterUnlock }: { account: Account; onlyAfterUnlock: boolean },
): FieldChange[] {
  const { sections } = readSectionSet(db, head.sectionSet)
  const seen = new Map(sections.filter((section) => maySee(section, account)).map((one) => [one.id, one]))
  const changes: FieldChange[][] = []
  let unlockReason: string | null = null
  let opening = 0
  for (const change of listDossierChanges(db, head.id)) {
    if (change.table === 'dossier') {
      if (change.before === null) opening = change.seq
      if (change.after?.['state'] === 'confirmed') unlockReason = null
      else if (change.before?.['state'] === 'confirmed') unlockReason = change.reason ?? ''
      continue
    }
    const isLeftOut = change.seq === opening || (onlyAfterUnlock && unlockReason === null)
    const section = seen.get(String((change.after ?? change.before)?.['section']))
    if (isLeftOut || !section) continue
    const { at, accountName, act } = change
    const place = { at, accountName, act, reason: unlockReason, section: section.id, sectionLabel: section.label }
    changes.push(changedIn(section, change).map((one) => ({ ...place, ...one })))
  }
  return changes.toReversed().flat()
}

type Changed = Pick<FieldChange, 'recordId' | 'record' | 'field' | 'fieldLabel' | 'before' | 'after'>

function changedIn(section: ActiveSection, change: StoredChange): Changed[] {
  switch (change.table) {
    case 'dossier_record':
      return changedValues(section, change)
    case 'section_entry':
      return changedDeclaration(change)
    case 'attachment':
      return changedFile(change)
    case 'dossier':
      return []
  }
}

function changedValues(section: ActiveSection, { recordId, before, after }: StoredChange): Changed[] {
  const was = valuesIn(before)
  const is = valuesIn(after)
  const record = titleOf(section, after === null ? was : is)
  return section.fields.flatMap((field) => {
    const [old, now] = [was[field.id] ?? null, is[field.id] ?? null]
    if (old === now) return []
    const texts = { before: valueText(field, old), after: valueText(field, now) }
    return [{ recordId: recordId as RecordId, record, field: field.id, fieldLabel: field.label, ...texts }]
  })
}

function valuesIn(image: StoredChange['before']): RecordValues {
  return image === null ? {} : (JSON.parse(String(image['field_values'])) as RecordValues)
}

function changedDeclaration({ before, after }: StoredChange): Changed[] {
  const nothing = { recordId: null, record: '' }
  const declared = [before, after].map((image) => (image?.['is_none'] === 1 ? sectionStates.none : null))
  const pending = [before, after].map((image) => (image?.['to_confirm'] === 1 ? '待确认' : null))
  return [
    { field: 'state', fieldLabel: '申报', texts: declared },
    { field: 'toConfirm', fieldLabel: '结转', texts: pending },
  ].flatMap(({ texts: [old = null, now = null], ...field }) =>
    old === now ? [] : [{ ...nothing, ...field, before: old, after: now }],
  )
}

function changedFile({ before, after }: StoredChange): Changed[] {
  const [old, now] = [before, after].map((image) => (image === null ? null : String(image['file_name'])))
  const field = { recordId: null, record: '', field: 'attachment', fieldLabel: '附件' }
  return old === now ? [] : [{ ...field, before: old ?? null, after: now ?? null }]
}
