import type { DossierId } from '@shared/dossier/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { listEntries, writeEntry } from './entry-store.ts'
import { listRecords } from './record-store.ts'
import { refused, sectionToEdit } from './section-to-edit.ts'

/** @throws `section-not-blank`, `dossier-refused` */
export function declareNone(
  { id, section: sectionId, isNone }: { id: DossierId; section: string; isNone: boolean },
  { db, account, now }: CommandContext,
): void {
  const section = sectionToEdit(db, id, sectionId, account)
  if (isNone && !section.mayBeNone) throw refused(`“${section.label}”必须填写，不能声明“无此情况”。`)
  if (isNone && listRecords(db, id, sectionId).length > 0)
    throw new AppError('section-not-blank', `Section ${sectionId} has records`)
  writeEntry(db, id, { section: sectionId, isNone, isToConfirm: false, updatedAt: now().toISOString() })
}

/** What came from the year before, or was not touched for long, still holds. */
export function confirmSections(
  { id, sections }: { id: DossierId; sections: readonly string[] },
  { db, account, now }: CommandContext,
): void {
  const entries = new Map(listEntries(db, id).map((entry) => [entry.section, entry]))
  for (const section of new Set(sections)) {
    sectionToEdit(db, id, section, account)
    const isNone = entries.get(section)?.isNone ?? false
    if (isNone || listRecords(db, id, section).length > 0)
      writeEntry(db, id, { section, isNone, isToConfirm: false, updatedAt: now().toISOString() })
  }
}
