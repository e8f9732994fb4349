import type { UndoneBatch, UndoneRecord, UndoPreview } from '@shared/import/batch.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import { recordsOfAct, revertChanges, revertingChanges, type StoredChange } from '../../db/revert-changes.ts'
import type { Steps } from '../../db/run-in-steps.ts'
import { deleteDossier } from '../dossiers/dossier-store.ts'
import { legacyCatalogueId } from './ledgers/legacy-item-store.ts'
import { getBatchAct, markBatchUndone } from './import-store.ts'
import { undoRefusal } from './undo-refusal.ts'
import { dossiersOpenedBy, isDossierUntouched, titleOfOwner } from './undo-store.ts'

/** What stands in dossiers goes first, then the dossiers that were opened for it, then everything else. */
const inDossiers = ['dossier_record', 'record_source', 'section_entry']
/** The record of an import outlives its undoing; a set of sections serves whoever opened a dossier since. */
const notTakenBack = ['import_batch', 'section_set', 'dossier', 'dossier_step']
/** Said by the record they belong to. */
const unnamed = new RegExp(
  `^(?:(?:section_entry|provenance|record_source|publication_source|disclosure_event):|catalogue:${legacyCatalogueId}$)`,
)

const editedSince = '导入后修改过'

/** What taking a batch back would do; half of the way is looking up what it wrote. */
export function* previewingUndo(db: ReadDb, batchId: string): Steps<UndoPreview> {
  const seq = getBatchAct(db, batchId)
  const found = yield* recordsOfAct(db, seq, { except: notTakenBack })
  const records = found.filter(({ owner }) => !unnamed.test(owner))
  const isStaying = ({ owner, changes }: { owner: string; changes: readonly StoredChange[] }) =>
    undoRefusal(db, owner, changes, new Set()) !== null
  const ofDossiers = records.filter(({ owner }) => owner.startsWith('dossier_record:'))
  const leaving = new Set(
    ofDossiers.flatMap((one) => (one.isEdited || isStaying(one) ? [] : [one.owner.slice('dossier_record:'.length)])),
  )
  const going = new Set(dossiersToGo(db, seq, leaving))
  const [refused, edited]: UndoneRecord[][] = [[], []]
  let [remove, restore] = [0, 0]
  for (const [at, { owner, changes, isEdited }] of records.entries()) {
    yield { done: at, total: records.length }
    const why = undoRefusal(db, owner, changes, going)
    const title = titleOfOwner(db, owner) ?? '已删除的记录'
    if (why !== null) refused!.push({ title, why })
    else if (isEdited) edited!.push({ title, why: editedSince })
    if (!counts(owner, changes)) continue
    if (changes.some(({ tableName, recordId, before }) => `${tableName}:${recordId}` === owner && before === null))
      remove += 1
    else restore += 1
  }
  return { remove, restore, edited: edited!, refused: refused! }
}

/** A community, and what a dossier took over from the year before, come along and are not what was imported. */
function counts(owner: string, changes: readonly StoredChange[]): boolean {
  if (owner.startsWith('community:')) return false
  return !changes.some(({ after }) => (JSON.parse(after ?? '{}') as { copied_from?: string | null }).copied_from)
}

/** Takes a batch back, in steps, and ends with the three lists of what happened to its records. */
export function* undoingBatch(db: WriteDb, batchId: string, edited: 'keep' | 'revert', at: string): Steps<UndoneBatch> {
  const seq = getBatchAct(db, batchId)
  const inside = yield* revertingChanges(db, seq, {
    edited,
    only: inDossiers,
    mayBeEmpty: true,
    refusalOf: (owner, changes) => undoRefusal(db, owner, changes, new Set()),
  })
  const going = new Set(dossiersToGo(db, seq, new Set()))
  for (const id of going) deleteDossier(db, id)
  const rest = yield* revertingChanges(db, seq, {
    edited,
    except: [...inDossiers, ...notTakenBack],
    mayBeEmpty: true,
    refusalOf: (owner, changes) => undoRefusal(db, owner, changes, new Set()),
  })
  // The shelf they stood on is looked at again once old publications are gone.
  const shelf = `catalogue:${legacyCatalogueId}`
  const refusalOf = (owner: string, changes: readonly StoredChange[]) =>
    owner === shelf ? undoRefusal(db, owner, changes, going) : ''
  if (rest.refused.some(({ owner }) => owner === shelf))
    revertChanges(db, seq, { edited: 'revert', only: ['catalogue', 'catalogue_item'], mayBeEmpty: true, refusalOf })
  markBatchUndone(db, batchId, at)
  const named = <T>(all: readonly T[], ownerOf: (one: T) => string, whyOf: (one: T) => string): UndoneRecord[] =>
    all.flatMap((one) => {
      const owner = ownerOf(one)
      return unnamed.test(owner) ? [] : [{ title: titleOfOwner(db, owner) ?? '已删除的记录', why: whyOf(one) }]
    })
  const kept = [...inside.kept, ...rest.kept]
  const refused = [...inside.refused, ...rest.refused]
  return {
    takenBack: inside.reverted + rest.reverted,
    kept: named(
      kept,
      (owner) => owner,
      (owner) => (owner.startsWith('community:') ? '还有人员或事项在用' : editedSince),
    ),
    refused: named(
      refused,
      ({ owner }) => owner,
      ({ why }) => why,
    ),
  }
}

/** Opened by the batch, never worked on since, and empty once these records are gone. */
function dossiersToGo(db: ReadDb, seq: number, leaving: ReadonlySet<string>): string[] {
  return dossiersOpenedBy(db, seq)
    .filter(({ id, state, records }) => {
      return state === 'draft' && records.every((one) => leaving.has(one)) && isDossierUntouched(db, id)
    })
    .map(({ id }) => id)
}
