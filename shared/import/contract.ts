import { z } from 'zod'
import { query, task, type Within } from '../rpc/contract.ts'
import { strategies } from './merge-strategies.ts'
import type { ImportBatch, ImportCounts, UndoneBatch, UndoPreview } from './batch.ts'
import type { DoubtfulCells } from './doubtful-cell.ts'
import type { ImportDraft, ImportDraftSummary, SheetDrawing } from './draft.ts'
import type { ImportPlan, PlanRow } from './plan.ts'
import type { ImportReport } from './report.ts'
import type { Provenance } from '../people/model.ts'

const draftId = z.string().min(1).max(60)
const table = z.number().int().min(0)

/** A file may hold people of any community. */
const street = (): Within => 'street'

const draftIds = z.array(draftId).min(1).max(200)
const planId = z.string().max(60)

/** A window of a long list. */
const page = { offset: z.number().int().min(0), limit: z.number().int().min(1).max(500) }

/** `value`: written as the clerk typed it, read by the rules of the field. `reset`: as the file has it. */
const cellDecision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), text: z.string().max(2000) }),
  z.object({ kind: z.literal('accept') }),
  z.object({ kind: z.literal('reset') }),
])
export type CellDecision = z.infer<typeof cellDecision>

const decision = z.object({
  /** `merge` with the person, or the record, of this id; `create` a new one; `skip` the row. */
  action: z.enum(['create', 'merge', 'skip']).optional(),
  targetId: z.string().optional(),
  /** The fields to write; absent means all that are proposed. */
  fields: z.array(z.string()).optional(),
})

/** What the clerk decided on the rows of a plan, where he did not leave the proposal as it stands. */
export const decisions = z.record(z.string(), decision)
export type Decisions = z.infer<typeof decisions>

const ledgerId = z.enum(['roster', 'training', 'talk', 'gift', 'decision', 'catalogue', 'disclosure'])

const cellPlace = {
  table,
  /** Position in the rows of the table, not the row of the sheet. */
  index: z.number().int().min(0),
  field: z.string().max(40),
}

export const importContract = {
  /** Reads a file and keeps what was recognised as a draft until it is imported or dropped. */
  read: task({
    power: 'import.run',
    within: street,
    input: z.object({ ticket: z.string().max(60), password: z.string().max(255).optional() }),
    /** Written for a workbook alone that was sent out to be filled in. */
    act: '收回收集表',
  }).returns<ImportDraft>(),
  /**
   * Brings back the drafts of an import that was cut off; nothing is left of one that was finished. `isCompared`: they
   * had been compared, and nothing was corrected since.
   */
  resume: task({ power: 'import.run', within: street, input: z.object({}) }).returns<{
    readonly resumed: number
    readonly isCompared: boolean
  }>(),
  drafts: query({ power: 'import.run', within: street, input: z.object({}) }).returns<readonly ImportDraftSummary[]>(),
  draft: query({ power: 'import.run', within: street, input: z.object({ draftId }) }).returns<ImportDraft>(),
  /** Reads a file that asked for a password again; the error stays where the password is wrong. */
  unlock: task({
    power: 'import.run',
    within: street,
    input: z.object({ draftId, password: z.string().min(1).max(255) }),
  }).returns<ImportDraft>(),
  drop: task({ power: 'import.run', within: street, input: z.object({ draftId }) }).returns<void>(),
  /**
   * Says which ledger a table is (`null`: none, it is left out), where it was not recognised or taken for another one;
   * its columns are recognised anew.
   */
  classify: task({
    power: 'import.run',
    within: street,
    input: z.object({ draftId, table, ledger: ledgerId.nullable() }),
  }).returns<ImportDraft>(),
  /** Says what a column is (`null`: not imported), and so confirms it; the rows are read again. */
  assign: task({
    power: 'import.run',
    within: street,
    input: z.object({ draftId, table, column: z.string().max(4), field: z.string().max(40).nullable() }),
  }).returns<ImportDraft>(),
  /** The sheet of a table as it is, for drawing. */
  sheet: query({
    power: 'import.run',
    within: street,
    input: z.object({ draftId, table, limit: z.number().int().min(1).max(500) }),
  }).returns<SheetDrawing>(),
  /** The cells somebody should look at, of all tables of the draft. */
  doubts: query({
    power: 'import.run',
    within: street,
    input: z.object({ draftId, onlyOpen: z.boolean(), ...page }),
  }).returns<DoubtfulCells>(),
  /** Decides on one doubtful cell. A text that still cannot be read leaves the cell open, with a new issue. */
  correct: task({
    power: 'import.run',
    within: street,
    input: z.object({
      draftId,
      ...cellPlace,
      decision: cellDecision,
      /** Doubtful cells of this field with the same original text are decided alike. */
      allEqual: z.boolean(),
    }),
  }).returns<{ decided: number; draft: ImportDraft }>(),
  /** Several cells at once, as they are pasted; each is read by the rules of its field. */
  correctMany: task({
    power: 'import.run',
    within: street,
    input: z.object({
      draftId,
      cells: z
        .array(z.object({ ...cellPlace, text: z.string().max(2000) }))
        .min(1)
        .max(5000),
    }),
  }).returns<{ decided: number; draft: ImportDraft }>(),
  /** Takes the last decision on cells of this draft back, whatever it was made on at once. */
  undoCorrection: task({ power: 'import.run', within: street, input: z.object({ draftId }) }).returns<{
    undone: number
    draft: ImportDraft
  }>(),
  /** The difference of these files against the database, cell by cell. Strategies hold until others are given. */
  compare: task({
    power: 'import.run',
    within: street,
    input: z.object({ draftIds, strategies: strategies.optional() }),
  }).returns<ImportPlan>(),
  /** Keeps what was decided of rows of a plan, so that a comparison after a crash brings it back; null takes back. */
  decide: task({
    power: 'import.run',
    within: street,
    input: z.object({ planId, decisions: z.record(z.string(), decision.nullable()) }),
  }).returns<void>(),
  /** Who has sent what, who has not, and where the files contradict one another. */
  report: query({ power: 'import.run', within: street, input: z.object({ planId }) }).returns<ImportReport>(),
  /** A window of the rows of a plan; `kind` null means all, `text` finds names and communities. */
  planRows: query({
    power: 'import.run',
    within: street,
    input: z.object({
      planId,
      kind: z.enum(['new', 'changed', 'same', 'conflict', 'rejected']).nullable(),
      ledger: ledgerId.nullable().optional(),
      text: z.string().max(60),
      ...page,
    }),
  }).returns<{ total: number; rows: readonly PlanRow[] }>(),
  /**
   * Writes the plan in one transaction, as one batch. A conflict without a decision is skipped.
   * `plan-outdated` when people were changed since it was made. No batch where nothing was to be written.
   */
  apply: task({
    power: 'import.run',
    within: street,
    input: z.object({ planId, decisions }),
    act: '导入台账',
    undoable: true,
  }).returns<{ batchId: string | null; counts: ImportCounts }>(),
  batches: query({ power: 'import.run', within: street, input: z.object({}) }).returns<readonly ImportBatch[]>(),
  /** What taking a batch back would do. Of thousands of records it takes seconds. */
  undoPreview: task({
    power: 'import.undo',
    within: street,
    input: z.object({ batchId: z.string().max(60) }),
  }).returns<UndoPreview>(),
  /** Takes the whole batch back. Records edited since are kept unless `edited` is `revert`. */
  undo: task({
    power: 'import.undo',
    within: street,
    input: z.object({ batchId: z.string().max(60), edited: z.enum(['keep', 'revert']) }),
    act: '撤销整批导入',
    subject: ({ batchId }) => `import_batch:${batchId}`,
  }).returns<UndoneBatch>(),
  /** A workbook of the rows that were not imported or lack values, each with its reasons. */
  errorWorkbook: task({
    power: 'export.unmasked',
    within: street,
    input: z.object({ draftIds, ticket: z.string().max(60) }),
    act: '保存问题行',
  }).returns<{ rows: number }>(),
  /** The clerk's own file with the doubtful cells marked; `read` knows it when it comes back. */
  markedWorkbook: task({
    power: 'export.unmasked',
    within: street,
    input: z.object({ draftId, ticket: z.string().max(60) }),
    act: '保存标出疑点的工作簿',
  }).returns<{ cells: number }>(),
  /** Where the values of a record of a dossier came from, by the field of its section. */
  recordSources: query({
    power: 'dossiers.read',
    within: ({ dossierId }: { dossierId: string }) => ({ dossier: dossierId }),
    input: z.object({ dossierId: z.string().max(60), recordId: z.string().max(60) }),
  }).returns<readonly Provenance[]>(),
  /** The same of a decision, by the field of the ledger. */
  decisionSources: query({
    power: 'decisions.read',
    within: ({ id }: { id: string }) => ({ decision: id }),
    input: z.object({ id: z.string().max(60) }),
  }).returns<readonly Provenance[]>(),
  disclosureSources: query({
    power: 'disclosure.read',
    within: ({ id }: { id: string }) => ({ disclosure: id }),
    input: z.object({ id: z.string().max(60) }),
  }).returns<readonly Provenance[]>(),
}
